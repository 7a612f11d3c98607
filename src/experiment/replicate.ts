/**
 * Runs a scenario's replications and merges them: a fixed number, or until a metric is known well enough, which is
 * looked at after fixed numbers of replications, so that the answer is the same on any number of workers.
 */
import { CostBook } from '../finance/cost-book.ts';
import { isCostMetric } from '../finance/cost-metric.ts';
import { buildFrame } from '../measure/frame.ts';
import { type MergeDetail, Merger } from '../measure/merger.ts';
import { formulaOf } from '../measure/metric-formulas.ts';
import { findScope } from '../measure/scopes.ts';
import { buildPlan, type PlanOptions } from '../scenario/build/build-plan.ts';
import type { ResolvedScenario, RunSettings } from '../scenario/scenario.ts';
import type { Executor } from './executor.ts';
import { type Counting, splitsFor } from './what-is-asked.ts';

export interface ReplicateOptions {
  /** Default: the scenario's. */
  readonly seed?: number;
  /** How many replications; with it, `run.until` is not looked at. Default: the scenario's. */
  readonly replications?: number;
  readonly plan?: PlanOptions;
  /** Default: everything is counted. */
  readonly counting?: Counting;
  /** Default: `full`. */
  readonly detail?: MergeDetail;
  /** Told after each replication how many are done, and of how many at most. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** Whether other runs go first; default false. */
  readonly canWait?: boolean;
}

/** Replications between one look at `run.until` and the next, after the first. */
const LOOK_EVERY = 10;

/** @returns the merged replications, targets judged */
export async function replicate(
  resolved: ResolvedScenario,
  executor: Executor,
  options: ReplicateOptions = {},
): Promise<Merger> {
  const { scenario } = resolved;
  const { plan: planOptions = {}, seed = scenario.run.seed, counting = {}, onProgress, signal, canWait } = options;
  const until = options.replications === undefined ? scenario.run.until : undefined;
  const first = options.replications ?? scenario.run.replications;
  const most = Math.max(first, until?.most ?? first);
  const plan = buildPlan(resolved, planOptions);
  const merger = new Merger(buildFrame(scenario, plan), scenario.expect, options.detail);
  const book = () => CostBook.of(merger, scenario, plan);
  const splits = options.detail === 'totals' ? splitsFor(scenario.expect) : {};
  const job = { resolved, plan: planOptions, seed, ...counting, ...splits };
  for (let from = 0, to = first; ; from = to, to = Math.min(to + LOOK_EVERY, most)) {
    await executor.run(
      job,
      { from, to },
      (record) => {
        merger.add(record);
        onProgress?.(merger.replications, most);
      },
      { signal, canWait },
    );
    if (to >= most || until === undefined || isKnown(merger, until, book)) return merger;
  }
}

/** Whether the metric's half-width has come down to the size wanted; a metric that is undefined never has. */
function isKnown(merger: Merger, until: NonNullable<RunSettings['until']>, book: () => CostBook | undefined): boolean {
  const dot = until.metric.lastIndexOf('.');
  const scope = findScope(merger.scopes, dot < 0 ? undefined : until.metric.slice(0, dot));
  const metric = until.metric.slice(dot + 1);
  if (scope === undefined) return false;
  const formula = formulaOf(metric);
  const estimate = isCostMetric(metric) ? book()?.estimate(scope, metric) : formula && merger.estimate(scope, formula);
  if (estimate === undefined) return false;
  const { mean, low, high } = estimate;
  if (mean === null || low === null || high === null) return false;
  // A bound that has been clipped to the possible range would make the interval look narrower than it is.
  return Math.max(mean - low, high - mean) <= until.half_width;
}
