/** The time by which a share of a law's draws has ended, by halving its distribution function. */
import { bisect } from 'simple-statistics';
import type { Distribution } from '../../random/distribution.ts';

/** @param probability in (0, 1) */
export function lawQuantile(law: Distribution, probability: number): number {
  const excess = (x: number) => law.cdf(x) - probability;
  let high = law.mean;
  while (excess(high) < 0) high *= 2;
  return bisect(excess, 0, high, 200, 1e-9 * high);
}
