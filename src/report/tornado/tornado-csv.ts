/** The results of `tornado` as a tidy table: one end of one assumption a row, ranked. */
import type { TornadoResults } from '../../experiment/tornado/tornado-results.ts';
import { type CsvFile, csvFile, numbersOf, warningsFile } from '../csv-file.ts';
import { unitName } from '../unit-name.ts';

/** @returns effects and warnings */
export function tornadoCsv(results: TornadoResults): CsvFile[] {
  const { metric } = results;
  const unit = unitName(metric, results.currency ?? undefined);
  const records = results.assumptions.flatMap(({ path, low, high, swing }, rank) =>
    (
      [
        ['low', low],
        ['high', high],
      ] as const
    ).map(([name, { shown, changes, estimate, effect, faults }]) => [
      rank + 1,
      path,
      name,
      shown,
      changes.map(({ path: changed, from, to }) => `${changed}: ${from ?? 'none'} → ${to ?? 'none'}`).join('; '),
      metric,
      unit,
      ...numbersOf(estimate),
      ...numbersOf(effect.difference),
      effect.unpaired.low,
      effect.unpaired.high,
      effect.runs?.better,
      effect.runs?.same,
      effect.runs?.worse,
      ...numbersOf(swing.difference),
      faults.join('; '),
    ]),
  );
  const columns = [
    ...['rank', 'path', 'end', 'value', 'changes', 'metric', 'unit', 'mean', 'low', 'high'],
    ...[
      'effect',
      'effect_low',
      'effect_high',
      'unpaired_low',
      'unpaired_high',
      'runs_better',
      'runs_same',
      'runs_worse',
    ],
    ...['swing', 'swing_low', 'swing_high', 'faults'],
  ];
  return [csvFile('effects', columns, records), warningsFile(results.warnings)];
}
