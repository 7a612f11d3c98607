/**
 * One field or two of a plan over lists of values, every cell run on the seed of the plan as it is. Cells are requests of
 * their own, so that those once run are found again; of each only what is asked for is kept.
 */
import type { CostedRunResults } from '../finance/with-cost.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import type { Estimate } from '../stats/estimate.ts';
import { undefinedEstimate } from '../stats/estimate.ts';
import { askedMetric, type UnknownMetric, usualMetrics } from './asked-metrics.ts';
import { changedPlan } from './changed-plan.ts';
import { type Difference, differenceOf, isEstimate } from './difference.ts';
import { pairedHead } from './paired-head.ts';
import { type PairedOptions, pairedRuns, type Refused } from './paired-runs.ts';
import type { Runner } from './runner.ts';
import { inBlock, type MetricName, metricText } from './scope-name.ts';
import type { SweepCell, SweepResults, SweptMetric } from './sweep/sweep-results.ts';
import { writtenText } from './written-text.ts';

/** A field and the values that it takes in turn, as a user would write them. */
export interface SweepField {
  readonly path: string;
  readonly values: readonly unknown[];
}

export interface SweepOptions extends PairedOptions {
  /** As targets name them; default: those of the plan's targets, and the usual ones. */
  readonly metrics?: readonly string[];
}

/** What is asked for and not told. */
export class UnknownMetrics extends Error {
  override readonly name = 'UnknownMetrics';
  readonly unknown: readonly UnknownMetric[];

  constructor(unknown: readonly UnknownMetric[]) {
    super(unknown.map(({ text, message }) => `${text}: ${message}`).join('; '));
    this.unknown = unknown;
  }
}

/**
 * @returns results of kind `sweep`; a cell whose values together make no sound plan has faults instead of metrics
 * @throws UnknownMetrics where a metric is asked for that a run of the plan does not tell; nothing but the plan has been run then
 */
export async function sweep(
  resolved: ResolvedScenario,
  fields: readonly SweepField[],
  runner: Runner,
  options: SweepOptions = {},
): Promise<SweepResults> {
  const cells = placesOf(fields.map(({ values }) => values.length));
  let metrics: readonly MetricName[] | undefined;
  const metricsOf = (base: CostedRunResults) => {
    metrics ??= options.metrics === undefined ? usualMetrics(resolved.scenario, base) : asked(options.metrics, base);
    return metrics;
  };
  const { base, kept } = await pairedRuns(
    resolved,
    cells.length,
    (place, results) => {
      metricsOf(results);
      return changedPlan(resolved, changeAt(fields, cells[place]!));
    },
    (place, results, base) => cellOf(cells[place]!, results, base, metricsOf(base)),
    runner,
    options,
  );
  return {
    ...pairedHead('sweep', resolved, base, options.warnings ?? []),
    fields: fields.map(({ path, values }) => ({ path, values, shown: values.map(writtenText) })),
    metrics: metricsOf(base).map(metricText),
    base: {
      hash: base.scenario.hash,
      metrics: byText(metricsOf(base), ({ scope, metric }) => estimateIn(base, scope, metric)),
      targets: base.targets,
    },
    cells: kept,
  };
}

/** @throws UnknownMetrics */
export function asked(texts: readonly string[], results: CostedRunResults): MetricName[] {
  const found = texts.map((text) => askedMetric(text, results));
  const unknown = found.filter((each): each is UnknownMetric => 'message' in each);
  if (unknown.length > 0) throw new UnknownMetrics(unknown);
  return found as MetricName[];
}

function cellOf(
  at: readonly number[],
  results: CostedRunResults | Refused,
  base: CostedRunResults,
  metrics: readonly MetricName[],
): SweepCell {
  if ('faults' in results)
    return { at, hash: null, is_base: false, metrics: {}, targets_missed: [], faults: results.faults };
  const { hash } = results.scenario;
  return {
    at,
    hash,
    is_base: hash === base.scenario.hash,
    metrics: byText(metrics, ({ scope, metric }): SweptMetric => {
      return {
        estimate: estimateIn(results, scope, metric),
        change: differenceOf(results, base, scope, metric) ?? unknownDifference,
      };
    }),
    targets_missed: results.targets.flatMap(({ verdict, expect }) => (verdict === 'missed' ? [expect] : [])),
    faults: [],
  };
}

export const unknownDifference: Difference = {
  difference: undefinedEstimate,
  unpaired: undefinedEstimate,
  runs: null,
  share_better: undefinedEstimate,
};

export function estimateIn(results: object, scope: MetricName['scope'], metric: string): Estimate {
  const estimate = inBlock(results, scope, metric);
  return isEstimate(estimate) ? estimate : undefinedEstimate;
}

function byText<T>(metrics: readonly MetricName[], tell: (metric: MetricName) => T): Record<string, T> {
  return Object.fromEntries(metrics.map((metric) => [metricText(metric), tell(metric)]));
}

function changeAt(fields: readonly SweepField[], at: readonly number[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ path, values }, k) => [path, values[at[k]!]]));
}

/** Every combination of places, the last changing first. */
function placesOf(counts: readonly number[]): number[][] {
  return counts.reduce<number[][]>(
    (places, count) => places.flatMap((place) => Array.from({ length: count }, (_, k) => [...place, k])),
    [[]],
  );
}
