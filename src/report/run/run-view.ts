/**
 * What the report reads of the results of `run`: blocks of estimates by metric, found by name, so that a metric more or
 * less changes no code here.
 */
import type { CostStatement } from '../../finance/cost-statement.ts';
import type { Estimate } from '../../stats/estimate.ts';

export interface RunView {
  readonly scenario: { readonly name: string };
  readonly seed: number;
  readonly replications: number;
  readonly confidence: number;
  readonly warnings: readonly string[];
  readonly total: object;
  readonly contact_types: Readonly<Record<string, object>>;
  readonly agent_groups: Readonly<Record<string, object>>;
  readonly self_service: Readonly<Record<string, object>>;
  /** By segment. */
  readonly customers: Readonly<Record<string, object>>;
  /** Null or absent where no money is counted. */
  readonly cost?: CostStatement | null;
  readonly intervals: readonly IntervalView[];
  readonly targets: readonly TargetView[];
  /** By replication. */
  readonly replication_totals: readonly object[];
}

export interface IntervalView {
  /** ISO with offset, on the wall clock of the scenario's zone. */
  readonly start: string;
  readonly contact_types: Readonly<Record<string, object>>;
}

export interface TargetView {
  /** As written. */
  readonly expect: string;
  /** Null where the metric is not told of the periods that the target is about. */
  readonly verdict: 'met' | 'missed' | null;
  readonly too_close: boolean;
  /** Over the horizon, or in the worst period. */
  readonly estimate: Estimate;
  /** ISO start of the worst period. */
  readonly worst: string | null;
  readonly share_of_runs: Estimate;
  readonly runs_held: number;
}

/** @returns the estimate of a metric in a block; undefined where the block has none, or nothing could be measured */
export function estimateOf(block: object | undefined, metric: string): Estimate | undefined {
  if (block === undefined) return undefined;
  const value: unknown = Reflect.get(block, metric);
  return isEstimate(value) && value.mean !== null ? value : undefined;
}

/** @returns its mean, or undefined */
export function meanOf(block: object | undefined, metric: string): number | undefined {
  return estimateOf(block, metric)?.mean ?? undefined;
}

export function isEstimate(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'mean' in value && 'low' in value && 'high' in value;
}
