/** A share of successes with the exact interval of Clopper & Pearson (1934, Biometrika 26:404). */
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { type Estimate, undefinedEstimate } from './estimate.ts';

/**
 * @param successes whole number from 0 to `trials`
 * @param trials independent trials; none gives nulls
 * @param confidence in (0, 1), reached at least
 */
export function proportionEstimate(successes: number, trials: number, confidence: number): Estimate {
  if (trials === 0) return undefinedEstimate;
  const failures = trials - successes;
  const outside = (1 - confidence) / 2;
  return {
    mean: successes / trials,
    low: successes === 0 ? 0 : betaQuantile(outside, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - outside, successes + 1, failures),
  };
}
