/** How many cases a plan brings in the mean: a measure of the work that a replication is, and what a history asks for. */
import type { CentrePlan, ContactTypePlan, RateDemand } from '../centre/plan.ts';

/**
 * Mean number of cases of one contact type that arise in [from, to), in seconds.
 * @returns 0 where the type has no demand of its own
 */
export function expectedCases({ demand }: ContactTypePlan, from: number, to: number): number {
  if (demand === undefined) return 0;
  if (demand.kind === 'rates') return integral(demand, from, to);
  return demand.arrivals.reduce((count, arrival) => (arrival >= from && arrival < to ? count + 1 : count), 0);
}

/** Mean number of cases of all types, warm-up included: what a replication has to work through. */
export function casesPerReplication(plan: CentrePlan): number {
  return plan.contactTypes.reduce((sum, type) => sum + expectedCases(type, plan.start, plan.horizon), 0);
}

function integral({ times, rates, segments }: RateDemand, from: number, to: number): number {
  let sum = 0;
  for (let k = 0; k < times.length; k++) {
    const begin = Math.max(times[k]!, from);
    const end = Math.min(times[k + 1] ?? to, to);
    for (let s = 0; s < segments.length && end > begin; s++) sum += rates[k * segments.length + s]! * (end - begin);
  }
  return sum;
}
