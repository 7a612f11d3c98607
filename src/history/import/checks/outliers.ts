/**
 * Days unlike their weekday, and handle times unlike their contact type. A day stands out where it lies both beyond a
 * factor of two from its weekday's median and beyond eight times the scatter that chance alone (the root of the count)
 * would give. They are told and kept.
 */
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import type { IntervalTable } from '../../interval-record.ts';
import { type Finding, warning } from '../finding.ts';
import { median } from '../settle-columns.ts';
import { dateText, weekdayOf } from './gaps.ts';

const DAY = 86400;
const FACTOR = 2;
const SCATTER = 8;
/** Dates of a weekday below which nothing stands out among them. */
const FEWEST = 4;
/** Contacts below which an interval's mean handle time says little, and how far it may lie from the median. */
const ENOUGH = 5;
const LONG = 5;

export function outliers(table: IntervalTable): Finding[] {
  return [...strangeDays(table), ...strangeHandleTimes(table)];
}

function strangeDays(table: IntervalTable): Finding[] {
  const clock = new ZoneClock(table.timezone);
  const found: { readonly size: number; readonly text: string }[] = [];
  for (const [type, { label }] of table.contactTypes.entries()) {
    const totals = new Map<number, number>();
    for (let row = table.from[type]!; row < table.from[type + 1]!; row++) {
      const day = Math.floor(clock.localOf(table.start[row]!) / DAY);
      totals.set(day, (totals.get(day) ?? 0) + (table.offered[row] || 0));
    }
    for (let weekday = 0; weekday < 7; weekday++) {
      const days = [...totals].filter(([day]) => weekdayOf(day) === weekday);
      if (days.length < FEWEST) continue;
      const usual = median(days.map(([, total]) => total))!;
      for (const [day, total] of days) {
        const away = Math.abs(total - usual);
        const isFar = total > usual * FACTOR || total * FACTOR < usual;
        if (!isFar || away <= SCATTER * Math.sqrt(Math.max(usual, 1))) continue;
        found.push({
          size: away / Math.sqrt(Math.max(usual, 1)),
          text: `${dateText(day)} ${label}: ${Math.round(total)} instead of about ${Math.round(usual)}`,
        });
      }
    }
  }
  if (found.length === 0) return [];
  found.sort((a, b) => b.size - a.size);
  const text = `${found.length === 1 ? '1 day is' : `${found.length} days are`} unlike the others of the weekday; they are kept`;
  return [warning('outliers', text, { examples: found.map((one) => one.text) })];
}

function strangeHandleTimes(table: IntervalTable): Finding[] {
  const handleTime = table.columns.handleTime;
  if (handleTime === undefined) return [];
  const clock = new ZoneClock(table.timezone);
  const answered = table.columns.answered ?? table.offered;
  const examples: string[] = [];
  let count = 0;
  for (const [type, { label }] of table.contactTypes.entries()) {
    const [from, to] = [table.from[type]!, table.from[type + 1]!];
    const usual = median(handleTime.subarray(from, to).filter((value) => value > 0));
    if (usual === undefined) continue;
    for (let row = from; row < to; row++) {
      const value = handleTime[row]!;
      if (!(answered[row]! >= ENOUGH) || !(value > LONG * usual || value * LONG < usual)) continue;
      count++;
      examples.push(
        `${clock.textOf(table.start[row]!).slice(0, 16).replace('T', ' ')} ${label}: ${Math.round(value)} s instead of about ${Math.round(usual)} s`,
      );
    }
  }
  if (count === 0) return [];
  const text = `mean handle times beyond ${LONG} times the usual in ${count.toLocaleString('en')} ${count === 1 ? 'interval' : 'intervals'}; they are kept`;
  return [warning('outliers', text, { examples })];
}
