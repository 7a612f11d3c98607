/** Graded days with volumes that were foretold in place of their own arrivals; staff and laws stay. */
import type { CentrePlan, ContactTypePlan } from '../../centre/plan.ts';
import type { ForetoldType, ForetoldVolumes } from './foretold-volumes.ts';

/** Contact types of the plan that nothing is foretold of get no contacts. */
export function foretoldPlan(plan: CentrePlan, { shared, types }: ForetoldVolumes): CentrePlan {
  return {
    ...plan,
    sharedBusyness: shared,
    contactTypes: plan.contactTypes.map((type): ContactTypePlan => {
      const own = types.find(({ name }) => name === type.name);
      return own === undefined
        ? { ...type, demand: { kind: 'rates', ...nothing } }
        : { ...type, busyness: own.busyness, demand: { kind: 'rates', ...ratesOf(own, plan) } };
    }),
  };
}

const nothing = { times: Float64Array.of(0), rates: Float64Array.of(0), segments: [0] };

/** An hour that a clock change takes out of a day is left out, one that it adds stays empty. */
function ratesOf({ interval, counts }: ForetoldType, { start, horizon, days: { starts, keys } }: CentrePlan) {
  const slots = 86_400 / interval;
  const times: number[] = [];
  const rates: number[] = [];
  const first = starts.findIndex((time) => time >= start);
  for (let day = 0; day < counts.length / slots && first + day < keys.length; day++) {
    const [from, to] = [starts[first + day]!, starts[first + day + 1]!];
    for (let s = 0; s < slots && from + s * interval < to; s++) {
      times.push(from + s * interval);
      rates.push(counts[day * slots + s]! / interval);
    }
    if (from + slots * interval < to) {
      times.push(from + slots * interval);
      rates.push(0);
    }
  }
  times.push(horizon);
  rates.push(0);
  return { times: Float64Array.from(times), rates: Float64Array.from(rates), segments: [0] };
}
