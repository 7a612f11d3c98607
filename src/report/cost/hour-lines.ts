/** What contacts cost by the hour of the day in which they arrive; hours in which nothing costs anything are left out. */
import type { CostStatement } from '../../finance/cost-statement.ts';
import { formatEstimate, formatPercent } from '../numbers/format-estimate.ts';
import { ownDecimals } from '../numbers/format-number.ts';
import type { ReportContext } from '../run/report-context.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';

export function hourLines({ results, currency }: ReportContext, { by_hour }: CostStatement, paint: Paint): string[] {
  const percent = formatPercent(results.confidence, ownDecimals(results.confidence * 100));
  const columns: Column[] = [
    { heading: 'Arriving', align: 'left' },
    { heading: 'in all', align: 'right', gap: 3 },
    { heading: `${percent} % interval`, align: 'right' },
    { heading: 'per contact', align: 'right', gap: 3 },
    { heading: `${percent} % interval`, align: 'right' },
  ];
  const rows = by_hour
    .filter(({ cost }) => cost.mean !== null && cost.mean > 0)
    .map(({ hour, cost, cost_per_contact }) => {
      const all = formatEstimate(cost, 'money', currency);
      const each = formatEstimate(cost_per_contact, 'money', currency);
      const from = `${String(hour).padStart(2, '0')}:00`;
      return [from, all.value, all.interval, { text: each.value, paint: paint.answer }, each.interval];
    });
  return rows.length === 0 ? [] : fittingTable(columns, rows, paint.strong);
}
