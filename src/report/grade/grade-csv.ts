/** The tables of a grade: days, parts of the day, errors and biases, with both kinds of volumes. */
import type { GradeResults, GradingResult, PartResult } from '../../history/grade/grade-results.ts';
import { gradedMetrics } from '../../history/grade/graded-metrics.ts';
import { type CsvFile, csvFile } from '../csv-file.ts';
import type { CsvValue } from '../csv-text.ts';

export function gradeCsv(results: GradeResults): CsvFile[] {
  const both = [
    ['actual', results.actual_volumes],
    ['foretold', results.foretold_volumes],
  ] as const;
  const of = (rows: (grading: GradingResult) => readonly (readonly CsvValue[])[]) =>
    both.flatMap(([volumes, grading]) => rows(grading).map((row) => [volumes, ...row]));
  return [
    csvFile(
      'days',
      ['volumes', 'date', ...partColumns, 'agents', 'repeated_date', 'repeated_abandonment_rate'],
      of(({ days }) =>
        days.map((day) => [
          day.date,
          ...partValues(day),
          day.agents,
          day.repeated?.date ?? null,
          day.repeated?.abandonment_rate ?? null,
        ]),
      ),
    ),
    csvFile(
      'intervals',
      ['volumes', 'start', ...partColumns],
      of(({ intervals }) => intervals.map((part) => [part.start, ...partValues(part)])),
    ),
    csvFile(
      'errors',
      ['volumes', 'by', 'metric', 'bias', 'mean_absolute', 'worst', 'within', 'of', 'chance'],
      of(({ errors }) =>
        (['by_day', 'by_interval'] as const).flatMap((by) =>
          gradedMetrics.map((metric) => {
            const { bias, mean_absolute, worst, coverage } = errors[by][metric];
            return [by.slice(3), metric, bias, mean_absolute, worst, coverage.within, coverage.of, coverage.chance];
          }),
        ),
      ),
    ),
    csvFile(
      'biases',
      ['volumes', 'hour', 'contact_type', 'metric', 'offered', 'actual', 'simulated', 'deviations'],
      of(({ biases }) =>
        biases.map((one) => [
          one.hour,
          one.contact_type,
          one.metric,
          one.offered,
          one.actual,
          one.simulated,
          one.deviations,
        ]),
      ),
    ),
  ];
}

const partColumns = [
  'offered',
  'offered_simulated',
  ...gradedMetrics.flatMap((metric) => [metric, `${metric}_mean`, `${metric}_low`, `${metric}_high`]),
];

function partValues(part: PartResult): CsvValue[] {
  return [
    part.offered.actual,
    part.offered.simulated,
    ...gradedMetrics.flatMap((metric) => {
      const { actual, simulated } = part[metric];
      return [actual, simulated.mean, simulated.low, simulated.high];
    }),
  ];
}
