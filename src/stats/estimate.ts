/**
 * What a set of replications says about one number: its best value and an interval. What is undefined is null: all three
 * where there is nothing to measure, the bounds where a single replication says nothing about the spread.
 */
export interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The range that a quantity can take; interval bounds are clipped to it. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Nothing to measure. */
export const undefinedEstimate: Estimate = { mean: null, low: null, high: null };

/** An estimate by its centre and half-width; NaN as half-width stands for no interval. */
export function estimateAround(mean: number, halfWidth: number, bounds: Bounds = {}): Estimate {
  if (Number.isNaN(halfWidth)) return { mean, low: null, high: null };
  const { min = -Infinity, max = Infinity } = bounds;
  return { mean, low: Math.max(mean - halfWidth, min), high: Math.min(mean + halfWidth, max) };
}
