/** The results of `tornado` as a tidy table: one end of one assumption a row, ranked. */
import type { TornadoResults } from '../../experiment/tornado/tornado-results.ts';
import type { Estimate } from '../../stats/estimate.ts';
import type { CsvFile } from '../compare/compare-csv.ts';
import { csvText } from '../csv-text.ts';
import { unitName } from '../unit-name.ts';

/** @returns effects and warnings */
export function tornadoCsv(results: TornadoResults): CsvFile[] {
  const { metric } = results;
  const unit = unitName(metric.slice(metric.lastIndexOf('.') + 1), results.currency ?? undefined);
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
      ...numbers(estimate),
      ...numbers(effect.difference),
      effect.unpaired.low,
      effect.unpaired.high,
      effect.runs?.better,
      effect.runs?.same,
      effect.runs?.worse,
      ...numbers(swing.difference),
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
  return [
    { name: 'effects.csv', text: csvText(columns, records) },
    {
      name: 'warnings.csv',
      text: csvText(
        ['warning'],
        results.warnings.map((warning) => [warning]),
      ),
    },
  ];
}

function numbers({ mean, low, high }: Estimate): (number | null)[] {
  return [mean, low, high];
}
