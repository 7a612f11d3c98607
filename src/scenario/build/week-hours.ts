/**
 * Coverage hours over the simulated time: the spans of each date's weekday, shrunk on special days. A span belongs to
 * the date on which it opens, so that a special day leaves alone what has run past midnight into it.
 */
import type { Scenario, TimeSpan, WeekHours } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { dayKeyOf } from './local-text.ts';
import { intersectSpans, joinSpans, type OpenHours } from './spans.ts';
import { byWeekday, weekdayOf } from './week-days.ts';

const DAY = 86400;
const always: WeekHours = { 'mon-sun': [{ from: 0, to: DAY }] };

export interface HoursTable {
  /**
   * Hours by name over the simulated time; `always` needs no definition. Without a name, or where open around the clock
   * every day, they are untouched by special days. The last span runs on past the plan's end where the hours do: the
   * end of a plan is no closing.
   * @throws RangeError when there are no such hours
   */
  over(name: string | undefined): OpenHours;
  /** The local spans to which a special day shrinks ordinary hours; undefined on a day that does not. */
  limitOn(dayKey: number): readonly TimeSpan[] | undefined;
}

export function buildHours(scenario: Scenario, calendar: Calendar): HoursTable {
  const weeks = new Map<string, TimeSpan[][]>();
  const weekOf = (name: string): TimeSpan[][] => {
    const week = scenario.hours[name] ?? (name === 'always' ? always : undefined);
    if (week === undefined) throw new RangeError(`invalid hours: ${name}`);
    const known = weeks.get(name) ?? spansByWeekday(week);
    weeks.set(name, known);
    return known;
  };
  const limits = new Map<number, readonly TimeSpan[]>();
  for (const [date, { hours }] of Object.entries(scenario.special_days)) {
    if (hours === undefined) continue;
    const key = dayKeyOf(date);
    if (hours === 'closed') limits.set(key, []);
    else if (!isAlwaysOpen(weekOf(hours))) limits.set(key, weekOf(hours)[weekdayOf(key)]!);
  }
  const built = new Map<string | undefined, OpenHours>();
  return {
    over(name) {
      const known = built.get(name);
      if (known !== undefined) return known;
      const week = name === undefined ? spansByWeekday(always) : weekOf(name);
      const hours = hoursOver(calendar, week, isAlwaysOpen(week) ? new Map() : limits);
      built.set(name, hours);
      return hours;
    },
    limitOn: (dayKey) => limits.get(dayKey),
  };
}

function spansByWeekday(week: WeekHours): TimeSpan[][] {
  return byWeekday(week).map((spans) => joinSpans(spans ?? []));
}

/** Whether a week's spans, those past midnight included, leave no gap. */
function isAlwaysOpen(week: readonly (readonly TimeSpan[])[]): boolean {
  const spans = week.flatMap((day, k) =>
    // Sunday night reaches into Monday: the day before the week is its last.
    [k, k - 7].flatMap((d) => day.map(({ from, to }) => ({ from: from + d * DAY, to: to + d * DAY }))),
  );
  return joinSpans(spans).some(({ from, to }) => from <= 0 && to >= 7 * DAY);
}

function hoursOver(
  calendar: Calendar,
  week: readonly (readonly TimeSpan[])[],
  limits: ReadonlyMap<number, readonly TimeSpan[]>,
): OpenHours {
  const { keys } = calendar.days;
  const spans: TimeSpan[] = [];
  // From the day before, whose spans may run into the first, to the day after the last.
  for (let key = keys[0]! - 1; key <= keys[keys.length - 1]! + 1; key++) {
    const limit = limits.get(key);
    const ordinary = week[weekdayOf(key)]!;
    for (const span of limit === undefined ? ordinary : intersectSpans(ordinary, limit)) {
      const from = Math.max(calendar.secondsOf(key, span.from, 'first'), calendar.start);
      spans.push({ from, to: calendar.secondsOf(key, span.to, 'last') });
    }
  }
  const joined = joinSpans(spans).filter((span) => span.from < calendar.end);
  return {
    opens: Float64Array.from(joined, (span) => span.from),
    closes: Float64Array.from(joined, (span) => span.to),
  };
}
