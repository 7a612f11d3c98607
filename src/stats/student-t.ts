/** How many standard errors an interval reaches to either side. */
import quantile from '@stdlib/stats-base-dists-t-quantile';

let lastConfidence = Number.NaN;
let lastDegrees = Number.NaN;
let lastValue = Number.NaN;

/**
 * The two-sided Student t factor. The last answer is kept, because whole tables ask for the same one.
 * @param confidence in (0, 1), such as 0.95
 * @param degrees degrees of freedom, above 0
 */
export function studentT(confidence: number, degrees: number): number {
  if (confidence !== lastConfidence || degrees !== lastDegrees) {
    lastValue = quantile((1 + confidence) / 2, degrees);
    lastConfidence = confidence;
    lastDegrees = degrees;
  }
  return lastValue;
}
