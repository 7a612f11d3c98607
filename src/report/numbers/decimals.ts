/** No false digits: a number is shown to the place that its interval's half-width still leaves standing. */
import type { Estimate } from '../../stats/estimate.ts';

export interface DecimalLimits {
  /** Fewest decimals that the quantity is ever shown with. */
  readonly least: number;
  /** Most decimals, however narrow the interval. */
  readonly most: number;
  /** Decimals where there is no interval to go by. */
  readonly otherwise: number;
}

/**
 * Decimals that show one digit of the half-width: ±0.3 gives 1, ±41 gives 0.
 * @param scale what the estimate is multiplied by before it is shown (100 for a share in percent)
 */
export function decimalsFor(estimate: Estimate, limits: DecimalLimits, scale = 1): number {
  const { low, high } = estimate;
  if (low === null || high === null) return limits.otherwise;
  const halfWidth = (Math.abs(high - low) * scale) / 2;
  // A width of nothing, give or take the last bit, says that the number is the same in every replication.
  if (halfWidth <= 1e-12 * Math.max(Math.abs(low), Math.abs(high)) * scale) return limits.otherwise;
  // 0.1 · 3 and its like must not lose a digit to the last bit.
  const needed = -Math.floor(Math.log10(halfWidth) + 1e-9);
  return Math.min(limits.most, Math.max(limits.least, needed));
}
