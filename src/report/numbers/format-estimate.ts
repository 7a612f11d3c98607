/** An estimate in text: the value with its unit, and its interval without, both to the digits that the interval allows. */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { currencySign } from './currency-sign.ts';
import { type DecimalLimits, decimalsFor } from './decimals.ts';
import { durationScale, formatClock, formatDuration } from './format-duration.ts';
import { formatNumber, formatPlain, ownDecimals } from './format-number.ts';

export interface Figure {
  readonly value: string;
  /** Empty where there is no interval. */
  readonly interval: string;
}

/** `64.5 % (62.1–66.9)`. */
export function figureText({ value, interval }: Figure): string {
  return interval === '' ? value : `${value} (${interval})`;
}

/** From here on money is told without cents. */
const WHOLE_MONEY = 1000;

/** What stands where nothing could be measured. */
export const nothing = '–';

/** @param currency ISO code, for money only */
export function formatEstimate(estimate: Estimate, unit: MetricUnit, currency?: string): Figure {
  const { mean } = estimate;
  if (mean === null) return { value: nothing, interval: '' };
  switch (unit) {
    case 'share':
      return figureOfShare(estimate, mean);
    case 'seconds':
      return figureOfSeconds(estimate, mean);
    case 'money': {
      const sign = currencySign(currency);
      // Cents for what a contact costs, whole units for what a plan does.
      const decimals = Math.abs(mean) >= WHOLE_MONEY ? 0 : 2;
      return figure(estimate, mean, { least: decimals, most: decimals, otherwise: decimals }, '', sign, sign);
    }
    case 'hours':
      return figure(estimate, mean, { least: 0, most: 1, otherwise: 1 }, ' h');
    case 'ratio':
      return figure(estimate, mean, { least: 1, most: 2, otherwise: 2 });
    case 'score':
      return figure(estimate, mean, { least: 1, most: 2, otherwise: 2 });
    case 'points':
      return figure(estimate, mean, { least: 0, most: 1, otherwise: 1 });
    case 'count':
    case 'agents':
    case 'fte':
    case 'erlangs':
      return figure(estimate, mean, { least: 0, most: mean < 100 ? 1 : 0, otherwise: ownDecimals(mean) });
  }
}

function figure(
  estimate: Estimate,
  mean: number,
  limits: DecimalLimits,
  suffix = '',
  prefix = '',
  boundPrefix = '',
): Figure {
  const decimals = decimalsFor(estimate, limits);
  const bound = (value: number) => prefixed(boundPrefix, formatPlain(value, decimals));
  return { value: prefixed(prefix, formatNumber(mean, decimals)) + suffix, interval: interval(estimate, bound) };
}

/** A currency sign goes between the minus and the digits: `−€0.24`. */
function prefixed(prefix: string, digits: string): string {
  const [, before = '', rest = ''] = /^([<>]?−?)(.*)$/.exec(digits) ?? [];
  return before + prefix + rest;
}

function figureOfShare(estimate: Estimate, mean: number): Figure {
  const whole = mean === 0 || mean === 1;
  const limits = { least: 0, most: 1, otherwise: whole ? 0 : 1 };
  const decimals = decimalsFor(estimate, limits, 100);
  return {
    value: `${formatPercent(mean, decimals)} %`,
    interval: interval(estimate, (value) => formatPlain(value * 100, value === 0 || value === 1 ? 0 : decimals)),
  };
}

/** A share as a percentage without its sign: `98.1`; `<0.1` and `>99.9` where rounding would claim none or all. */
export function formatPercent(share: number, decimals = 1): string {
  if (share === 0 || share === 1) return formatPlain(share * 100, 0);
  if (share < 1 && Number((share * 100).toFixed(decimals)) === 100) {
    return `>${(100 - 10 ** -decimals).toFixed(decimals)}`;
  }
  return formatNumber(share * 100, decimals);
}

function figureOfSeconds(estimate: Estimate, mean: number): Figure {
  const inSeconds = decimalsFor(estimate, { least: 0, most: 1, otherwise: mean < 10 ? ownDecimals(mean) : 0 });
  switch (durationScale(mean, inSeconds)) {
    case 's':
      return {
        value: formatDuration(mean, inSeconds),
        interval: interval(estimate, (value) => formatPlain(value, inSeconds)),
      };
    case 'h': {
      const inHours = decimalsFor(estimate, { least: 0, most: 1, otherwise: 1 }, 1 / 3600);
      return {
        value: formatDuration(mean, inHours),
        interval: interval(estimate, (value) => formatPlain(value / 3600, inHours)),
      };
    }
    case 'min': {
      const { low, high } = estimate;
      if (low !== null && high !== null && high - low >= 120) {
        return {
          value: formatDuration(mean, 'minutes'),
          interval: interval(estimate, (value) => formatPlain(value / 60, 0)),
        };
      }
      return { value: formatDuration(mean), interval: interval(estimate, formatClock) };
    }
  }
}

function interval({ low, high }: Estimate, bound: (value: number) => string): string {
  return low === null || high === null ? '' : `${bound(low)}–${bound(high)}`;
}
