/** The mean over replications with its Student t interval, and the same for paired differences. */
import { type Bounds, type Estimate, estimateAround, undefinedEstimate } from './estimate.ts';
import { studentT } from './student-t.ts';
import { Tally } from './tally.ts';

/**
 * Mean of independent values with the interval of Student's t on R − 1 degrees of freedom.
 * @param values one a replication, in replication order
 * @param confidence in (0, 1)
 */
export function meanEstimate(values: ArrayLike<number>, confidence: number, bounds?: Bounds): Estimate {
  const tally = new Tally();
  for (let k = 0; k < values.length; k++) tally.add(values[k]!);
  if (tally.count === 0) return undefinedEstimate;
  if (tally.count === 1) return estimateAround(tally.mean, Number.NaN);
  const error = Math.sqrt(tally.variance / tally.count);
  return estimateAround(tally.mean, studentT(confidence, tally.count - 1) * error, bounds);
}

/**
 * Mean difference between two plans on common random numbers (paired t).
 * @param differences variant − base, one a replication
 */
export function pairedEstimate(differences: ArrayLike<number>, confidence: number): Estimate {
  return meanEstimate(differences, confidence);
}
