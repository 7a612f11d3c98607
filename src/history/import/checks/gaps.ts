/**
 * Intervals and days that should be there and are not. An interval is expected where at least half of the dates of its
 * weekday have it; a date, where at least half of its weekday's dates have any. What is missing stays missing: it is
 * told, never filled.
 */
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import type { IntervalTable } from '../../interval-record.ts';
import type { HistoryKind } from '../fields.ts';
import { type Finding, MOST_EXAMPLES, warning } from '../finding.ts';

const DAY = 86400;
/** Dates of a weekday below which nothing is expected of it. */
const FEWEST = 3;

interface Missing {
  count: number;
  stretches: number;
  readonly examples: string[];
}

export function gaps(table: IntervalTable, kind: HistoryKind): Finding[] {
  const clock = new ZoneClock(table.timezone);
  const days: Missing = { count: 0, stretches: 0, examples: [] };
  const intervals: Missing = { count: 0, stretches: 0, examples: [] };
  for (const [type, { label }] of table.contactTypes.entries()) {
    const seen = daysOf(table, type, clock);
    if (seen.size === 0) continue;
    missingDays(seen, label, days);
    // A log has no rows for quiet intervals, and an export by day has no others.
    if (kind === 'intervals' && table.interval < DAY) missingIntervals(seen, label, table.interval, clock, intervals);
  }
  const findings: Finding[] = [];
  if (days.count > 0) {
    const text = `${plural(days.count, 'day')} that their weekday would have ${days.count === 1 ? 'is' : 'are'} missing: closed, or lost`;
    findings.push(warning('gaps', text, { examples: days.examples }));
  }
  if (intervals.count > 0) {
    const text = `${plural(intervals.count, 'interval')} in ${plural(intervals.stretches, 'stretch', 'stretches')} are missing where other weeks have them: noughts left out, or lost; nothing is filled in`;
    findings.push(warning('gaps', text, { examples: intervals.examples }));
  }
  return findings;
}

/** Day number → the slots of that day that are there, a 1 each. */
type Days = Map<number, Uint8Array>;

function daysOf(table: IntervalTable, type: number, clock: ZoneClock): Days {
  const days: Days = new Map();
  const perDay = Math.ceil(DAY / table.interval);
  for (let row = table.from[type]!; row < table.from[type + 1]!; row++) {
    const local = clock.localOf(table.start[row]!);
    const day = Math.floor(local / DAY);
    let slots = days.get(day);
    if (slots === undefined) {
      slots = new Uint8Array(perDay);
      days.set(day, slots);
    }
    slots[Math.floor((local - day * DAY) / table.interval)] = 1;
  }
  return days;
}

function missingDays(days: Days, label: string, missing: Missing): void {
  const [first, last] = [Math.min(...days.keys()), Math.max(...days.keys())];
  for (let weekday = 0; weekday < 7; weekday++) {
    const dates: number[] = [];
    for (let day = first; day <= last; day++) if (weekdayOf(day) === weekday) dates.push(day);
    const there = dates.filter((day) => days.has(day)).length;
    if (there < FEWEST || there * 2 < dates.length) continue;
    for (const day of dates) {
      if (days.has(day)) continue;
      missing.count++;
      example(missing, `${dateText(day)} ${label}`);
    }
  }
}

function missingIntervals(days: Days, label: string, interval: number, clock: ZoneClock, missing: Missing): void {
  const perDay = Math.ceil(DAY / interval);
  const expected = Array.from({ length: 7 }, () => new Uint16Array(perDay));
  const dates = new Uint16Array(7);
  for (const [day, slots] of days) {
    dates[weekdayOf(day)]!++;
    for (let slot = 0; slot < perDay; slot++) expected[weekdayOf(day)]![slot]! += slots[slot]!;
  }
  for (const [day, slots] of [...days].sort((a, b) => a[0] - b[0])) {
    const weekday = weekdayOf(day);
    if (dates[weekday]! < FEWEST) continue;
    let stretch = 0;
    for (let slot = 0; slot <= perDay; slot++) {
      const local = day * DAY + slot * interval;
      const isMissing =
        slot < perDay &&
        expected[weekday]![slot]! * 2 >= dates[weekday]! &&
        slots[slot] === 0 &&
        clock.localOf(clock.instantOf(local)) === local;
      if (isMissing) stretch++;
      else if (stretch > 0) {
        missing.count += stretch;
        missing.stretches++;
        const from = local - stretch * interval;
        example(missing, `${dateText(day)} ${clockText(from - day * DAY)}–${clockText(local - day * DAY)} ${label}`);
        stretch = 0;
      }
    }
  }
}

function example(missing: Missing, text: string): void {
  if (missing.examples.length < MOST_EXAMPLES) missing.examples.push(text);
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function dateText(day: number): string {
  return new Date(day * DAY * 1000).toISOString().slice(0, 10);
}

export function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
