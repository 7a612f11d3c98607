/**
 * A demand pattern as a course for each day of the week, brought to a mean of 1 over a 168-hour week: a rate times the
 * pattern is again that rate, averaged over an ordinary week.
 */
import type { Pattern } from '../scenario.ts';
import { type DaySteps, dayStepsOf } from './day-steps.ts';
import { byWeekday } from './week-days.ts';

const DAY = 86400;

/**
 * The courses, Monday first: the day's weight in `week` times its shape, `weekdays` taking the place of `day`. All
 * shapes are on one scale. Where `week` names some days only, the others have no demand; where it names none, all weigh
 * the same.
 * @param pattern absent: flat
 */
export function weekShape(pattern: Pattern | undefined): DaySteps[] {
  const flat: DaySteps = { at: [0], values: [1] };
  if (pattern === undefined) return new Array<DaySteps>(7).fill(flat);
  const weights = byWeekday(pattern.week);
  const others = byWeekday(pattern.weekdays);
  const unweighted = weights.every((weight) => weight === undefined);
  const days = weights.map((weight, k): DaySteps => {
    const { at, values } = dayStepsOf(others[k] ?? pattern.day);
    return { at, values: values.map((value) => value * (unweighted ? 1 : (weight ?? 0))) };
  });
  const mean = days.reduce((sum, day) => sum + integral(day), 0) / (7 * DAY);
  // A pattern of noughts has no demand anywhere.
  return mean > 0 ? days.map(({ at, values }) => ({ at, values: values.map((value) => value / mean) })) : days;
}

function integral({ at, values }: DaySteps): number {
  return values.reduce((sum, value, k) => sum + value * ((at[k + 1] ?? DAY) - at[k]!), 0);
}
