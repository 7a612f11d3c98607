/** The results of `sweep` as a tidy table: one metric of one cell a row. */
import type { SweepResults } from '../../experiment/sweep/sweep-results.ts';
import { type CsvFile, csvFile, numbersOf, warningsFile } from '../csv-file.ts';
import { unitName } from '../unit-name.ts';

/** @returns cells, with a column for each field, and warnings */
export function sweepCsv(results: SweepResults): CsvFile[] {
  const currency = results.currency ?? undefined;
  const records = results.cells.flatMap((cell) => {
    const values = results.fields.map(({ shown }, k) => shown[cell.at[k]!]!);
    const targets = [cell.targets_missed.join('; '), cell.faults.join('; ')];
    const metrics = Object.entries(cell.metrics);
    if (metrics.length === 0) return [[...values, cell.is_base, '', '', ...Array<null>(12).fill(null), ...targets]];
    return metrics.map(([metric, { estimate, change }]) => [
      ...values,
      cell.is_base,
      metric,
      unitName(metric, currency),
      ...numbersOf(estimate),
      ...numbersOf(change.difference),
      change.unpaired.low,
      change.unpaired.high,
      change.runs?.better,
      change.runs?.same,
      change.runs?.worse,
      change.share_better.mean,
      ...targets,
    ]);
  });
  const columns = [
    ...results.fields.map(({ path }) => path),
    ...['is_base', 'metric', 'unit', 'mean', 'low', 'high', 'difference', 'difference_low', 'difference_high'],
    ...['unpaired_low', 'unpaired_high', 'runs_better', 'runs_same', 'runs_worse', 'share_better'],
    ...['targets_missed', 'faults'],
  ];
  return [csvFile('cells', columns, records), warningsFile(results.warnings)];
}
