/**
 * The contract of a probability distribution: its moments and cdf beside its sampler, so that tests can hold one
 * against the other. Values are non-negative (durations in seconds, or dimensionless factors).
 */
import type { Stream } from './stream.ts';

export interface Distribution {
  /** Mean, in the unit of the values. */
  readonly mean: number;
  /** Variance, in the unit of the values squared; Infinity is allowed. */
  readonly variance: number;
  /** P(X ≤ x), for any real x. */
  cdf(x: number): number;
  /** Writes independent draws into `out[from, to)`, taken from `stream`; an exact sampler, no rounding. */
  fill(stream: Stream, out: Float64Array, from: number, to: number): void;
}
