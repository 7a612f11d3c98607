/** A row per customer segment: whether they were helped, what they would say and do. */
import type { MetricUnit } from '../../fields/metrics.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { longestName } from './longest-name.ts';
import type { ReportContext } from './report-context.ts';
import { valueText } from './value-text.ts';

export function customerLines({ results, scenario, currency }: ReportContext, paint: Paint): string[] {
  const names = Object.keys(results.customers);
  if (names.length < 2 && scenario.experience === undefined) return [];
  const columns: Column[] = [
    { heading: 'Customers', align: 'left', most: longestName },
    { heading: 'cases', align: 'right', gap: 3 },
    { heading: 'resolved', align: 'right', gap: 3 },
    { heading: 'CSAT', align: 'right', gap: 3 },
    { heading: '4–5', align: 'right', gap: 3 },
    { heading: 'NPS', align: 'right', gap: 3 },
    { heading: 'CES', align: 'right', gap: 3 },
    { heading: 'negative', align: 'right', gap: 3 },
    { heading: 'stay', align: 'right', gap: 3, aside: true },
    { heading: 'value at risk', align: 'right', gap: 3, aside: true },
  ];
  const metrics: readonly (readonly [string, MetricUnit])[] = [
    ['cases', 'count'],
    ['resolution_rate', 'share'],
    ['csat', 'score'],
    ['csat_share', 'share'],
    ['nps', 'points'],
    ['ces', 'score'],
    ['sentiment_negative', 'share'],
    ['retention_rate', 'share'],
    ['value_at_risk', 'money'],
  ];
  const rows = names.map((name) => [
    name,
    ...metrics.map(([metric, unit]) => valueText(results.customers[name], metric, unit, currency)),
  ]);
  return fittingTable(columns, rows, paint.strong);
}
