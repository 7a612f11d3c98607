/** A grade in two sentences: how near the model came with the volumes that came, and with volumes that were foretold. */
import type { GradeResults, GradingResult } from '../../history/grade/grade-results.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { formatPlain } from '../numbers/format-number.ts';

export function gradeHeadline(results: GradeResults): string {
  const { actual_volumes: actual, foretold_volumes: foretold } = results;
  const { actual: came, simulated } = actual.total.wait_of_queued;
  const waits =
    came === null || simulated.mean === null
      ? ''
      : `, and who waited did so for ${formatDuration(simulated.mean)} where it was ${formatDuration(came)}`;
  return `With the volumes that came and the staff that was there, ${daysText(actual)}${waits}. With volumes that were foretold, ${daysText(foretold)}.`;
}

function daysText({ days, errors }: GradingResult): string {
  const compared = days.filter(({ abandonment_rate: rate }) => rate.actual !== null && rate.simulated.mean !== null);
  const within = (points: number) =>
    compared.filter(({ abandonment_rate: rate }) => Math.abs(rate.simulated.mean! - rate.actual!) <= points).length;
  const absolute = formatPlain(100 * errors.by_day.abandonment_rate.mean_absolute, 1);
  return `the model’s abandonment lies within 3 points of what happened on ${within(0.03)} of ${compared.length} days and within 5 on ${within(0.05)}, ${absolute} points off on average`;
}
