/** M/M/n with priorities: classes that share one law of handle time, the more urgent first, nobody interrupted. */
import { waitingProbability } from './erlang-c.ts';
import { requirePositive, requireRange } from './require-range.ts';

export interface PriorityInput {
  /** λ of each class in contacts per second, each at least 0, the most urgent class first. */
  readonly arrivalRates: readonly number[];
  /** 1 ÷ μ, mean handle time in seconds, the same for all classes, above 0. */
  readonly handleTime: number;
  /** n, a whole number of at least 1. */
  readonly agents: number;
}

/**
 * Mean wait of each class under non-preemptive priority, first come, first served within a class.
 * @returns seconds, zero waits included, in the order of `arrivalRates`
 * @throws RangeError on input outside its range, or when the classes together load the agents fully
 * @see Cobham (1954), Priority assignment in waiting line problems; Kella & Yechiali (1985), Waiting times in the
 *   non-preemptive priority M/M/c queue: E[Wₖ] = C(n, a) ÷ (nμ(1 − σₖ₋₁)(1 − σₖ)), σₖ the load of classes 1 … k ÷ n
 */
export function priorityWaits({ arrivalRates, handleTime, agents }: PriorityInput): number[] {
  requirePositive('handleTime', handleTime);
  for (const [k, rate] of arrivalRates.entries()) requireRange(`arrivalRates[${k}]`, rate, 0, Number.MAX_VALUE);
  const load = arrivalRates.reduce((sum, rate) => sum + rate, 0) * handleTime;
  const nextDeparture = (waitingProbability(load, agents) * handleTime) / agents;
  let arrivals = 0;
  return arrivalRates.map((rate) => {
    const before = 1 - (arrivals * handleTime) / agents;
    arrivals += rate;
    return nextDeparture / (before * (1 - (arrivals * handleTime) / agents));
  });
}
