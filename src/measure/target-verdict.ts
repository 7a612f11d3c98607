/** What a target's estimates say: met or missed, and whether that is too close to call. */
import type { Target } from '../scenario/scenario.ts';
import type { Estimate } from '../stats/estimate.ts';

export interface Decision {
  readonly verdict: 'met' | 'missed';
  /** Whether the interval holds both values that meet the target and values that miss it. */
  readonly too_close: boolean;
}

/** Whether a value meets the target. */
export function holds({ op, value: limit }: Pick<Target, 'op' | 'value'>, value: number): boolean {
  switch (op) {
    case '>=':
      return value >= limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '<':
      return value < limit;
  }
}

/**
 * Every estimate that has a value must hold; with none there is nothing to judge, which is missed.
 * Too close: a target met that some period's interval says could be missed, or one missed that could be met because
 * every period that misses it might hold.
 */
export function decideByEstimates(target: Target, estimates: readonly Estimate[]): Decision {
  const valued = estimates.filter(({ mean }) => mean !== null);
  const missing = valued.filter(({ mean }) => !holds(target, mean!));
  const met = valued.length > 0 && missing.length === 0;
  const close = (estimate: Estimate) => straddles(target, estimate);
  return {
    verdict: met ? 'met' : 'missed',
    too_close: met ? valued.some(close) : missing.length > 0 && missing.every(close),
  };
}

/** @param share of replications that hold @param needed share that must */
export function decideByShare(share: Estimate, needed: number): Decision {
  const { mean, low, high } = share;
  return {
    verdict: mean !== null && mean >= needed ? 'met' : 'missed',
    too_close: low !== null && high !== null && low < needed && high >= needed,
  };
}

function straddles(target: Target, { low, high }: Estimate): boolean {
  return low !== null && high !== null && holds(target, low) !== holds(target, high);
}

/** Place of the estimate that is furthest on the wrong side, or nearest to it; undefined when none has a value. */
export function worstPlace({ op }: Target, estimates: readonly Estimate[]): number | undefined {
  const sign = op === '>=' || op === '>' ? 1 : -1;
  let worst: number | undefined;
  estimates.forEach(({ mean }, place) => {
    if (mean === null) return;
    if (worst === undefined || sign * mean < sign * estimates[worst]!.mean!) worst = place;
  });
  return worst;
}
