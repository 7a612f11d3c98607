/**
 * How uncertain a forecast's mean is, learnt from past errors: the coefficient of variation at which just the wanted share
 * of them would have lain in the interval. A few wild days then widen an interval no more than they should.
 */
import { quantile } from 'simple-statistics';
import { studentT } from '../../stats/student-t.ts';
import type { DayErrors } from './error-sums.ts';

/** Squared coefficients of variation of the mean: of a day's total, and of an interval's count. */
export interface Spread {
  readonly byDay: number;
  readonly byInterval: number;
}

const normalDegrees = 1e9;
/** Fewer intervals than this say less of the spread than the days do. */
const fewest = 50;

/** @param confidence share of the errors that the intervals are to hold, 0–1 */
export function spreadOf(days: readonly DayErrors[], confidence: number): Spread {
  const z = studentT(confidence, normalDegrees);
  const byDay = leastSquaredCv(
    days.map(({ forecast, actual }) => [forecast, actual]),
    confidence,
    z,
  );
  const needed: number[] = [];
  for (const { pairs } of days) {
    for (let k = 0; k < pairs.length; k += 2) needed.push(squaredCvNeeded(pairs[k]!, pairs[k + 1]!, z));
  }
  return { byDay, byInterval: needed.length < fewest ? byDay : Math.max(0, quantile(needed, confidence)) };
}

function leastSquaredCv(pairs: readonly (readonly [number, number])[], confidence: number, z: number): number {
  const needed = pairs
    .filter(([forecast]) => forecast > 0)
    .map(([forecast, actual]) => squaredCvNeeded(forecast, actual, z));
  return needed.length === 0 ? 0 : Math.max(0, quantile(needed, confidence));
}

/** The squared coefficient of variation at which the count lies on the interval's edge; below 0: chance alone holds it. */
function squaredCvNeeded(mean: number, count: number, z: number): number {
  return ((count - mean) ** 2 / (z * z) - mean) / (mean * mean);
}
