/**
 * The load that a closed form is asked about: of each contact type in each interval of the week, simulated with today's
 * staff, so that repeats, transfers and self-service are in it, and brought forward from arrivals to the work that they
 * make. Each type's load is laid on the groups of its best rank.
 */
import { CONTACT_COUNTERS, ContactCounter } from '../../measure/counters.ts';
import { buildFrame, type FrameType } from '../../measure/frame.ts';
import type { ReplicationRecord } from '../../measure/record.ts';
import { buildPlan } from '../../scenario/build/build-plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { StaffProblem } from './staff-problem.ts';
import type { WeekIntervals } from './week-intervals.ts';

export interface TypeLoad extends FrameType {
  /** Mean seconds that one contact keeps an agent, or its share of one who holds several chats. */
  readonly handleTime: number;
  /** Mean patience in seconds; Infinity where nobody gives up. */
  readonly patience: number;
  /** By interval of the week: contacts per second whose handling would fall into it if nobody waited. */
  readonly rates: Float64Array;
  /** Places of the groups that take it first. */
  readonly groups: readonly number[];
}

export interface SimulatedLoad {
  readonly week: WeekIntervals;
  readonly interval: number;
  readonly types: readonly TypeLoad[];
}

/** @param simulate hands over the records, by interval, of a few replications with some staff: enough for answers in whole agents */
export async function simulatedLoad(
  problem: StaffProblem,
  simulate: (onRecord: (record: ReplicationRecord) => void) => Promise<void>,
): Promise<SimulatedLoad> {
  const { resolved } = problem;
  const plan = buildPlan(resolved, problem.plan);
  const frame = buildFrame(resolved.scenario, plan);
  const sums = new Float64Array(frame.interval.count * frame.types.length * CONTACT_COUNTERS);
  let replications = 0;
  await simulate(({ contacts }) => {
    replications++;
    for (let k = 0; k < sums.length; k++) sums[k]! += contacts[k]!;
  });
  const { week } = problem;
  const times = new Int32Array(week.count);
  for (const cell of week.of) times[cell]!++;
  const { interval } = plan;
  const types = frame.types.map((type, place): TypeLoad => {
    const counter = (k: number, name: keyof typeof ContactCounter) =>
      sums[(k * frame.types.length + place) * CONTACT_COUNTERS + ContactCounter[name]]!;
    let work = 0;
    let contacts = 0;
    const arrivals = new Float64Array(week.count);
    for (let k = 0; k < frame.interval.count; k++) {
      work += counter(k, 'talk') + counter(k, 'wrapUp') + counter(k, 'abandonedWork');
      contacts += counter(k, 'handled') + counter(k, 'abandoned');
      arrivals[week.of[k]!]! += counter(k, 'offered') / (replications * interval * times[week.of[k]!]!);
    }
    const handleTime = contacts > 0 ? (work / contacts) * slotShare(resolved.scenario, type.name) : 0;
    const { patience } = plan.contactTypes[place]!;
    return {
      ...type,
      handleTime,
      patience: patience === undefined ? Number.POSITIVE_INFINITY : patience.distribution.mean,
      rates: broughtForward(arrivals, handleTime, interval),
      groups: bestRanked(resolved.scenario, type.name),
    };
  });
  return { week, interval, types };
}

/**
 * Rates of the work: the M(t)/M/∞ load, averaged over each interval, as a rate of contacts.
 * @see Jagerman (1975), Nonstationary blocking in telephone traffic; Massey & Whitt (1997), Peak congestion in
 *   multi-server service systems with slowly varying arrival rates: the modified offered load
 */
function broughtForward(arrivals: Float64Array, handleTime: number, interval: number): Float64Array {
  if (handleTime === 0) return arrivals;
  const fading = Math.exp(-interval / handleTime);
  let load = 0;
  return arrivals.map((rate) => {
    const settled = rate * handleTime;
    const mean = settled + ((load - settled) * (1 - fading) * handleTime) / interval;
    load = settled + (load - settled) * fading;
    return mean / handleTime;
  });
}

/** Share of an agent that one chat takes where agents hold several at their most. */
function slotShare({ contact_types, agent_groups }: Scenario, name: string): number {
  if (contact_types[name]!.channel !== 'chat') return 1;
  const shares = Object.values(agent_groups).flatMap(({ skills }) => {
    const skill = skills[name];
    return skill === undefined ? [] : [(1 + skill.slower_by * (skill.at_once - 1)) / skill.at_once];
  });
  return shares.length === 0 ? 1 : Math.min(1, ...shares);
}

function bestRanked({ agent_groups }: Scenario, type: string): number[] {
  const ranks = Object.values(agent_groups).map(({ skills }) => skills[type]?.rank ?? Number.POSITIVE_INFINITY);
  const best = Math.min(...ranks);
  return ranks.flatMap((rank, group) => (rank === best && Number.isFinite(best) ? [group] : []));
}
