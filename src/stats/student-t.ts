/** How many standard errors an interval reaches to either side. */
import quantile from '@stdlib/stats-base-dists-t-quantile';

/** Of the confidence last asked for, by whole degrees of freedom: tables ask for the same few again and again. */
const known = new Map<number, number>();
let knownConfidence = Number.NaN;

/**
 * The two-sided Student t factor.
 * @param confidence in (0, 1), such as 0.95
 * @param degrees degrees of freedom, above 0
 */
export function studentT(confidence: number, degrees: number): number {
  if (!Number.isInteger(degrees)) return factor(confidence, degrees);
  if (confidence !== knownConfidence) {
    known.clear();
    knownConfidence = confidence;
  }
  const value = known.get(degrees) ?? factor(confidence, degrees);
  known.set(degrees, value);
  return value;
}

function factor(confidence: number, degrees: number): number {
  return quantile((1 + confidence) / 2, degrees);
}
