/** A row per agent group: how many, how busy, and what of their time is lost or extra. */
import type { MetricUnit } from '../../fields/metrics.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { longestName } from './longest-name.ts';
import type { ReportContext } from './report-context.ts';
import { estimateOf } from './run-view.ts';
import { valueText } from './value-text.ts';

export function agentGroupLines({ results }: ReportContext, paint: Paint): string[] {
  const names = Object.keys(results.agent_groups);
  if (names.length === 0) return [];
  const columns: Column[] = [
    { heading: 'Agents', align: 'left', most: longestName },
    { heading: 'posts', align: 'right', gap: 3 },
    { heading: 'FTE', align: 'right', gap: 3 },
    { heading: 'occupancy', align: 'right', gap: 3 },
    { heading: '', align: 'left', gap: 1 },
    { heading: 'chat slots', align: 'right', gap: 3, aside: true },
    { heading: 'utilisation', align: 'right', gap: 3 },
    { heading: 'shrinkage', align: 'right', gap: 3 },
    { heading: 'overtime', align: 'right', gap: 3 },
    { heading: 'satisfaction', align: 'right', gap: 3, aside: true },
  ];
  const rows = names.map((name) => {
    const block = results.agent_groups[name]!;
    const value = (metric: string, unit: MetricUnit) => valueText(block, metric, unit);
    const occupancy = estimateOf(block, 'occupancy');
    const overtime = estimateOf(block, 'overtime');
    return [
      name,
      value('posts', 'count'),
      value('fte', 'count'),
      { text: value('occupancy', 'share'), paint: paint.answer },
      occupancy === undefined ? '' : formatEstimate(occupancy, 'share').interval,
      value('slot_occupancy', 'share'),
      value('utilisation', 'share'),
      value('shrinkage', 'share'),
      overtime?.mean ? formatEstimate(overtime, 'hours').value : '',
      value('agent_satisfaction', 'score'),
    ];
  });
  return fittingTable(columns, rows, paint.strong);
}
