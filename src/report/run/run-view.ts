/**
 * What the report reads of the results of `run`: blocks of estimates by metric, found by name, so that a metric more or
 * less changes no code here.
 */
import { isEstimate } from '../../experiment/difference.ts';
import type { CostStatement } from '../../finance/cost-statement.ts';
import type { TargetResult } from '../../measure/results.ts';
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
  readonly targets: readonly TargetResult[];
  /** By replication. */
  readonly replication_totals: readonly object[];
}

export interface IntervalView {
  /** ISO with offset, on the wall clock of the scenario's zone. */
  readonly start: string;
  readonly contact_types: Readonly<Record<string, object>>;
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
