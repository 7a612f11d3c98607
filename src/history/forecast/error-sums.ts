/**
 * What one forecast from one origin got wrong, day by day, in sums that add up over origins: by the day and by the
 * interval, and how far the errors exceed the chance in counts.
 */
import type { OpenDays } from './open-days.ts';
import type { Volume } from './volume.ts';

/** Sums over the values of one level (days, or intervals). */
export interface LevelSums {
  values: number;
  absolute: number;
  actual: number;
  forecast: number;
  /** Σ ((actual − mean)² ÷ mean − 1): by how much the errors exceed a Poisson count's. */
  excess: number;
  /** Σ mean over the same values, so that excess ÷ mass is the squared coefficient of variation of the mean. */
  mass: number;
}

export interface DayErrors {
  /** Day number. */
  readonly day: number;
  /** Contacts foretold and counted; the sums over the intervals that the history tells. */
  readonly forecast: number;
  readonly actual: number;
  readonly byDay: LevelSums;
  readonly byInterval: LevelSums;
  /** Forecast and count of each interval in which a contact or more was foretold, in turn. */
  readonly pairs: Float64Array;
}

export function emptySums(): LevelSums {
  return { values: 0, absolute: 0, actual: 0, forecast: 0, excess: 0, mass: 0 };
}

export function addSums(to: LevelSums, from: LevelSums): void {
  to.values += from.values;
  to.absolute += from.absolute;
  to.actual += from.actual;
  to.forecast += from.forecast;
  to.excess += from.excess;
  to.mass += from.mass;
}

/** Squared coefficient of variation of the mean that explains the errors; 0 where chance in the counts alone does. */
export function squaredCvOf({ excess, mass }: LevelSums): number {
  return mass > 0 ? Math.max(0, excess / mass) : 0;
}

/** @returns the errors on each open day of the window whose count is known */
export function dayErrors(means: Float64Array, origin: number, volume: Volume, calendar: OpenDays): DayErrors[] {
  const { slots, counts } = volume;
  const horizon = means.length / slots;
  const errors: DayErrors[] = [];
  for (let ahead = 0; ahead < horizon && origin + ahead < volume.days; ahead++) {
    const day = origin + ahead;
    if (Number.isNaN(calendar.totals[day]!)) continue;
    const byInterval = emptySums();
    const pairs: number[] = [];
    for (let s = 0; s < slots; s++) {
      const count = counts[day * slots + s]!;
      const mean = means[ahead * slots + s]!;
      if (Number.isNaN(count) || !(mean > 0 || count > 0)) continue;
      add(byInterval, mean, count);
      if (mean >= 1) pairs.push(mean, count);
    }
    const byDay = emptySums();
    add(byDay, byInterval.forecast, byInterval.actual);
    errors.push({
      day,
      forecast: byInterval.forecast,
      actual: byInterval.actual,
      byDay,
      byInterval,
      pairs: Float64Array.from(pairs),
    });
  }
  return errors;
}

function add(sums: LevelSums, mean: number, actual: number): void {
  sums.values++;
  sums.absolute += Math.abs(actual - mean);
  sums.actual += actual;
  sums.forecast += mean;
  // A mean of nearly nothing would make one stray contact decide; it counts as one in ten intervals.
  const base = Math.max(mean, 0.1);
  sums.excess += (actual - mean) ** 2 / base - 1;
  sums.mass += base;
}
