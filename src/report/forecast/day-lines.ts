/** The coming days, each with its interval; closed ones are said to be. */
import type { TypeResult } from '../../history/forecast/forecast-results.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatNumber, formatPlain } from '../numbers/format-number.ts';
import { dayName } from '../run/period.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';

/** Days told one by one; what comes after is in the tables. */
const mostDays = 28;

export function dayLines(type: TypeResult, confidence: number, paint: Paint): string[] {
  // Weekdays that are never open need no lines; a closed day among open ones does.
  const open = new Set(type.days.filter((day) => day.open).map(({ date }) => weekday(date)));
  const shown = type.days.filter(({ date }) => open.has(weekday(date)));
  const factors = shown.some(({ factor }) => factor !== 1);
  const columns: Column[] = [
    { heading: 'Day', align: 'left', gap: 2 },
    { heading: 'contacts', align: 'right' },
    { heading: `${formatPercent(confidence, 0)} % interval`, align: 'right', gap: 4 },
    { heading: factors ? 'growth and events' : '', align: 'right', gap: 4 },
  ];
  const rows = shown
    .slice(0, mostDays)
    .map(({ date, open, factor, count }) =>
      open
        ? [
            dayName(date),
            formatNumber(count.mean, count.mean < 10 ? 1 : 0),
            `${formatPlain(count.low, 0)}–${formatPlain(count.high, 0)}`,
            factors ? `× ${formatPlain(factor, 3)}` : '',
          ]
        : [dayName(date), 'closed'],
    );
  const rest = shown.length - rows.length;
  return [...fittingTable(columns, rows, paint.faint), ...(rest > 0 ? [`  and ${rest} more days: --csv DIR`] : [])];
}

function weekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
