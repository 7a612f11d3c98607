/**
 * When a contact type was open, told from when its contacts came: an hour counts as open where at least half of the
 * weekday's dates had a contact in it. Types too quiet to tell, or with hours that would leave contacts out, share what all of their channel show together.
 */
import type { IntervalTable } from '../../interval-record.ts';
import type { UsualWeek } from './usual-week.ts';

const DAY = 86400;
const HOUR = 3600;
/** Contacts an hour from which a type shows its own hours, and from which half-hours show. */
const ENOUGH = 2;
const PLENTY = 8;
/** Closed hours in a day that are taken for a lull, and the share of a day below which a lone stretch is a stray. */
const LULL = 2 * HOUR;
const STRAY = 0.02;

export interface Span {
  /** Seconds after local midnight. */
  readonly from: number;
  readonly to: number;
}

/** Spans by weekday, Monday first. */
export type WeekSpans = readonly (readonly Span[])[];

export function coverageHours(table: IntervalTable, week: UsualWeek): WeekSpans[] {
  const pooled = new Map<string, Course>();
  for (const [type, { channel }] of table.contactTypes.entries()) {
    const pool = pooled.get(channel) ?? {
      mean: new Float64Array(week.mean[type]!.length),
      present: new Uint16Array(week.mean[type]!.length),
    };
    pooled.set(channel, pool);
    week.mean[type]!.forEach((value, at) => {
      pool.mean[at] = pool.mean[at]! + value;
      pool.present[at] = Math.max(pool.present[at]!, week.present[type]![at]!);
    });
  }
  return table.contactTypes.map(({ channel }, type) => {
    const own = weekOf({ mean: week.mean[type]!, present: week.present[type]! }, week);
    const shows =
      perBusyHour(week.mean[type]!, week.slot) >= ENOUGH && shareOutside(week.mean[type]!, week.slot, own) < STRAY;
    return shows ? own : weekOf(pooled.get(channel)!, week);
  });
}

interface Course {
  readonly mean: Float64Array;
  readonly present: Uint16Array;
}

function weekOf(course: Course, week: UsualWeek): WeekSpans {
  const step = perBusyHour(course.mean, week.slot) >= PLENTY && week.slot <= HOUR / 2 ? HOUR / 2 : HOUR;
  return Array.from({ length: 7 }, (_, day) => spansOf(course, week, day, step));
}

/** Contacts an hour over the slots that have any. */
function perBusyHour(mean: Float64Array, slot: number): number {
  let sum = 0;
  let slots = 0;
  for (const value of mean) {
    if (value > 0) slots++;
    sum += value;
  }
  return slots === 0 ? 0 : (sum / slots) * (HOUR / slot);
}

function spansOf(source: Course, week: UsualWeek, day: number, step: number): Span[] {
  const perDay = DAY / week.slot;
  const each = step / week.slot;
  const needed = Math.max(1, week.dates[day]! / 2);
  const spans: { from: number; to: number; volume: number }[] = [];
  for (let k = 0; k < DAY / step; k++) {
    let present = 0;
    let volume = 0;
    for (let j = 0; j < each; j++) {
      const at = day * perDay + k * each + j;
      present = Math.max(present, source.present[at]!);
      volume += source.mean[at]!;
    }
    if (present < needed) continue;
    const before = spans.at(-1);
    if (before !== undefined && k * step - before.to <= LULL) {
      before.to = (k + 1) * step;
      before.volume += volume;
    } else spans.push({ from: k * step, to: (k + 1) * step, volume });
  }
  const all = spans.reduce((sum, { volume }) => sum + volume, 0);
  return spans.filter(({ volume }) => volume >= STRAY * all).map(({ from, to }) => ({ from, to }));
}

/** Share of the usual week's contacts that fall outside the spans. */
export function shareOutside(mean: Float64Array, slot: number, spans: WeekSpans): number {
  const perDay = DAY / slot;
  let all = 0;
  let outside = 0;
  mean.forEach((value, at) => {
    const time = (at % perDay) * slot;
    all += value;
    if (!spans[Math.floor(at / perDay)]!.some(({ from, to }) => time >= from && time < to)) outside += value;
  });
  return all === 0 ? 0 : outside / all;
}
