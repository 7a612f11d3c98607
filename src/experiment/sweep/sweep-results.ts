/** The results of a sweep as they are shown, sent and kept: plain data for JSON. */
import type { TargetResult } from '../../measure/results.ts';
import type { Estimate } from '../../stats/estimate.ts';
import type { Difference } from '../difference.ts';
import type { PairedHead } from '../paired-head.ts';

export interface SweepResults extends PairedHead<'sweep'> {
  readonly fields: readonly SweptField[];
  /** As targets name them. */
  readonly metrics: readonly string[];
  /** The plan as it is. */
  readonly base: SweepBase;
  /** In the order of the values, those of the last field changing first. */
  readonly cells: readonly SweepCell[];
}

export interface SweptField {
  readonly path: string;
  /** As written. */
  readonly values: readonly unknown[];
  /** As a planner reads them. */
  readonly shown: readonly string[];
}

export interface SweepBase {
  /** Of the plan alone, whatever else its file asks. */
  readonly hash: string;
  readonly metrics: Readonly<Record<string, Estimate>>;
  readonly targets: readonly TargetResult[];
}

export interface SweepCell {
  /** Place among each field's values. */
  readonly at: readonly number[];
  /** Null where the values make no sound plan, as `faults` says. */
  readonly hash: string | null;
  /** Whether the values are those that the plan has. */
  readonly is_base: boolean;
  readonly metrics: Readonly<Record<string, SweptMetric>>;
  readonly targets_missed: readonly string[];
  readonly faults: readonly string[];
}

export interface SweptMetric {
  readonly estimate: Estimate;
  /** To the plan as it is. */
  readonly change: Difference;
}
