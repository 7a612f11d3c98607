/**
 * A few metrics of a merged run, in the form in which comparisons read results: the same numbers as in the whole
 * results, without working out the thousands that a view does not show.
 */

import type { CentrePlan } from '../../../src/centre/plan.ts';
import type { Comparable } from '../../../src/experiment/difference.ts';
import { inBlock, type ScopeName } from '../../../src/experiment/scope-name.ts';
import { CostBook } from '../../../src/finance/cost-book.ts';
import { isCostMetric } from '../../../src/finance/cost-metric.ts';
import { judgeCostTargets } from '../../../src/finance/cost-targets.ts';
import type { Merger } from '../../../src/measure/merger.ts';
import { formulaOf, type MetricFormula } from '../../../src/measure/metric-formulas.ts';
import type { ReplicationTotals, ReplicationValue, SectionTotals, TargetResult } from '../../../src/measure/results.ts';
import { findScope, type Scope } from '../../../src/measure/scopes.ts';
import type { ResolvedScenario } from '../../../src/scenario/scenario.ts';
import { type Estimate, undefinedEstimate } from '../../../src/stats/estimate.ts';
import { sparseQuantile } from '../../../src/stats/histogram.ts';
import type { RatioSample } from '../../../src/stats/ratio-estimate.ts';

/** What a view shows of a plan at some number of replications. */
export interface ToldMetrics extends Comparable {
  readonly targets: readonly TargetResult[];
  readonly replications: number;
  /** Where each metric that was told stands. */
  readonly where: ReadonlyMap<string, WantedMetric>;
}

/** A metric as a target names it, taken apart. */
export interface WantedMetric {
  readonly text: string;
  readonly scope: ScopeName;
  readonly metric: string;
}

const blockOfKind = {
  total: 'total',
  channel: 'channels',
  contact_type: 'contact_types',
  agent_group: 'agent_groups',
  self_service: 'self_service',
  segment: 'customers',
} as const;

/** @returns the metrics whose scope the run has, others left out */
export function wantedMetrics(merger: Merger, texts: readonly string[]): WantedMetric[] {
  return texts.flatMap((text): WantedMetric[] => {
    const { scope, metric } = scopeOf(merger, text);
    if (scope === undefined) return [];
    const block = blockOfKind[scope.kind];
    return [{ text, metric, scope: block === 'total' ? { block } : { block, name: scope.name! } }];
  });
}

/**
 * @param base the plan that this one changes: what it has beyond it is bought once
 */
export function tellMetrics(
  merger: Merger,
  plan: CentrePlan,
  resolved: ResolvedScenario,
  base: ResolvedScenario | undefined,
  texts: readonly string[],
): ToldMetrics {
  const book = CostBook.of(merger, resolved.scenario, plan, base);
  const estimates = blocks<Estimate>();
  const totals = Array.from({ length: merger.replications }, () => blocks<ReplicationValue>());
  const sections: Blocks<number | null>[] = [];
  const where = new Map<string, WantedMetric>();
  for (const wanted of wantedMetrics(merger, texts)) {
    const { scope } = scopeOf(merger, wanted.text);
    const column = columnOf(merger, book, scope!, wanted.metric);
    if (column === undefined) continue;
    where.set(wanted.text, wanted);
    put(estimates, wanted, column.estimate);
    const { sample, perReplication } = column;
    if (sample !== undefined)
      totals.forEach((of, k) => {
        const numerator = sample.numerators[k]!;
        put(of, wanted, perReplication ? numerator : [numerator, sample.denominators[k]!]);
      });
    column.sections?.forEach((value, k) => {
      sections[k] ??= blocks<number | null>();
      put(sections[k], wanted, value);
    });
  }
  const { targets } = merger.targets.results(merger);
  return {
    ...(estimates as unknown as Pick<Comparable, keyof Blocks<Estimate>>),
    replication_totals: totals as unknown as ReplicationTotals[],
    section_totals: sections as unknown as SectionTotals[],
    confidence: merger.frame.confidence,
    targets: judgeCostTargets(targets, resolved.scenario, merger, book).targets,
    replications: merger.replications,
    where,
  };
}

/** @returns the estimate of a metric that was told; undefined where it was not */
export function toldEstimate(told: ToldMetrics, { scope, metric }: WantedMetric): Estimate | undefined {
  return inBlock(told, scope, metric) as Estimate | undefined;
}

interface Column {
  readonly estimate: Estimate;
  readonly sample?: RatioSample;
  readonly perReplication?: boolean;
  readonly sections?: readonly (number | null)[];
}

function columnOf(merger: Merger, book: CostBook | undefined, scope: Scope, metric: string): Column | undefined {
  if (isCostMetric(metric)) {
    const sample = book?.sample(scope, metric);
    return sample && { estimate: book!.estimateOf(sample), sample, perReplication: metric === 'cost' };
  }
  const formula: MetricFormula | undefined = formulaOf(metric);
  if (formula === undefined) return undefined;
  const estimate = merger.estimate(scope, formula) ?? undefinedEstimate;
  switch (formula.kind) {
    case 'ratio':
      return { estimate, sample: merger.sample(scope, formula), perReplication: formula.perReplication };
    case 'longest':
      return { estimate, sample: merger.longestSample(scope, formula.of), perReplication: false };
    case 'quantile':
      return {
        estimate,
        sections: merger.sections(scope, formula.of).parts.map((part) => sparseQuantile(part, formula.at)),
      };
    case 'planned':
      return { estimate };
  }
}

function scopeOf(merger: Merger, text: string): { scope: Scope | undefined; metric: string } {
  const dot = text.lastIndexOf('.');
  return { scope: findScope(merger.scopes, dot < 0 ? undefined : text.slice(0, dot)), metric: text.slice(dot + 1) };
}

type Named<Value> = Record<string, Record<string, Value>>;

interface Blocks<Value> {
  total: Record<string, Value>;
  channels: Named<Value>;
  contact_types: Named<Value>;
  agent_groups: Named<Value>;
  self_service: Named<Value>;
  customers: Named<Value>;
}

function blocks<Value>(): Blocks<Value> {
  return { total: {}, channels: {}, contact_types: {}, agent_groups: {}, self_service: {}, customers: {} };
}

function put<Value>(into: Blocks<Value>, { scope, metric }: WantedMetric, value: Value): void {
  if (scope.block === 'total') into.total[metric] = value;
  else {
    const named = into[scope.block];
    named[scope.name] ??= {};
    named[scope.name]![metric] = value;
  }
}
