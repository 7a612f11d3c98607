/**
 * Which days are open, and each one's total. A day without contacts is closed where chance alone would hardly have left
 * it empty; whether a coming day is open follows from the last eight of its weekday and from the holidays that are listed.
 * Openness is calendar knowledge: methods may look at it ahead of the origin, in the backtest as in life.
 */
import { weekdayOf } from '../../scenario/build/week-days.ts';
import type { Volume } from './volume.ts';

export interface OpenDays {
  /** Days since 1970-01-01 of day 0. */
  readonly firstDay: number;
  /** Days of history; those from here on are to come. */
  readonly history: number;
  /** 1 where open; reaches a month beyond the horizon. */
  readonly open: Uint8Array;
  /** 1 where the weekday is usually open, Monday first. */
  readonly usual: Uint8Array;
  /** A history day's contacts, scaled up for a gap of less than a fifth; NaN where closed or not known. */
  readonly totals: Float64Array;
  /** Usually open days of the history without contacts: closed or missing, which the history does not tell apart. */
  readonly closed: readonly number[];
  /** Days too incomplete to learn from. */
  readonly incomplete: readonly number[];
}

/** A day that lacks more than this share of its usual contacts is not learnt from. */
const mostMissing = 0.2;
/** An empty day is closed where its chance of being empty by chance is below this. */
const rare = 1e-3;
const recentWeeks = 8;

/**
 * @param horizon days to come
 * @param holidays days since 1970-01-01 that are closed whatever the history says
 */
export function openDays(volume: Volume, horizon: number, holidays: ReadonlySet<number> = new Set()): OpenDays {
  const { firstDay, days } = volume;
  const { totals, incomplete } = dayTotals(volume);
  const weekday = (day: number) => weekdayOf(firstDay + day);
  const open = new Uint8Array(days + horizon + 31);
  const sums = new Float64Array(7);
  const busy = new Float64Array(7);
  const all = new Float64Array(7);
  for (let day = 0; day < days; day++) {
    all[weekday(day)]!++;
    if (!(totals[day]! > 0)) continue;
    sums[weekday(day)]! += totals[day]!;
    busy[weekday(day)]!++;
  }
  const empties = new Uint8Array(7);
  for (let w = 0; w < 7; w++) empties[w] = busy[w]! > 0 && Math.exp(-sums[w]! / busy[w]!) > rare ? 1 : 0;
  const lacking = new Set(incomplete);
  for (let day = 0; day < days; day++) {
    const empty = !(totals[day]! > 0) && !lacking.has(day);
    const isOpen = (!empty || empties[weekday(day)] === 1) && !holidays.has(firstDay + day);
    open[day] = isOpen ? 1 : 0;
    if (!isOpen) totals[day] = Number.NaN;
    else if (empty) totals[day] = 0;
  }
  const recent = usualWeekdays(open, days, weekday);
  for (let day = days; day < open.length; day++) {
    open[day] = recent[weekday(day)]! && !holidays.has(firstDay + day) ? 1 : 0;
  }
  const usual = Uint8Array.from({ length: 7 }, (_, w) => (busy[w]! * 2 > all[w]! || recent[w] ? 1 : 0));
  const closed = Array.from({ length: days }, (_, day) => day).filter((day) => !open[day] && usual[weekday(day)]);
  return { firstDay, history: days, open, usual, totals, closed, incomplete };
}

/** 1 for the weekdays that were open on at least half of their last eight days. */
function usualWeekdays(open: Uint8Array, days: number, weekday: (day: number) => number): Uint8Array {
  const from = Math.max(0, days - recentWeeks * 7);
  const seen = new Float64Array(7);
  const opened = new Float64Array(7);
  for (let day = from; day < days; day++) {
    seen[weekday(day)]!++;
    opened[weekday(day)]! += open[day]!;
  }
  return Uint8Array.from({ length: 7 }, (_, w) => (seen[w]! > 0 && opened[w]! * 2 >= seen[w]! ? 1 : 0));
}

/** Sums by day. An interval that the history leaves out within a day is a gap; what the gap usually holds is added. */
function dayTotals({ counts, days, slots, firstDay }: Volume): { totals: Float64Array; incomplete: number[] } {
  const usual = new Float64Array(7 * slots);
  const known = new Float64Array(7 * slots);
  for (let day = 0; day < days; day++) {
    const row = weekdayOf(firstDay + day) * slots;
    for (let s = 0; s < slots; s++) {
      const count = counts[day * slots + s]!;
      if (Number.isNaN(count)) continue;
      usual[row + s]! += count;
      known[row + s]!++;
    }
  }
  const totals = new Float64Array(days).fill(Number.NaN);
  const incomplete: number[] = [];
  for (let day = 0; day < days; day++) {
    const row = weekdayOf(firstDay + day) * slots;
    let total = 0;
    let there = 0;
    let missing = 0;
    let rows = 0;
    for (let s = 0; s < slots; s++) {
      const count = counts[day * slots + s]!;
      const mean = known[row + s]! > 0 ? usual[row + s]! / known[row + s]! : 0;
      if (Number.isNaN(count)) missing += mean;
      else {
        total += count;
        there += mean;
        rows++;
      }
    }
    if (rows === 0) continue;
    if (missing > mostMissing * (missing + there)) incomplete.push(day);
    else totals[day] = there > 0 ? total * (1 + missing / there) : total;
  }
  return { totals, incomplete };
}
