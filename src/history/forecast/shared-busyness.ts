/** How far the contact types' days go wrong together: one factor for all of them, from the covariance of their errors. */
import type { MethodErrors } from './backtest.ts';
import type { Volume } from './volume.ts';

export interface SharedBusyness {
  /** Coefficient of variation of the day factor that all types share. */
  readonly cv: number;
  /** Forecast days, from all origins, that it was found from. */
  readonly days: number;
}

interface Found {
  readonly volume: Volume;
  readonly taken: MethodErrors;
  readonly busyness: number;
}

interface Sums {
  error: number;
  errorSquares: number;
  mean: number;
  meanSquares: number;
  types: number;
}

/** @returns undefined below two types; a cv of 0 where their errors do not go together */
export function sharedBusyness(types: readonly Found[]): SharedBusyness | undefined {
  if (types.length < 2) return undefined;
  const byDay = new Map<string, Sums>();
  let weight = 0;
  let most = 0;
  for (const { volume, taken, busyness } of types) {
    for (const { origin, days } of taken.origins) {
      for (const { day, forecast, actual } of days) {
        const key = `${volume.firstDay + origin} ${volume.firstDay + day}`;
        const sums = byDay.get(key) ?? { error: 0, errorSquares: 0, mean: 0, meanSquares: 0, types: 0 };
        sums.error += actual - forecast;
        sums.errorSquares += (actual - forecast) ** 2;
        sums.mean += forecast;
        sums.meanSquares += forecast ** 2;
        sums.types++;
        byDay.set(key, sums);
        weight += forecast;
        most += forecast * busyness ** 2;
      }
    }
  }
  // The square of a sum less the sum of squares is twice the sum over pairs: linear in the number of types.
  let covariance = 0;
  let products = 0;
  let days = 0;
  for (const { error, errorSquares, mean, meanSquares, types: many } of byDay.values()) {
    if (many < 2) continue;
    covariance += error ** 2 - errorSquares;
    products += mean ** 2 - meanSquares;
    days++;
  }
  if (!(products > 0)) return { cv: 0, days };
  // No more than the types have on average themselves.
  return { cv: Math.sqrt(Math.min(Math.max(0, covariance / products), most / weight)), days };
}
