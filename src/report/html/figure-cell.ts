/** An estimate as a cell: its value, and its interval in small. */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { formatDifference } from '../numbers/format-difference.ts';
import { type Figure, formatEstimate } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Cell } from './page.ts';

/** Amounts from which cents say nothing. */
const wholeFrom = 1000;

/** @returns empty where there is no estimate */
export function figureCell(
  estimate: Estimate | undefined,
  unit: MetricUnit,
  currency?: string,
  tone?: Cell['tone'],
): Cell {
  if (estimate === undefined || estimate.mean === null) return { text: '' };
  const { value, interval } =
    unit === 'money' && Math.abs(estimate.mean) >= wholeFrom
      ? wholeMoney(estimate, currency)
      : formatEstimate(estimate, unit, currency);
  return { text: value, note: isFixed(estimate) ? '' : interval, ...(tone === undefined ? {} : { tone }) };
}

/** As `figureCell`, of a difference. */
export function differenceCell(
  difference: Estimate | undefined,
  unit: MetricUnit,
  currency?: string,
  tone?: Cell['tone'],
): Cell {
  if (difference === undefined || difference.mean === null) return { text: '' };
  const { value, interval } = formatDifference(difference, unit, currency);
  return { text: value, note: interval, ...(tone === undefined ? {} : { tone }) };
}

/** What is the same in every replication, give or take the last bits of its sums, needs no interval. */
function isFixed({ low, high }: Estimate): boolean {
  return low !== null && high !== null && high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high));
}

function wholeMoney({ mean, low, high }: Estimate, currency: string | undefined): Figure {
  const text = (value: number) => formatPlain(value, 0).replace(/^(−?)/, `$1${currencySign(currency)}`);
  return { value: text(mean!), interval: low === null || high === null ? '' : `${text(low)}–${text(high)}` };
}
