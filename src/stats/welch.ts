/** The interval of a difference between two independent means whose variances differ. */
import { studentT } from './student-t.ts';

/**
 * Half-width of the difference's interval, with the degrees of freedom of Welch (1947, Biometrika 34:28).
 * @param squaredErrors squared standard errors of the two means
 * @param count values in each mean
 * @param confidence in (0, 1)
 * @returns 0 where neither varies; NaN for fewer than two values
 */
export function welchHalfWidth([one, other]: readonly [number, number], count: number, confidence: number): number {
  const sum = one + other;
  if (Number.isNaN(sum) || count < 2) return Number.NaN;
  if (sum === 0) return 0;
  const degrees = (sum * sum * (count - 1)) / (one * one + other * other);
  return studentT(confidence, degrees) * Math.sqrt(sum);
}
