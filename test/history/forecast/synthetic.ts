/** Histories whose truth is known: counts about a mean that is given, each day with a random factor of its own. */
import seedrandom from 'seedrandom';
import { DAY, type Volume } from '../../../src/history/forecast/volume.ts';

export interface Truth {
  readonly name?: string;
  readonly seed: string;
  readonly days: number;
  /** A date; 2024-01-01, a Monday, where it is left out. */
  readonly first?: string;
  readonly slots: number;
  /** Mean of an interval. */
  mean(day: number, slot: number): number;
  /** Coefficient of variation of the day factor. */
  readonly cv?: number;
  /** Factors by day, in place of drawn ones. */
  readonly factors?: readonly number[];
}

export function synthetic({
  name = 'calls',
  seed,
  days,
  first = '2024-01-01',
  slots,
  mean,
  cv = 0,
  factors,
}: Truth): Volume {
  const random = seedrandom(seed);
  const counts = new Float64Array(days * slots);
  for (let day = 0; day < days; day++) {
    const factor = factors?.[day] ?? Math.max(0, 1 + cv * normal(random));
    for (let s = 0; s < slots; s++) counts[day * slots + s] = poisson(mean(day, s) * factor, random);
  }
  const firstDay = Date.parse(first) / 864e5;
  return { name, interval: DAY / slots, slots, firstDay, days, counts, handleTime: undefined };
}

export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Exact: a long mean is taken in stretches whose counts add up. */
export function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 30) {
    const limit = Math.exp(-Math.min(left, 30));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
}
