/** Every forecasting method; a further one is a file and a line here. */
import type { ForecastMethod } from './method.ts';
import { dayTotalRidge } from './methods/day-total-ridge.ts';
import { mstl } from './methods/mstl.ts';
import { seasonalNaive, sixWeekMean } from './methods/same-weekday-mean.ts';

/** The first is what the others are measured against. */
export const methods: readonly ForecastMethod[] = [seasonalNaive, sixWeekMean, dayTotalRidge, mstl];

/** The methods that can be had here. */
export function availableMethods(): readonly ForecastMethod[] {
  return methods.filter(({ unavailable }) => unavailable?.() === undefined);
}
