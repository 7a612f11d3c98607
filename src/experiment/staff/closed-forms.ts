/**
 * What Erlang C and Erlang A ask for in each part: one queue for each group, of all the live types that it takes first,
 * the intervals of the part each in a steady state of their own, targets over the part as a whole.
 */
import { erlangA } from '../../queueing/erlang-a.ts';
import { erlangC } from '../../queueing/erlang-c.ts';
import { fewest } from '../../queueing/fewest.ts';
import { scheduledFor } from '../../queueing/required-agents.ts';
import type { AgentGroup, Target } from '../../scenario/scenario.ts';
import type { SimulatedLoad, TypeLoad } from './group-load.ts';
import { sum } from './staff-order.ts';
import type { StaffProblem } from './staff-problem.ts';

export interface ClosedForms {
  /** By part; null where there is no answer. */
  readonly erlangA: readonly (number | null)[];
  readonly erlangC: readonly (number | null)[];
}

/** What targets ask of a steady state, averaged over contacts. */
const AVERAGED: Readonly<Record<string, (state: Steady) => number>> = {
  abandonment_rate: (state) => state.abandonmentRate,
  average_speed_of_answer: (state) => state.averageSpeedOfAnswer,
};

/** Digits of a rate. */
const ALIKE = 2;
/** Where a search gives up. */
const MOST = 10_000;

/** @param load what the staff that the search begins from was seen to get */
export function closedForms(problem: StaffProblem, load: SimulatedLoad): ClosedForms {
  const answers = (patient: boolean) =>
    problem.groups.flatMap(({ name, form, labels }, group): (number | null)[] => {
      const queue = queueOf(problem, load, group, patient);
      if (queue === undefined) return labels.map(() => null);
      const first = problem.parts.findIndex((part) => part.group === group);
      const presence = labels.map((_, k) => weekly(problem.parts[first + k]!.seconds, load));
      const staff = problem.resolved.scenario.agent_groups[name]!;
      if (form === 'shift')
        return shiftAnswer(queue, presence, problem.today.slice(first, first + labels.length), staff);
      return presence.map((present) => partAnswer(queue, present, staff));
    });
  return { erlangA: answers(false), erlangC: answers(true) };
}

interface Queue {
  readonly types: readonly TypeLoad[];
  /** Contacts per second by interval of the week, of all types. */
  readonly rates: Float64Array;
  readonly handleTime: number;
  readonly patience: number;
  readonly targets: readonly Target[];
  readonly group: string;
  readonly known: Map<string, Steady>;
}

/** What is asked of one steady state. */
interface Steady {
  readonly occupancy: number;
  readonly abandonmentRate: number;
  readonly averageSpeedOfAnswer: number;
  answeredWithin(seconds: number): number;
}

const overloaded: Steady = {
  occupancy: 1,
  abandonmentRate: 0,
  averageSpeedOfAnswer: Number.POSITIVE_INFINITY,
  answeredWithin: () => 0,
};

/** @param patient whether nobody gives up, as Erlang C has it */
function queueOf(
  { resolved, groups }: StaffProblem,
  { types, week }: SimulatedLoad,
  group: number,
  patient: boolean,
): Queue | undefined {
  const mine = types.filter((type) => type.channel !== 'email' && type.handleTime > 0 && type.groups.includes(group));
  if (mine.length === 0) return undefined;
  const rates = new Float64Array(week.count);
  let contacts = 0;
  let work = 0;
  let leaving = 0;
  for (const type of mine) {
    const share = 1 / type.groups.length;
    type.rates.forEach((rate, k) => {
      rates[k]! += rate * share;
      contacts += rate * share;
      work += rate * share * type.handleTime;
      leaving += (rate * share) / type.patience;
    });
  }
  if (contacts === 0) return undefined;
  return {
    types: mine,
    // Rounded, so that intervals alike share one steady state: the answers are in whole agents.
    rates: rates.map((rate) => Number(rate.toPrecision(ALIKE))),
    handleTime: work / contacts,
    patience: patient || leaving === 0 ? Number.POSITIVE_INFINITY : contacts / leaving,
    targets: resolved.scenario.expect,
    group: groups[group]!.name,
    known: new Map(),
  };
}

/** Share of each interval of the week in which an agent of a part is there. */
function weekly(seconds: Float64Array, { week, interval }: SimulatedLoad): Float64Array {
  const sums = new Float64Array(week.count);
  const times = new Float64Array(week.count);
  seconds.forEach((each, k) => {
    sums[week.of[k]!]! += each / interval;
    times[week.of[k]!]!++;
  });
  return sums.map((sum, cell) => sum / times[cell]!);
}

