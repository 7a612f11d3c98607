/**
 * The expected total of each day: a level for each weekday, and from six weeks on a steady growth. Fitted by weighted
 * steps for counts whose variance is mean + busyness² × mean², as a Poisson count with a gamma factor a day has.
 */

import { inverse } from '../inverse.ts';
import type { DayTotals } from './day-totals.ts';

export interface LevelModel {
  /** Expected total by day. */
  readonly means: Float64Array;
  /** Weekdays that have days, Monday 0, in the order of the parameters. */
  readonly weekdays: readonly number[];
  /** Logarithm of each such weekday's level at the middle of the days, then the growth a day where there is one. */
  readonly parameters: Float64Array;
  readonly covariance: Float64Array;
  readonly hasGrowth: boolean;
  /** Days less parameters. */
  readonly degrees: number;
}

/** Days from the first to the last from which growth is told from chance. */
const LONG = 42;
const STEPS = 50;

/**
 * @param busyness coefficient of variation of the day's factor
 * @returns undefined where no day has contacts
 * @see McCullagh & Nelder (1989), Generalized Linear Models, chapter 9 (quasi-likelihood)
 */
export function levelModel(days: DayTotals, busyness: number): LevelModel | undefined {
  const { totals, weekdays: weekday, keys } = days;
  const sums = new Float64Array(7);
  const counts = new Float64Array(7);
  for (let k = 0; k < totals.length; k++) {
    sums[weekday[k]!]! += totals[k]!;
    counts[weekday[k]!]!++;
  }
  const weekdays = [0, 1, 2, 3, 4, 5, 6].filter((w) => sums[w]! > 0);
  const kept = Array.from(totals.keys()).filter((k) => sums[weekday[k]!]! > 0);
  if (kept.length === 0) return undefined;
  const [first, last] = [keys[kept[0]!]!, keys[kept.at(-1)!]!];
  const hasGrowth = last - first + 1 >= LONG && kept.length > weekdays.length + 1;
  const size = weekdays.length + (hasGrowth ? 1 : 0);
  const place = new Int32Array(7).fill(-1);
  weekdays.forEach((w, p) => {
    place[w] = p;
  });
  const middle = kept.reduce((sum, k) => sum + keys[k]!, 0) / kept.length;
  const parameters = new Float64Array(size);
  weekdays.forEach((w, p) => {
    parameters[p] = Math.log(sums[w]! / counts[w]!);
  });
  const means = new Float64Array(totals.length);
  let covariance = new Float64Array(size * size);
  for (let step = 0; step < STEPS; step++) {
    const information = new Float64Array(size * size);
    const slope = new Float64Array(size);
    for (const k of kept) {
      const p = place[weekday[k]!]!;
      const time = keys[k]! - middle;
      const mean = Math.exp(parameters[p]! + (hasGrowth ? parameters[size - 1]! * time : 0));
      means[k] = mean;
      const weight = mean / (1 + busyness * busyness * mean);
      const residual = (weight * (totals[k]! - mean)) / mean;
      slope[p]! += residual;
      information[p * size + p]! += weight;
      if (!hasGrowth) continue;
      slope[size - 1]! += residual * time;
      information[p * size + size - 1]! += weight * time;
      information[(size - 1) * size + p]! += weight * time;
      information[size * size - 1]! += weight * time * time;
    }
    const inverted = inverse(information, size);
    if (inverted === undefined) return undefined;
    covariance = inverted as Float64Array<ArrayBuffer>;
    let moved = 0;
    for (let i = 0; i < size; i++) {
      let move = 0;
      for (let j = 0; j < size; j++) move += covariance[i * size + j]! * slope[j]!;
      parameters[i]! += move;
      moved = Math.max(moved, Math.abs(move));
    }
    if (moved < 1e-10) break;
  }
  return { means, weekdays, parameters, covariance, hasGrowth, degrees: kept.length - size };
}

/** Pearson's statistic: squared residuals in units of their variance. */
export function pearson({ totals }: DayTotals, { means }: LevelModel, busyness: number): number {
  let sum = 0;
  for (let k = 0; k < totals.length; k++) {
    const mean = means[k]!;
    if (mean > 0) sum += (totals[k]! - mean) ** 2 / (mean + busyness * busyness * mean * mean);
  }
  return sum;
}
