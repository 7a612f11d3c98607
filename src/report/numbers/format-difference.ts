/** A difference in text: always with its sign, `+11.7 points`, and its interval `+11.1 to +12.3`. */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { currencySign } from './currency-sign.ts';
import { type DecimalLimits, decimalsFor } from './decimals.ts';
import { durationScale, formatClock, formatDuration } from './format-duration.ts';
import { type Figure, nothing } from './format-estimate.ts';
import { formatNumber, formatPlain, minus, ownDecimals } from './format-number.ts';

/** What stands where two plans come to the same in every run. */
export const same = '0';

/** @param currency ISO code, for money only */
export function formatDifference(difference: Estimate, unit: MetricUnit, currency?: string): Figure {
  const { mean, low, high } = difference;
  if (mean === null) return { value: nothing, interval: '' };
  if (mean === 0 && (low === null || low === 0) && (high === null || high === 0)) return { value: same, interval: '' };
  switch (unit) {
    case 'share': {
      const percent = scaled(difference, 100);
      return figure(percent, { least: 0, most: 2, otherwise: 1 }, '', (digits) => ` ${points(digits)}`);
    }
    case 'seconds':
      return figureOfSeconds(difference, mean);
    case 'money':
      return figure(difference, moneyLimits(difference), currencySign(currency));
    case 'hours':
      return figure(difference, { least: 0, most: 1, otherwise: 1 }, '', () => ' h');
    case 'ratio':
    case 'score':
      return figure(difference, { least: 1, most: 3, otherwise: 2 });
    case 'points':
      return figure(difference, { least: 0, most: 1, otherwise: 1 }, '', (digits) => ` ${points(digits)}`);
    case 'count':
    case 'agents':
    case 'fte':
    case 'erlangs':
      return figure(difference, { least: 0, most: Math.abs(mean) < 100 ? 2 : 0, otherwise: ownDecimals(mean) });
  }
}

/** Cents for what a contact costs, whole units for what runs into hundreds. */
function moneyLimits({ mean, low, high }: Estimate): DecimalLimits {
  const size = Math.max(...[mean, low, high].map((value) => Math.abs(value ?? 0)));
  const decimals = size < 100 ? 2 : 0;
  return { least: decimals, most: decimals, otherwise: decimals };
}

/** @returns the sign and the text of the size: `+4`, `−4`, `0`, and `<+0.1` for what rounds to nought and is not */
function signed(value: number, format: (size: number) => string): string {
  const text = format(Math.abs(value));
  if (value === 0 || /^[^1-9]*$/.test(text)) return text;
  const sign = value > 0 ? '+' : minus;
  return text.startsWith('<') ? `${value > 0 ? '<' : '>'}${sign}${text.slice(1)}` : sign + text;
}

function figure(
  difference: Estimate,
  limits: DecimalLimits,
  prefix = '',
  suffix: (digits: string) => string = () => '',
): Figure {
  const decimals = decimalsFor(difference, limits);
  const mean = difference.mean!;
  const digits = signed(mean, (size) => {
    const number = formatNumber(size, decimals);
    return number.startsWith('<') ? `<${prefix}${number.slice(1)}` : prefix + number;
  });
  const bound = (value: number) => signed(value, (size) => prefix + formatPlain(size, decimals));
  return { value: digits + suffix(formatPlain(Math.abs(mean), decimals)), interval: interval(difference, bound) };
}

function figureOfSeconds(difference: Estimate, mean: number): Figure {
  const inSeconds = decimalsFor(difference, { least: 0, most: 1, otherwise: Math.abs(mean) < 10 ? 1 : 0 });
  const { low, high } = difference;
  const widest = Math.max(Math.abs(mean), Math.abs(low ?? 0), Math.abs(high ?? 0));
  switch (durationScale(widest, inSeconds)) {
    case 's':
      return {
        value: signed(mean, (size) => formatDuration(size, inSeconds)),
        interval: interval(difference, (value) => signed(value, (size) => formatPlain(size, inSeconds))),
      };
    case 'min':
      return {
        value: signed(mean, (size) => formatDuration(size)),
        interval: interval(difference, (value) => signed(value, formatClock)),
      };
    case 'h':
      return figure(scaled(difference, 1 / 3600), { least: 0, most: 2, otherwise: 1 }, '', () => ' h');
  }
}

function interval({ low, high }: Estimate, bound: (value: number) => string): string {
  return low === null || high === null || isOfNoWidth({ low, high }) ? '' : `${bound(low)} to ${bound(high)}`;
}

/** Whether an interval has no width, give or take the last bits: the two plans differ by as much in every run. */
export function isOfNoWidth({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high));
}

function scaled({ mean, low, high }: Estimate, by: number): Estimate {
  const times = (value: number | null) => (value === null ? null : value * by);
  return { mean: times(mean), low: times(low), high: times(high) };
}

function points(digits: string): string {
  return Number(digits) === 1 ? 'point' : 'points';
}