function partAnswer(queue: Queue, present: Float64Array, group: AgentGroup): number | null {
  const cells = [...present.keys()].filter((cell) => present[cell]! > 0);
  if (cells.every((cell) => queue.rates[cell] === 0)) return 0;
  const busiest = cells.reduce((most, cell) => Math.max(most, queue.rates[cell]!), 0);
  const agents = fewest(Math.ceil(busiest * queue.handleTime), MOST, (number) => meets(queue, cells, () => number));
  return agents === undefined ? null : scheduledFor(agents, away(group));
}

/** So many heads on the shifts, in the mix of today. */
function shiftAnswer(
  queue: Queue,
  presence: readonly Float64Array[],
  today: readonly number[],
  group: AgentGroup,
): (number | null)[] {
  const cells = [...queue.rates.keys()].filter((cell) => presence.some((present) => present[cell]! > 0));
  const there = 1 - away(group);
  const heads = fewest(sum(today), MOST, (total) => {
    const mix = mixed(total, today);
    return meets(queue, cells, (cell) =>
      Math.floor(mix.reduce((sum, number, k) => sum + number * presence[k]![cell]!, 0) * there + 1e-9),
    );
  });
  return heads === undefined ? today.map(() => null) : mixed(heads, today);
}

/** So many in the proportions of today, by largest remainders. */
function mixed(total: number, today: readonly number[]): number[] {
  const weights = today.some((number) => number > 0) ? today : today.map(() => 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total * weight) / all);
  const whole = exact.map(Math.floor);
  const order = exact.map((_, k) => k).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (let left = total - whole.reduce((sum, each) => sum + each, 0), k = 0; left > 0; left--, k++) whole[order[k]!]!++;
  return whole;
}

function away({ shrinkage, absence }: AgentGroup): number {
  return 1 - (1 - shrinkage) * (1 - absence);
}

/** Whether the types' service levels and the simple targets hold over some intervals. */
function meets(queue: Queue, cells: readonly number[], agents: (cell: number) => number): boolean {
  const states = cells.map((cell) => steady(queue, queue.rates[cell]!, agents(cell)));
  const average = (rates: Float64Array, value: (state: Steady) => number): number => {
    let sum = 0;
    let weight = 0;
    cells.forEach((cell, k) => {
      if (rates[cell] === 0) return;
      weight += rates[cell]!;
      sum += rates[cell]! * value(states[k]!);
    });
    return weight === 0 ? Number.NaN : sum / weight;
  };
  const misses = (op: string, value: number, limit: number) => (op.startsWith('>') ? value < limit : value > limit);
  for (const type of queue.types) {
    const level = average(type.rates, (state) => state.answeredWithin(type.within));
    if (misses('>=', level, type.share)) return false;
    for (const target of queue.targets.filter(({ name }) => name === type.name)) {
      if (target.each !== undefined || target.in_runs !== undefined) continue;
      if (target.metric === 'service_level' && misses(target.op, level, target.value)) return false;
      const averaged = AVERAGED[target.metric];
      if (averaged !== undefined && misses(target.op, average(type.rates, averaged), target.value)) return false;
    }
  }
  return queue.targets.every(({ name, metric, op, value, each, in_runs }) => {
    if (name !== queue.group || metric !== 'occupancy' || !op.startsWith('<')) return true;
    if (each !== undefined || in_runs !== undefined) return true;
    let busy = 0;
    let there = 0;
    cells.forEach((cell, k) => {
      busy += states[k]!.occupancy * agents(cell);
      there += agents(cell);
    });
    return there === 0 || busy / there <= value;
  });
}

function steady({ handleTime, patience, known }: Queue, arrivalRate: number, agents: number): Steady {
  const key = `${arrivalRate} ${agents}`;
  let state = known.get(key);
  if (state === undefined) {
    state = agents < 1 ? overloaded : stateOf(arrivalRate, handleTime, patience, agents);
    known.set(key, state);
  }
  return state;
}

function stateOf(arrivalRate: number, handleTime: number, patience: number, agents: number): Steady {
  if (patience !== Number.POSITIVE_INFINITY) return erlangA({ arrivalRate, handleTime, patience, agents });
  if (arrivalRate * handleTime >= agents) return overloaded;
  const state = erlangC({ arrivalRate, handleTime, agents });
  const { occupancy, averageSpeedOfAnswer } = state;
  return {
    occupancy,
    averageSpeedOfAnswer,
    abandonmentRate: 0,
    answeredWithin: (within) => state.serviceLevel(within),
  };
}
