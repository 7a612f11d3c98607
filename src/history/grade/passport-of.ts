/** A grade put as the passport that its scenario carries. */
import type { Passport } from '../../scenario/scenario.ts';
import { passportOfFit } from '../fit/scenario/passport-lines.ts';
import { dateText } from '../forecast/date-text.ts';
import type { HistoryGrade } from './grade-history.ts';

/** @param on date of the grading, `2026-03-23` */
export function passportOfGrade(grade: HistoryGrade, on: string): Passport {
  return {
    ...passportOfFit(grade.fit),
    grade: {
      letter: grade.withActual.letter,
      on,
      from: dateText(grade.first),
      to: dateText(grade.last),
      found: foundText(grade),
    },
  };
}

function foundText({ withActual, withForetold }: HistoryGrade): string {
  const errors = withActual.days.flatMap(({ offered, metrics: { abandonment_rate: rate } }) =>
    rate.actual === null || rate.mean === null || !(offered.actual > 0) ? [] : [Math.abs(rate.mean - rate.actual)],
  );
  const close = errors.filter((error) => error <= 0.03).length;
  const { actual, mean } = withActual.total.metrics.wait_of_queued;
  const off = actual === null || mean === null ? undefined : Math.round(100 * (mean / actual - 1));
  const waits =
    off === undefined ? '' : `, waits ${off === 0 ? 'right' : `${Math.abs(off)} % too ${off > 0 ? 'long' : 'short'}`}`;
  return `abandonment within 3 points on ${close} of ${errors.length} days${waits}; with foretold volumes ${withForetold.letter}`;
}
