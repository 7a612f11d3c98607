/** A target's limit, and the distance from it, in the words of a sentence. */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { decimalsFor } from '../numbers/decimals.ts';
import { formatDuration, formatGivenDuration } from '../numbers/format-duration.ts';
import { formatNumber } from '../numbers/format-number.ts';

/** The limit as it was given, without decimals it does not have: `80 %`, `20 s`, `€12.00`. */
export function limitText(value: number, unit: MetricUnit, currency: string | undefined): string {
  if (unit === 'share') return `${Number((value * 100).toFixed(4))} %`;
  if (unit === 'seconds') return formatGivenDuration(value);
  if (unit === 'money') return currencySign(currency) + formatNumber(value, 2);
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return `${formatNumber(value, Math.min(2, decimals))}${unit === 'hours' ? ' h' : ''}`;
}

/** How far the estimate lies from the limit, to the digits that its interval allows: `3.2 points`, `€0.24`. */
export function gapText(estimate: Estimate, limit: number, unit: MetricUnit, currency: string | undefined): string {
  const gap = Math.abs(estimate.mean! - limit);
  switch (unit) {
    case 'share':
      return pointsText(gap * 100, decimalsFor(estimate, { least: 0, most: 1, otherwise: 1 }, 100));
    case 'seconds':
      return formatDuration(gap, gap < 60 || gap >= 3600 ? 1 : 0);
    case 'money':
      return currencySign(currency) + formatNumber(gap, 2);
    default: {
      const decimals = decimalsFor(estimate, { least: 0, most: 2, otherwise: Number.isInteger(gap) ? 0 : 2 });
      return `${formatNumber(gap, decimals)}${unit === 'hours' ? ' h' : ''}`;
    }
  }
}

function pointsText(points: number, decimals: number): string {
  const text = formatNumber(points, points < 1 ? 1 : decimals);
  return `${text} ${text === '1' || text === '1.0' ? 'point' : 'points'}`;
}
