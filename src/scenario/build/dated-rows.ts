/**
 * Rows of a data file, each standing for a stretch of time from its start, laid over the simulated days. A day within
 * the file's dates takes its own rows at their exact times; a day outside them takes the nearest same weekday in the
 * file, by what the clocks show.
 */
import type { Steps } from '../../centre/plan.ts';
import type { Calendar } from './calendar.ts';
import type { DaySteps } from './day-steps.ts';
import { localSteps } from './local-steps.ts';
import { StepsBuilder } from './steps.ts';
import { weekdayOf } from './week-days.ts';

const DAY = 86400;

export interface DatedRows {
  /** Ascending simulated seconds, one for each distinct start. */
  readonly starts: Float64Array;
  /** A row ends an interval after its start, or where the next one starts if that comes first. */
  readonly ends: Float64Array;
}

/**
 * @param starts ascending and distinct
 * @param interval length of the only row where there is one: nothing else tells it
 */
export function datedRows(
  starts: Float64Array,
  interval: number,
  { clock, origin }: Pick<Calendar, 'clock' | 'origin'>,
): DatedRows {
  // By what the clocks show: daily rows are a day apart, though the clocks may change between them.
  const length = commonGap(starts.map((start) => clock.localOf(origin + start))) ?? interval;
  const ends = starts.map((start, k) => {
    // Whole days keep to the calendar, whatever the clocks do.
    const end = length % DAY === 0 ? clock.instantOf(clock.localOf(origin + start) + length) - origin : start + length;
    return Math.min(end, starts[k + 1] ?? Number.POSITIVE_INFINITY);
  });
  return { starts, ends };
}

/**
 * Which row holds when.
 * @returns steps over the simulated time whose values are row numbers; -1 where there is none
 */
export function spreadRows(rows: DatedRows, calendar: Calendar): Steps {
  const builder = new StepsBuilder();
  const { starts, keys } = calendar.days;
  builder.add(calendar.start, -1);
  if (rows.starts.length === 0) return builder.build();
  const first = keyAt(calendar, rows.starts[0]!);
  const last = keyAt(calendar, rows.ends[rows.ends.length - 1]! - 1);
  for (let k = 0; k < keys.length; k++) {
    const [from, to] = [starts[k]!, starts[k + 1]!];
    const source = nearestSameWeekday(keys[k]!, first, last);
    if (from >= to) continue;
    builder.add(from, -1);
    if (source === keys[k]) {
      for (const { row, start, end } of rowsWithin(rows, from, to)) {
        builder.add(start, row);
        builder.add(end, -1);
      }
    } else if (source !== undefined) {
      const course = courseOf(rows, calendar, source);
      const { times, values } = localSteps(calendar.clock, calendar.origin, from, to, () => course);
      times.forEach((time, i) => {
        builder.add(time, values[i]!);
      });
    }
  }
  return builder.build();
}

/** The gap between successive starts that occurs most often, the shorter of two as common; undefined below two rows. */
function commonGap(starts: Float64Array): number | undefined {
  const counts = new Map<number, number>();
  for (let k = 1; k < starts.length; k++) {
    const gap = starts[k]! - starts[k - 1]!;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** A date's rows as a course by local time; what the clocks show a second time that day is passed over. */
function courseOf(rows: DatedRows, calendar: Calendar, dayKey: number): DaySteps {
  const builder = new StepsBuilder();
  builder.add(0, -1);
  const [from, to] = [calendar.secondsOf(dayKey, 0), calendar.secondsOf(dayKey + 1, 0)];
  let shown = 0;
  for (const { row, start, end } of rowsWithin(rows, from, to)) {
    const at = Math.max(calendar.clock.localOf(calendar.origin + start) - dayKey * DAY, shown);
    const until = Math.min(calendar.clock.localOf(calendar.origin + end - 1) + 1 - dayKey * DAY, DAY);
    if (until <= at) continue;
    builder.add(at, row);
    if (until < DAY) builder.add(until, -1);
    shown = until;
  }
  const { times, values } = builder.build();
  return { at: [...times], values: [...values] };
}

function* rowsWithin(rows: DatedRows, from: number, to: number) {
  for (let row = firstEndingAfter(rows.ends, from); row < rows.starts.length && rows.starts[row]! < to; row++) {
    yield { row, start: Math.max(from, rows.starts[row]!), end: Math.min(to, rows.ends[row]!) };
  }
}

function firstEndingAfter(ends: Float64Array, time: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nearestSameWeekday(dayKey: number, first: number, last: number): number | undefined {
  if (dayKey >= first && dayKey <= last) return dayKey;
  const weekday = weekdayOf(dayKey);
  const step = dayKey < first ? 1 : -1;
  for (let key = dayKey < first ? first : last; key >= first && key <= last; key += step) {
    if (weekdayOf(key) === weekday) return key;
  }
  return undefined;
}

function keyAt(calendar: Calendar, seconds: number): number {
  return Math.floor(calendar.clock.localOf(calendar.origin + seconds) / DAY);
}
