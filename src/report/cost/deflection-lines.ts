/** What each help centre and bot costs, what it solved, and what solving one case cost. */
import { formatEstimate } from '../numbers/format-estimate.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { longestName } from '../run/longest-name.ts';
import type { ReportContext } from '../run/report-context.ts';
import { estimateOf } from '../run/run-view.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';

export function deflectionLines({ results, currency }: ReportContext, paint: Paint): string[] {
  const percent = givenPercent(results.confidence);
  const columns: Column[] = [
    { heading: 'Self-service', align: 'left', most: longestName },
    { heading: 'in all', align: 'right', gap: 3 },
    { heading: 'truly solved', align: 'right', gap: 3 },
    { heading: 'each of them', align: 'right', gap: 3 },
    { heading: `${percent} interval`, align: 'right' },
    { heading: 'agent hours saved', align: 'right', gap: 3, spare: 1 },
  ];
  const rows = Object.entries(results.self_service).flatMap(([name, block]) => {
    if (estimateOf(block, 'cost') === undefined) return [];
    const figure = (metric: string, unit: 'money' | 'count' | 'hours') =>
      formatEstimate(estimateOf(block, metric) ?? { mean: null, low: null, high: null }, unit, currency);
    const each = figure('cost_per_deflection', 'money');
    return [
      [
        name,
        figure('cost', 'money').value,
        figure('self_solved', 'count').value,
        { text: each.value, paint: paint.answer },
        each.interval,
        figure('load_avoided', 'hours').value,
      ],
    ];
  });
  return rows.length === 0 ? [] : fittingTable(columns, rows, paint.strong);
}
