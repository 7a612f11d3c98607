/** A fitted law in a few words, as a reader of tables meets it. */
import type { LawDescription } from '../../random/law.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatNumber, formatPlain } from '../numbers/format-number.ts';

/** @returns `lognormal, mean 3 min 02 s, cv 1.2` */
export function lawWords({ distribution, ...parameters }: LawDescription): string {
  const words = Object.entries(parameters).map(([name, value]) => {
    if (name === 'means') return `means ${(value as readonly number[]).map(duration).join(' and ')}`;
    if (name === 'shares')
      return `shares ${(value as readonly number[]).map((share) => `${formatPercent(share)} %`).join(' and ')}`;
    return `${name} ${name === 'mean' ? duration(value as number) : formatNumber(value as number, 2)}`;
  });
  return [distribution, ...words].join(', ');
}

/** `3 min 02 s (2:58–3:06)`: the value and its interval in one unit. */
export function duration(seconds: number): string {
  return formatDuration(seconds, seconds < 10 ? 1 : seconds >= 3600 ? 1 : 0);
}

export function sampleWords(count: number, what: string): string {
  return `${formatPlain(Math.round(count), 0)} ${what}`;
}
