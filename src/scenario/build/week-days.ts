/** Keys that name days of the week (`wed`, `mon-fri`, `fri-mon`); where several cover a day, the narrowest wins. */

import { daysCovered } from '../../fields/days.ts';

/** Day of the week of a date, Monday 0 to Sunday 6, from its days since 1970-01-01 (a Thursday). */
export function weekdayOf(dayKey: number): number {
  return (((dayKey + 3) % 7) + 7) % 7;
}

/** What a table by day says of each day, Monday first; of two keys as wide the later one; undefined where none does. */
export function byWeekday<Value>(table: Readonly<Record<string, Value>>): (Value | undefined)[] {
  const values: (Value | undefined)[] = new Array(7).fill(undefined);
  const widths = new Float64Array(7).fill(Number.POSITIVE_INFINITY);
  for (const [spec, value] of Object.entries(table)) {
    const days = daysCovered(spec);
    for (const day of days) {
      if (days.length > widths[day]!) continue;
      widths[day] = days.length;
      values[day] = value;
    }
  }
  return values;
}
