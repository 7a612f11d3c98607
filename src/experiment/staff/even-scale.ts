/**
 * The scale on which a metric changes about evenly from agent to agent, so that a few trials tell how many are wanting: a
 * share goes as the normal distribution function of the staff does, a time falls by a factor. It guides the search alone.
 * @see Halfin & Whitt (1981), Heavy-traffic limits for queues with many exponential servers
 */
import { probit } from 'simple-statistics';
import type { MetricFormula } from '../../measure/metric-formulas.ts';

/** A share nearer to 0 or 1 than this counts as this. */
const NEAREST = 1e-4;
/** A second: what is shorter is about as good as none. */
const SHORTEST = 1;

/** @returns rising with the value */
export function evenly(value: number, formula: MetricFormula): number {
  if (formula.kind === 'quantile' || formula.kind === 'longest') return Math.log(Math.max(value, 0) + SHORTEST);
  if (formula.kind !== 'ratio') return value;
  const { min, max } = formula.bounds;
  if (min === 0 && max === 1) return probit(Math.min(1 - NEAREST, Math.max(NEAREST, value)));
  return min === 0 && value >= 0 ? Math.log(value + SHORTEST) : value;
}
