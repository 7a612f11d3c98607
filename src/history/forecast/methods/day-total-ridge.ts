/** The day's total by ridge regression on its logarithm, times a smoothed profile of the day. */
import type { ForecastMethod } from '../method.ts';
import { rollingRidgeTotals } from '../rolling-totals.ts';
import { totalByProfile } from '../total-by-profile.ts';

export const dayTotalRidge: ForecastMethod = {
  name: 'day_total_ridge',
  title: 'day total × profile',
  summary:
    'the day’s total by ridge regression on its logarithm (drifting level, weekday, open day of the month, the 15th, days next to a closed one), times a smoothed profile of the weekday',
  begin: (volume, calendar, profile) => totalByProfile(volume, profile, rollingRidgeTotals(calendar)),
};
