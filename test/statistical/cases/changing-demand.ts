/**
 * M(t)/G/∞: more agents than anyone needs, so that the number busy is the offered load, which follows the arrivals late
 * and flattened.
 */
import { type ChangingArrivals, type HandleTime, offeredLoad } from '../../../src/queueing/offered-load.ts';
import { agentGroup, centrePlan, contactType, DAY, law } from '../centre-plan.ts';
import { runPlan } from '../plain-counts.ts';
import { exactly, meanOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const INTERVAL = 1800;
const INTERVALS = DAY / INTERVAL;
const AGENTS = 150;
const REPLICATIONS = 400;
/** Intervals that are compared: one hour in three, starting at 01:00. */
const compared = Array.from({ length: 8 }, (_, k) => 2 + 6 * k);

export const changingDemandCase: ValidationCase = {
  id: 'changing-demand',
  title: 'Demand that changes over the day: agents busy by half hour, handle time uniform from 10 to 70 min',
  source: 'Eick, Massey & Whitt (1993), theorem 1',
  notes: 'The day before is simulated too; 150 agents are never all busy.',
  compare() {
    const talk = law({ distribution: 'uniform', low: 600, high: 4200 });
    const times = Float64Array.from({ length: 3 * INTERVALS }, (_, k) => (k - INTERVALS) * INTERVAL);
    const rates = times.map((time) => ratePerSecond(((time % DAY) + DAY) % DAY));
    const plan = centrePlan(
      { warmUp: 1, counted: 1, runOut: 1 },
      [contactType('call', { times, values: rates }, talk)],
      [agentGroup('agents', AGENTS, [0])],
    );
    const runs = runPlan(plan, 108, REPLICATIONS);
    const exact = meanLoads({ times, rates }, talk.distribution);
    return compared.map((k, place) => ({
      name: `Busy agents ${clock(k)} to ${clock(k + 1)}`,
      unit: 'agents' as const,
      theirs: exactly(exact[place]!),
      ours: meanOf(runs, ({ busy }) => busy[k]! / INTERVAL),
      errorLimit: 0.03,
    }));
  },
};

/** A quiet night, a peak before noon and a smaller one in the afternoon. */
function ratePerSecond(secondOfDay: number): number {
  const hour = secondOfDay / 3600;
  const peak = (at: number, width: number) => Math.exp(-(((hour - at) / width) ** 2));
  return (5 + 110 * peak(10.5, 1.5) + 70 * peak(15.5, 2)) / 3600;
}

/** Mean of the load over each interval compared, by Simpson's rule in steps of 5 min: it is smooth between changes of rate. */
function meanLoads(arrivals: ChangingArrivals, handleTime: HandleTime): number[] {
  const panels = 6;
  const at = compared.flatMap((k) => Array.from({ length: panels + 1 }, (_, i) => (k + i / panels) * INTERVAL));
  const load = offeredLoad(arrivals, handleTime, at);
  const weights = [1, 4, 2, 4, 2, 4, 1];
  return compared.map((_, place) => {
    const first = place * (panels + 1);
    return weights.reduce((sum, weight, i) => sum + weight * load[first + i]!, 0) / (3 * panels);
  });
}

function clock(interval: number): string {
  const minutes = interval * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
}
