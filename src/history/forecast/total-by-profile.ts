/** Two levels put together: a day's total times the profile of its weekday. */
import { weekdayOf } from '../../scenario/build/week-days.ts';
import type { RollingForecast } from './method.ts';
import type { RollingProfile } from './rolling-profile.ts';
import type { RollingTotals } from './rolling-totals.ts';
import type { Volume } from './volume.ts';

export function totalByProfile(volume: Volume, profile: RollingProfile, totals: RollingTotals): RollingForecast {
  const { slots, firstDay } = volume;
  return {
    forecast(origin, horizon) {
      const shares = profile.at(origin);
      const days = totals.forecast(origin, horizon);
      const means = new Float64Array(horizon * slots);
      for (let ahead = 0; ahead < horizon; ahead++) {
        const from = weekdayOf(firstDay + origin + ahead) * slots;
        for (let s = 0; s < slots; s++) means[ahead * slots + s] = days[ahead]! * shares[from + s]!;
      }
      return means;
    },
  };
}
