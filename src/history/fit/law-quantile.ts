/** The value below which a share of a law's draws lies, by halving its distribution function. */
import { bisect } from 'simple-statistics';
import type { Distribution } from '../../random/distribution.ts';

/**
 * @param law of values above 0
 * @param probability in (0, 1)
 */
export function lawQuantile(law: Pick<Distribution, 'mean' | 'cdf'>, probability: number): number {
  const excess = (x: number) => law.cdf(x) - probability;
  let high = law.mean;
  while (excess(high) < 0) high *= 2;
  return bisect(excess, 0, high, 200, 1e-10 * high);
}
