/** An ordinary week in half-hours, coarse but enough to see a plan that cannot work: open time, posts, demand. */

import { weekShape } from '../build/pattern-shape.ts';
import { piecesOf } from '../build/post-counts.ts';
import { byWeekday } from '../build/week-days.ts';
import type { AgentGroup, ContactType, Scenario, TimeSpan } from '../scenario.ts';

const DAY = 86_400;
const SLOT = 1_800;
const WEEK_MINUTES = (7 * DAY) / 60;

/** @returns open seconds of an ordinary week; of all of it where no hours are named */
export function openSeconds(scenario: Scenario, hours: string | undefined): number {
  return weekSpans(scenario, hours).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** @returns whether the first hours are open at no time of an ordinary week at which the others are closed */
export function opensOnlyWithin(scenario: Scenario, hours: string, others: string): boolean {
  return isWithin(openMinutes(scenario, hours), openMinutes(scenario, others));
}

function isWithin(minutes: readonly boolean[], others: readonly boolean[]): boolean {
  for (let minute = 0; minute < minutes.length; minute++) if (minutes[minute] && !others[minute]) return false;
  return true;
}

/** By minute of an ordinary week: whether the hours are open; all of them where none are named. */
export function openMinutes(scenario: Scenario, hours: string | undefined): boolean[] {
  return minutesWithin(weekSpans(scenario, hours));
}

/**
 * By minute of an ordinary week: whether the group has anyone on duty, breaks and absence aside.
 * @returns undefined where its posts come from a file
 */
export function staffedMinutes(scenario: Scenario, { count, hours, shifts }: AgentGroup): boolean[] | undefined {
  if (shifts !== undefined) {
    return minutesWithin(
      shifts
        .filter((shift) => shift.count > 0)
        .flatMap(({ days, from, to }) =>
          byWeekday({ [days]: true }).flatMap((works, day) =>
            works ? [{ from: day * DAY + from, to: day * DAY + to }] : [],
          ),
        ),
    );
  }
  if (count === undefined || typeof count === 'number')
    return (count ?? 0) > 0 ? openMinutes(scenario, hours) : minutesWithin([]);
  if ('file' in count) return undefined;
  const open = hours === undefined ? undefined : openMinutes(scenario, hours);
  const filled = minutesWithin(
    byWeekday(count as Readonly<Record<string, number | Readonly<Record<string, number>>>>).flatMap((posts, day) =>
      piecesOf(posts ?? 0)
        .filter((piece) => piece.count > 0)
        .map(({ from, to }) => ({ from: day * DAY + from, to: day * DAY + to })),
    ),
  );
  return open === undefined ? filled : filled.map((any, minute) => any && open[minute] === true);
}

/** By minute of an ordinary week: whether a span covers it. A span past the week's end has its rest at its start. */
function minutesWithin(spans: readonly TimeSpan[]): boolean[] {
  const minutes = new Array<boolean>(WEEK_MINUTES).fill(false);
  for (const { from, to } of spans) {
    const end = Math.ceil(to / 60);
    minutes.fill(true, Math.floor(from / 60), end);
    if (end > WEEK_MINUTES) minutes.fill(true, 0, end - WEEK_MINUTES);
  }
  return minutes;
}

/** @returns seconds of posts in an ordinary week; undefined where they come from a file */
export function postSeconds(scenario: Scenario, group: AgentGroup): number | undefined {
  if (group.shifts !== undefined) {
    return group.shifts.reduce((sum, shift) => {
      const pauses = shift.breaks.reduce((time, pause) => time + pause.length, 0);
      return (
        sum + shift.count * byWeekday({ [shift.days]: true }).filter(Boolean).length * (shift.to - shift.from - pauses)
      );
    }, 0);
  }
  const { count } = group;
  if (count === undefined || typeof count === 'number') return (count ?? 0) * openSeconds(scenario, group.hours);
  if ('file' in count) return undefined;
  const most = (value: unknown): number =>
    typeof value === 'number' ? value : Math.max(0, ...Object.values((value ?? {}) as Record<string, number>));
  return byWeekday(count as Readonly<Record<string, unknown>>).reduce<number>(
    (sum, value) => sum + most(value) * DAY,
    0,
  );
}

/** @returns share of the week's demand that falls into the type's hours, as far as one time zone tells */
export function busyShare(scenario: Scenario, type: ContactType): number {
  const { demand, hours } = type;
  if (hours === undefined) return 1;
  const named = demand?.pattern;
  const shape = weekShape(named === undefined ? undefined : scenario.patterns[named]);
  const spans = weekSpans(scenario, hours);
  let inside = 0;
  let all = 0;
  for (let time = SLOT / 2; time < 7 * DAY; time += SLOT) {
    const { at, values } = shape[Math.floor(time / DAY)]!;
    const weight = values[at.findLastIndex((from) => from <= time % DAY)] ?? 0;
    all += weight;
    // A span that runs past the week's end has its rest at the week's start.
    if (spans.some(({ from, to }) => (time >= from && time < to) || time + 7 * DAY < to)) inside += weight;
  }
  return all === 0 ? 0 : inside / all;
}

function weekSpans(scenario: Scenario, hours: string | undefined): { from: number; to: number }[] {
  const week = hours === undefined ? undefined : scenario.hours[hours];
  if (week === undefined) return [{ from: 0, to: 7 * DAY }];
  return byWeekday(week).flatMap((spans, day) =>
    (spans ?? []).map(({ from, to }) => ({ from: day * DAY + from, to: day * DAY + to })),
  );
}
