/** One line on where a scenario came from and how far it can be believed. */
import type { Passport } from '../../scenario/scenario.ts';
import { periodName } from './period.ts';

/** @returns undefined where the scenario came from no history */
export function passportLine(passport: Passport | undefined): string | undefined {
  if (passport === undefined) return undefined;
  const { history, from, to, grade } = passport;
  const fitted = `Fitted to ${history}, ${period(from, to)}`;
  if (grade === undefined) return `${fitted}; not graded on other days.`;
  const { letter, on, found } = grade;
  return `Grade ${letter}, given on ${period(on, on)}: ${found}. ${fitted}, graded on ${period(grade.from, grade.to)}.`;
}

function period(from: string, to: string): string {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;
  return periodName(from, Math.max(1, days)).replace(/^week of/, 'the week of');
}
