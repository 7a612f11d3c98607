/** Quantiles of the chi-square law. */
import gammainc from '@stdlib/math-base-special-gammainc';
import { lawQuantile } from './law-quantile.ts';

/**
 * @param probability in (0, 1)
 * @param degrees above 0, not necessarily whole
 */
export function chiSquareQuantile(probability: number, degrees: number): number {
  return lawQuantile({ mean: degrees, cdf: (x) => gammainc(x / 2, degrees / 2) }, probability);
}
