/**
 * How much busier than another one day is, beyond what chance and the weekday explain: the coefficient of variation at
 * which Pearson's statistic is just what it should be.
 */
import { bisect } from 'simple-statistics';
import { chiSquareQuantile } from '../chi-square.ts';
import type { Fitted } from '../fitted.ts';
import type { DayTotals } from './day-totals.ts';
import { levelModel, pearson } from './level-model.ts';

/** The most that a scenario takes. */
const MOST = 5;

/**
 * The value solves statistic = degrees of freedom, the bounds statistic = quantile of chi-square.
 * @returns undefined where there are no more days than weekdays
 * @see Breslow (1984), Extra-Poisson variation in log-linear models, Applied Statistics 33:38; for the interval Viechtbauer (2007), Statistics in Medicine 26:37
 */
export function fitBusyness(days: DayTotals, confidence: number): Fitted | undefined {
  const degrees = levelModel(days, 0)?.degrees ?? 0;
  if (degrees < 1) return undefined;
  const outside = (1 - confidence) / 2;
  const reaches = (wanted: number): number => {
    const excess = (busyness: number) => {
      const model = levelModel(days, busyness);
      return model === undefined ? -1 : pearson(days, model, busyness) - wanted;
    };
    if (excess(0) <= 0) return 0;
    return excess(MOST) >= 0 ? MOST : bisect(excess, 0, MOST, 100, 1e-6);
  };
  return {
    value: reaches(degrees),
    low: reaches(chiSquareQuantile(1 - outside, degrees)),
    high: reaches(chiSquareQuantile(outside, degrees)),
  };
}
