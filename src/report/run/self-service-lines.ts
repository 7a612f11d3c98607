/** A row per help centre and bot: how many came, what became of them, and what that truly took off the agents. */
import type { MetricUnit } from '../../fields/metrics.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { longestName } from './longest-name.ts';
import type { ReportContext } from './report-context.ts';
import { meanOf } from './run-view.ts';
import { valueText } from './value-text.ts';

export function selfServiceLines({ results }: ReportContext, paint: Paint): string[] {
  const names = Object.keys(results.self_service);
  if (names.length === 0) return [];
  const columns: Column[] = [
    { heading: 'Self-service', align: 'left', most: longestName },
    { heading: 'visits', align: 'right', gap: 3 },
    { heading: 'full or down', align: 'right', gap: 3 },
    { heading: 'solved', align: 'right', gap: 3 },
    { heading: 'came back', align: 'right', gap: 3 },
    { heading: 'gave up', align: 'right', gap: 3 },
    { heading: 'passed on', align: 'right', gap: 3 },
    { heading: 'contained', align: 'right', gap: 3 },
    { heading: 'load avoided', align: 'right', gap: 3, aside: true },
    { heading: 'FTE', align: 'right', gap: 3, aside: true },
    { heading: 'it seems', align: 'right', gap: 3, aside: true },
  ];
  const rows = names.map((name): (Cell | string)[] => {
    const block = results.self_service[name]!;
    const value = (metric: string, unit: MetricUnit) => valueText(block, metric, unit);
    const unlessNought = (metric: string) => (meanOf(block, metric) ? value(metric, 'count') : '');
    return [
      name,
      value('visits', 'count'),
      unlessNought('refused'),
      { text: value('self_solved', 'count'), paint: paint.answer },
      unlessNought('falsely_solved'),
      unlessNought('gave_up'),
      value('passed_on', 'count'),
      value('containment_rate', 'share'),
      value('load_avoided', 'hours'),
      value('load_avoided_fte', 'count'),
      value('load_avoided_naive', 'hours'),
    ];
  });
  const note =
    'Load avoided: agent hours truly saved, less the returns and the harder contacts that are left; “it seems”: every visit that looked solved × its handle time.';
  return [...fittingTable(columns, rows, paint.strong), ...wrapText(note, '  ').map(paint.faint)];
}
