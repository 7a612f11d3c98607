/**
 * Plans beside a base plan on common random numbers: the same seed and as many replications, so that the same customers
 * meet every plan and each difference is paired.
 */
import type { CostedRunResults } from '../finance/with-cost.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { changedFields } from './changed-fields.ts';
import { allDifferences } from './compare/all-differences.ts';
import type { ComparedPlan, ComparedVariant, CompareResults } from './compare/compare-results.ts';
import { pairedHead } from './paired-head.ts';
import { type PairedOptions, pairedRuns } from './paired-runs.ts';
import type { Runner } from './runner.ts';

/** A plan to be compared. */
export interface Candidate {
  /** Key in `what_if`, or the file. */
  readonly key: string;
  readonly title: string;
  readonly resolved: ResolvedScenario;
  /** Whether it is a variant of the base plan, and so shares its calibration. */
  readonly isVariant: boolean;
}

/** @returns results of kind `compare`, variants in the order given */
export async function compare(
  base: Omit<Candidate, 'isVariant'>,
  variants: readonly Candidate[],
  runner: Runner,
  options: PairedOptions = {},
): Promise<CompareResults> {
  const { base: baseResults, kept } = await pairedRuns(
    base.resolved,
    variants.length,
    (place) => variants[place]!.resolved,
    (place, results, baseResults) => {
      if ('faults' in results) throw new RangeError('invalid variant: it has no plan');
      const variant = variants[place]!;
      const differences = allDifferences(results, baseResults);
      const changes = changedFields(base.resolved, variant.resolved);
      return {
        variant: { ...comparedPlan(variant, results), changes, differences } satisfies ComparedVariant,
        warnings: horizonWarnings(variant, results, baseResults),
      };
    },
    runner,
    { ...options, isApart: (place) => !variants[place]!.isVariant },
  );
  return {
    ...pairedHead('compare', base.resolved, baseResults, [
      ...(options.warnings ?? []),
      ...kept.flatMap(({ warnings }) => warnings),
    ]),
    base: comparedPlan(base, baseResults),
    variants: kept.map(({ variant }) => variant),
  };
}

function comparedPlan({ key, title }: Pick<Candidate, 'key' | 'title'>, results: CostedRunResults): ComparedPlan {
  const { total, channels, contact_types, agent_groups, self_service, customers, cost, targets, warnings } = results;
  const blocks = { total, channels, contact_types, agent_groups, self_service, customers };
  return { key, title, hash: results.scenario.hash, ...blocks, cost, targets, warnings };
}

/** Counts over different days differ for that reason alone. */
function horizonWarnings({ key }: Candidate, { clock }: CostedRunResults, base: CostedRunResults): string[] {
  if (clock.start === base.clock.start && clock.days === base.clock.days) return [];
  return [`${key}: counts other days than the base, so that counts and costs are not of the same time`];
}
