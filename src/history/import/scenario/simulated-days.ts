/** Which days of a history its scenario simulates: the last whole week, Monday to Sunday, among the fullest of late. */
import { weekdayOf } from '../checks/gaps.ts';
import type { UsualWeek } from './usual-week.ts';

/** Weeks among which the fullest is taken. */
const WEEKS = 4;

export interface SimulatedDays {
  /** Days since 1970-01-01. */
  readonly start: number;
  readonly days: number;
}

export function simulatedDays({ first, last, open, dates }: UsualWeek): SimulatedDays {
  // A week is whole where only days are to come that never have contacts.
  const isWhole = dates.every((count, weekday) => weekday <= weekdayOf(last) || count === 0);
  let monday = last - weekdayOf(last) - (isWhole ? 0 : 7);
  if (monday < first && last - first + 1 < 7) return { start: first, days: last - first + 1 };
  let best: { readonly start: number; readonly full: number } | undefined;
  for (let k = 0; k < WEEKS && monday >= first; k++, monday -= 7) {
    let full = 0;
    for (let day = monday; day < monday + 7; day++) if (open.has(day)) full++;
    if (best === undefined || full > best.full) best = { start: monday, full };
  }
  return { start: best?.start ?? last - 6, days: 7 };
}
