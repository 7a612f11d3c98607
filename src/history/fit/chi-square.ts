/** Quantiles of the chi-square law, by halving its distribution function. */
import gammainc from '@stdlib/math-base-special-gammainc';
import { bisect } from 'simple-statistics';

/**
 * @param probability in (0, 1)
 * @param degrees above 0, not necessarily whole
 */
export function chiSquareQuantile(probability: number, degrees: number): number {
  const excess = (x: number) => gammainc(x / 2, degrees / 2) - probability;
  let high = Math.max(1, degrees);
  while (excess(high) < 0) high *= 2;
  return bisect(excess, 0, high, 200, 1e-10 * high);
}
