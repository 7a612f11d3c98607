/** The plots of a grade: days and parts of the day as they were, beside what the model sees. */
import type { GradeResults } from '../../history/grade/grade-results.ts';
import type { Chart } from './chart.ts';
import { gradeDaysChart } from './grade-days-chart.ts';
import { gradeIntervalsChart } from './grade-intervals-chart.ts';

export function gradeCharts(results: GradeResults): Chart[] {
  const { actual_volumes: actual, foretold_volumes: foretold, confidence, interval, timezone } = results;
  const over = { grading: actual, interval, timezone, confidence };
  return [
    gradeDaysChart(actual, 'abandonment_rate', 'actual', confidence),
    gradeDaysChart(foretold, 'abandonment_rate', 'foretold', confidence),
    gradeDaysChart(actual, 'wait_of_queued', 'actual', confidence),
    gradeIntervalsChart({ ...over, metric: 'abandonment_rate' }),
    gradeIntervalsChart({ ...over, metric: 'hold_time' }),
  ].filter((chart) => chart !== undefined);
}
