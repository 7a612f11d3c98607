/** A value axis for a metric, with ticks that are round in the unit in which they are read. */
import type { MetricUnit } from '../../fields/metrics.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { formatPlain, minus } from '../numbers/format-number.ts';
import { niceTicks, type Ticks } from './nice-ticks.ts';

export interface MetricAxis {
  readonly ticks: Ticks;
  readonly label: (value: number) => string;
}

/** Seconds of the units in which a duration is read, by the greatest value shown. */
const scales = [
  { below: 90, size: 1, unit: 's' },
  { below: 5400, size: 60, unit: 'min' },
  { below: Number.POSITIVE_INFINITY, size: 3600, unit: 'h' },
] as const;

/**
 * @param low least value shown, @param high greatest
 * @param signed whether values are differences, which carry a plus
 */
export function metricAxis(
  unit: MetricUnit,
  low: number,
  high: number,
  { about = 5, currency, signed = false }: { about?: number; currency?: string | undefined; signed?: boolean } = {},
): MetricAxis {
  // A share has nothing beyond all and none, not even a band.
  if (unit === 'share' && !signed) [low, high] = [Math.max(0, low), Math.min(1, high)];
  const { size, suffix, prefix } = reading(unit, Math.max(Math.abs(low), Math.abs(high)), currency, signed);
  const own = niceTicks(low / size, high / size, about);
  const back = (value: number) => value * size;
  const ticks = { values: own.values.map(back), low: back(own.low), high: back(own.high), decimals: own.decimals };
  const decimals = unit === 'money' && own.decimals > 0 ? 2 : own.decimals;
  return {
    ticks,
    label(value) {
      const digits = formatPlain(Math.abs(value / size), value === 0 ? 0 : decimals);
      const isNought = Number(digits.replaceAll(',', '')) === 0;
      const sign = value < 0 && !isNought ? minus : signed && !isNought ? '+' : '';
      return `${sign}${prefix}${digits}${suffix}`;
    },
  };
}

function reading(unit: MetricUnit, most: number, currency: string | undefined, signed: boolean) {
  switch (unit) {
    case 'share':
      return { size: 0.01, suffix: signed ? '' : ' %', prefix: '' };
    case 'seconds': {
      const scale = scales.find(({ below }) => most < below)!;
      return { size: scale.size, suffix: ` ${scale.unit}`, prefix: '' };
    }
    case 'hours':
      return { size: 1, suffix: ' h', prefix: '' };
    case 'money':
      return { size: 1, suffix: '', prefix: currencySign(currency) };
    default:
      return { size: 1, suffix: '', prefix: '' };
  }
}
