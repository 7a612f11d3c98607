/** How readily those who still wait give up, by time: endings ÷ time spent, in stretches with about as many endings each. */
import type { CensoredTimes } from './censored-times.ts';
import { chiSquareQuantile } from './chi-square.ts';
import type { Fitted } from './fitted.ts';

export interface HazardStretch extends Fitted {
  /** Seconds. */
  readonly from: number;
  readonly to: number;
}

/** Stretches at most, and endings in each at least. */
const MOST = 12;
const FEWEST = 10;

/** @returns endings per second of waiting with their exact Poisson intervals; empty with fewer than ten endings */
export function hazardOf({ time, ended }: CensoredTimes, confidence: number): HazardStretch[] {
  const ends = Float64Array.from(
    Array.from(time.keys()).filter((k) => ended[k] === 1),
    (k) => time[k]!,
  ).sort();
  const count = Math.min(MOST, Math.floor(ends.length / FEWEST));
  const edges = [0];
  for (let k = 1; k <= count; k++) {
    const edge = ends[Math.ceil((k * ends.length) / count) - 1]!;
    if (edge > edges.at(-1)!) edges.push(edge);
  }
  const outside = (1 - confidence) / 2;
  return edges.slice(1).map((to, k) => {
    const from = edges[k]!;
    let [gaveUp, spent] = [0, 0];
    for (let row = 0; row < time.length; row++) {
      if (time[row]! <= from) continue;
      spent += Math.min(time[row]!, to) - from;
      if (ended[row] === 1 && time[row]! <= to) gaveUp++;
    }
    return {
      from,
      to,
      value: gaveUp / spent,
      low: chiSquareQuantile(outside, 2 * gaveUp) / (2 * spent),
      high: chiSquareQuantile(1 - outside, 2 * gaveUp + 2) / (2 * spent),
    };
  });
}
