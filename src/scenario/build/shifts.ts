/**
 * Shifts as duties. A shift's `count` is so many people, who work it on each of its days; they are numbered through the
 * group's shifts in order. A shift belongs to the day on which it starts, and its breaks are counted from that start.
 */
import type { Duty } from '../../centre/plan.ts';
import { daysCovered } from '../../fields/days.ts';
import type { AgentGroup, Shift, TimeSpan } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { intersectSpans, openWithin } from './spans.ts';
import { weekdayOf } from './week-days.ts';
import type { HoursTable } from './week-hours.ts';

/** People on the group's shifts. */
export function headsOf(group: AgentGroup): number {
  return (group.shifts ?? []).reduce((sum, shift) => sum + shift.count, 0);
}

/**
 * A group's hours bound its shifts; without hours, special days do as they bound ordinary hours. A break that begins
 * outside what is left of a shift falls away.
 * @returns duties ascending by start, then agent; none that begins at or after the plan's end
 */
export function shiftDuties(group: AgentGroup, calendar: Calendar, hours: HoursTable): Duty[] {
  const duties: Duty[] = [];
  let first = 0;
  for (const shift of group.shifts ?? []) {
    for (const duty of onePersons(shift, group.hours, calendar, hours)) {
      for (let k = 0; k < shift.count; k++) duties.push({ ...duty, agent: first + k });
    }
    first += shift.count;
  }
  return duties.sort((a, b) => a.start - b.start || a.agent - b.agent);
}

function onePersons(
  shift: Shift,
  named: string | undefined,
  calendar: Calendar,
  hours: HoursTable,
): Omit<Duty, 'agent'>[] {
  const weekdays = new Set(daysCovered(shift.days));
  const { keys } = calendar.days;
  const duties: Omit<Duty, 'agent'>[] = [];
  // Where the end of one duty and the start of the next both fall into an hour that comes twice, it is worked once.
  let free = calendar.start;
  // From the day before: a night shift may reach into the first day.
  for (let day = keys[0]! - 1; day <= keys[keys.length - 1]!; day++) {
    if (!weekdays.has(weekdayOf(day))) continue;
    const begin = calendar.secondsOf(day, shift.from, 'first');
    for (const span of workOn(day)) {
      const [start, end] = [Math.max(span.from, free), span.to];
      if (start >= end || start >= calendar.end) continue;
      duties.push({ start, end, day, breaks: breaksWithin(shift, begin, start, end) });
      free = end;
    }
  }
  return duties;

  function workOn(day: number): TimeSpan[] {
    const limit = named === undefined ? hours.limitOn(day) : undefined;
    const local = limit === undefined ? [shift] : intersectSpans([shift], limit);
    const spans = local.map(({ from, to }) => ({
      from: calendar.secondsOf(day, from, 'first'),
      to: calendar.secondsOf(day, to, 'last'),
    }));
    if (named === undefined) return spans;
    return spans.flatMap(({ from, to }) => openWithin(hours.over(named), from, to));
  }
}

function breaksWithin(shift: Shift, begin: number, start: number, end: number): Duty['breaks'] {
  return shift.breaks
    .map(({ at, length, paid }) => ({ start: begin + at, length, paid }))
    .filter((pause) => pause.start >= start && pause.start < end)
    .sort((a, b) => a.start - b.start);
}
