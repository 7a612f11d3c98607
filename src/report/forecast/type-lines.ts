/** Many contact types: a line each, with the method taken, its error and what is coming. */
import type { TypeResult } from '../../history/forecast/forecast-results.ts';
import { formatPercent, nothing } from '../numbers/format-estimate.ts';
import { formatNumber, formatPlain } from '../numbers/format-number.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { methodTitle } from './method-lines.ts';

export function typeLines(types: readonly (readonly [string, TypeResult])[], paint: Paint): string[] {
  const columns: Column[] = [
    { heading: 'Contact type', align: 'left', gap: 2, most: 30 },
    { heading: 'method taken', align: 'left' },
    { heading: 'error by day', narrow: 'by day', align: 'right' },
    { heading: 'by interval', align: 'right' },
    { heading: 'naive', align: 'right' },
    { heading: 'within', align: 'right' },
    { heading: 'first week', align: 'right', gap: 3 },
    { heading: 'all weeks', align: 'right' },
    { heading: 'busyness', align: 'right' },
  ];
  const rows = types.map(([name, type]) => {
    const taken = type.backtest.methods[type.method]!;
    return [
      name,
      methodTitle(type.method),
      percent(taken.wape.day),
      percent(taken.wape.interval),
      percent(type.backtest.methods.seasonal_naive!.wape.interval),
      percent(taken.coverage.interval),
      formatNumber(sum(type, 7), 0),
      formatNumber(sum(type, type.days.length), 0),
      formatPlain(type.busyness.day, 3),
    ];
  });
  return fittingTable(columns, rows, paint.faint);
}

function sum({ days }: TypeResult, first: number): number {
  return days.slice(0, first).reduce((total, { count }) => total + count.mean, 0);
}

function percent(share: number | null): string {
  return share === null ? nothing : `${formatPercent(share)} %`;
}
