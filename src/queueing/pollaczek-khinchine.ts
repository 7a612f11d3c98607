/** M/G/1: one agent, any law of handle time; only its mean and variance matter to the mean wait. */
import { requirePositive, requireRange } from './require-range.ts';

export interface SingleAgentInput {
  /** λ, contacts per second, at least 0. */
  readonly arrivalRate: number;
  /** Mean handle time in seconds, above 0. */
  readonly handleTime: number;
  /** Variance of the handle time in seconds squared, at least 0; Infinity is allowed. */
  readonly handleTimeVariance: number;
}

/**
 * Mean wait in M/G/1 under first come, first served.
 * @returns seconds, zero waits included; Infinity when the variance is
 * @throws RangeError on input outside its range, or when arrivalRate × handleTime ≥ 1: no steady state
 * @see Pollaczek (1930), Khinchine (1932): λE[S²] ÷ 2(1 − ρ); Kleinrock (1975), Queueing Systems I, chapter 5
 */
export function singleAgentWait({ arrivalRate, handleTime, handleTimeVariance }: SingleAgentInput): number {
  requireRange('arrivalRate', arrivalRate, 0, Number.MAX_VALUE);
  requirePositive('handleTime', handleTime);
  requireRange('handleTimeVariance', handleTimeVariance, 0);
  const load = arrivalRate * handleTime;
  if (load >= 1) throw new RangeError(`load: ${load} erlangs for one agent have no steady state; expected less than 1`);
  if (arrivalRate === 0) return 0;
  return (arrivalRate * (handleTimeVariance + handleTime ** 2)) / (2 * (1 - load));
}
