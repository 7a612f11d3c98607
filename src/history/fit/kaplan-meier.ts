/** The share of customers who would still wait, by time, from waits that an answer cut off. */
import type { CensoredTimes } from './censored-times.ts';
import { type Fitted, normalReach } from './fitted.ts';

export interface SurvivalPoint extends Fitted {
  /** Seconds; from here until the next point `value` would still wait. */
  readonly time: number;
  /** Customers who waited at least so long. */
  readonly atRisk: number;
}

/**
 * @returns a point at 0 and one at each time at which someone gave up
 * @see Kaplan & Meier (1958, JASA 53:457); the interval is that of log(−log), Kalbfleisch & Prentice (2002), section 1.4
 */
export function kaplanMeier({ time, ended }: CensoredTimes, confidence: number): SurvivalPoint[] {
  const order = Uint32Array.from(time.keys()).sort((a, b) => time[a]! - time[b]! || a - b);
  const reach = normalReach(confidence);
  const points: SurvivalPoint[] = [{ time: 0, value: 1, low: 1, high: 1, atRisk: order.length }];
  let survival = 1;
  let greenwood = 0;
  for (let k = 0; k < order.length; ) {
    const at = time[order[k]!]!;
    const atRisk = order.length - k;
    let gaveUp = 0;
    for (; k < order.length && time[order[k]!] === at; k++) gaveUp += ended[order[k]!]!;
    if (gaveUp === 0) continue;
    survival *= 1 - gaveUp / atRisk;
    greenwood += gaveUp / (atRisk * (atRisk - gaveUp));
    points.push({ time: at, value: survival, ...interval(survival, greenwood, reach), atRisk });
  }
  return points;
}

function interval(survival: number, greenwood: number, reach: number): { low: number; high: number } {
  if (survival <= 0) return { low: 0, high: 0 };
  const factor = Math.exp((reach * Math.sqrt(greenwood)) / -Math.log(survival));
  return { low: survival ** factor, high: survival ** (1 / factor) };
}

/** @returns the share that would still wait after `time` seconds */
export function survivalAt(points: readonly SurvivalPoint[], time: number): number {
  return points.findLast((point) => point.time <= time)?.value ?? 1;
}
