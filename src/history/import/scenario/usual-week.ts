/** The usual week of each contact type: mean contacts by weekday and interval over the last four weeks of the history. */
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import type { IntervalTable } from '../../interval-record.ts';
import { weekdayOf } from '../checks/gaps.ts';

const DAY = 86400;
/** Days that are looked back. */
export const LOOK_BACK = 28;
/** The scenario's intervals, in seconds. */
const INTERVALS = [900, 1800, 3600];

export interface UsualWeek {
  /** Seconds of a slot: the scenario's interval. */
  readonly slot: number;
  /** First and last day of the whole history, and of what the week is taken from: days since 1970-01-01. */
  readonly first: number;
  readonly last: number;
  readonly from: number;
  /** Dates of each weekday (Monday is 0) in what the week is taken from that have any contact. */
  readonly dates: Uint16Array;
  /** Days of the whole history that have any contact. */
  readonly open: ReadonlySet<number>;
  /** By type: mean contacts by weekday and slot. */
  readonly mean: readonly Float64Array[];
  /** By type: dates on which the slot had a contact. */
  readonly present: readonly Uint16Array[];
}

export function usualWeek(table: IntervalTable): UsualWeek {
  const clock = new ZoneClock(table.timezone);
  const slot = INTERVALS.find((interval) => interval >= Math.min(table.interval, 3600)) ?? 3600;
  const perDay = DAY / slot;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < table.rows; row++) {
    const day = Math.floor(clock.localOf(table.start[row]!) / DAY);
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const from = Math.max(first, last - LOOK_BACK + 1);
  const open = new Set<number>();
  const mean = table.contactTypes.map(() => new Float64Array(7 * perDay));
  const present = table.contactTypes.map(() => new Uint16Array(7 * perDay));
  for (const type of table.contactTypes.keys()) {
    let before = -1;
    for (let row = table.from[type]!; row < table.from[type + 1]!; row++) {
      const local = clock.localOf(table.start[row]!);
      const day = Math.floor(local / DAY);
      const count = table.offered[row]!;
      if (!(count > 0)) continue;
      open.add(day);
      if (day < from) continue;
      const at = weekdayOf(day) * perDay + Math.floor((local - day * DAY) / slot);
      mean[type]![at] = mean[type]![at]! + count;
      // Rows come in order of time, so one slot of one day follows itself only.
      const own = day * perDay + (at % perDay);
      if (own !== before) present[type]![at] = present[type]![at]! + 1;
      before = own;
    }
  }
  const dates = new Uint16Array(7);
  for (const day of open) if (day >= from) dates[weekdayOf(day)] = dates[weekdayOf(day)]! + 1;
  for (const week of mean) {
    for (let at = 0; at < week.length; at++) {
      const count = dates[Math.floor(at / perDay)]!;
      if (count > 0) week[at] = week[at]! / count;
    }
  }
  return { slot, first, last, from, dates, open, mean, present };
}
