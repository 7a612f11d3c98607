/** The mean of the last few open days of the same weekday, interval by interval: the yardsticks of every backtest. */
import { weekdayOf } from '../../../scenario/build/week-days.ts';
import type { ForecastMethod, RollingForecast } from '../method.ts';
import type { OpenDays } from '../open-days.ts';
import type { Volume } from '../volume.ts';

export const seasonalNaive: ForecastMethod = {
  name: 'seasonal_naive',
  title: 'seasonal naive',
  summary: 'the same weekday of the week before',
  begin: (volume, calendar) => sameWeekdayMean(volume, calendar, 1),
};

export const sixWeekMean: ForecastMethod = {
  name: 'six_week_mean',
  title: 'six-week mean',
  summary: 'the mean of the last six days of the same weekday',
  begin: (volume, calendar) => sameWeekdayMean(volume, calendar, 6),
};

function sameWeekdayMean(volume: Volume, calendar: OpenDays, most: number): RollingForecast {
  const { slots, counts, firstDay } = volume;
  const { totals, open } = calendar;
  const meanBefore = (origin: number, weekday: number): Float64Array => {
    const sum = new Float64Array(slots);
    const known = new Float64Array(slots);
    let found = 0;
    for (let day = origin - 1; day >= 0 && found < most; day--) {
      if (weekdayOf(firstDay + day) !== weekday || Number.isNaN(totals[day]!)) continue;
      found++;
      for (let s = 0; s < slots; s++) {
        const count = counts[day * slots + s]!;
        if (Number.isNaN(count)) continue;
        sum[s]! += count;
        known[s]!++;
      }
    }
    return sum.map((value, s) => (known[s]! > 0 ? value / known[s]! : 0));
  };
  return {
    forecast(origin, horizon) {
      const byWeekday = Array.from({ length: 7 }, (_, weekday) => meanBefore(origin, weekday));
      const means = new Float64Array(horizon * slots);
      for (let ahead = 0; ahead < horizon; ahead++) {
        if (open[origin + ahead]) means.set(byWeekday[weekdayOf(firstDay + origin + ahead)]!, ahead * slots);
      }
      return means;
    },
  };
}
