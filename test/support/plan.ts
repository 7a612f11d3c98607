/**
 * Plans for tests: every part has a default that leaves its feature off, so that a test names only what it is about.
 * By default one day of 24 hours is counted, another is run out, everyone is on duty and every type is open throughout.
 */
import type { Curve } from '../../src/centre/curve.ts';
import type {
  AgentGroupPlan,
  CallbackPlan,
  CentrePlan,
  ContactTypePlan,
  Duty,
  Law,
  RateDemand,
  ReplayDemand,
  SelfServicePlan,
  SkillPlan,
  Steps,
} from '../../src/centre/plan.ts';
import { buildDistribution } from '../../src/random/distributions.ts';

export const DAY = 86_400;
export const HOUR = 3600;

/** The law of a constant, in seconds. */
export function seconds(value: number): Law {
  return { distribution: buildDistribution({ distribution: 'deterministic', value }) };
}

export function exponential(mean: number): Law {
  return { distribution: buildDistribution({ distribution: 'exponential', mean }) };
}

/** One of the values, each with equal chance. */
export function oneOf(...values: readonly number[]): Law {
  return { distribution: buildDistribution({ distribution: 'empirical', values }) };
}

/** Arrivals at exact times, with what is known of each beside them; NaN where nothing is. */
export function arrivalsAt(
  arrivals: readonly number[],
  known: { handleTimes?: readonly number[]; patiences?: readonly number[] } = {},
): ReplayDemand {
  return {
    kind: 'replay',
    arrivals: Float64Array.from(arrivals),
    handleTimes: known.handleTimes && Float64Array.from(known.handleTimes),
    patiences: known.patiences && Float64Array.from(known.patiences),
    segments: [0],
    shares: [1],
  };
}

/** A Poisson process of one rate, or of rates by step, in cases per second. */
export function ratesOf(rate: number | readonly (readonly [time: number, rate: number])[], from = -1e9): RateDemand {
  const steps = typeof rate === 'number' ? [[from, rate] as const] : rate;
  return {
    kind: 'rates',
    times: Float64Array.from(steps, ([time]) => time),
    rates: Float64Array.from(steps, ([, value]) => value),
    segments: [0],
  };
}

export function stepsOf(...steps: readonly (readonly [time: number, value: number])[]): Steps {
  return { times: Float64Array.from(steps, ([time]) => time), values: Float64Array.from(steps, ([, value]) => value) };
}

/** Coverage hours: open during each [opens, closes). */
export function hoursOf(...spans: readonly (readonly [number, number])[]): ContactTypePlan['hours'] {
  return { opens: Float64Array.from(spans, ([open]) => open), closes: Float64Array.from(spans, ([, close]) => close) };
}

export function contactType(name: string, changes: Partial<ContactTypePlan> = {}): ContactTypePlan {
  return {
    name,
    channel: 'voice',
    priority: 2,
    weight: 1,
    headStart: 0,
    demand: undefined,
    busyness: 0,
    hours: hoursOf([-1e9, 1e9]),
    whenClosed: { kind: 'turn_away' },
    lines: Number.POSITIVE_INFINITY,
    balking: 0,
    patience: undefined,
    talk: seconds(60),
    wrapUp: undefined,
    atClosing: 'serve_queue',
    selfService: undefined,
    backlog: 0,
    callback: undefined,
    retry: undefined,
    transfer: undefined,
    resolution: undefined,
    ...changes,
  };
}

/** A help centre that everybody tries first, with an article on every question, none of which solves anything. */
export function selfService(name: string, changes: Partial<SelfServicePlan> = {}): SelfServicePlan {
  return {
    name,
    kind: 'help_centre',
    triedFirst: 1,
    covered: 1,
    solved: stepsOf([-1e9, 0]),
    reasons: [],
    visit: seconds(60),
    falseSolved: undefined,
    givesUp: 0,
    residue: 1,
    sessions: Number.POSITIVE_INFINITY,
    whenFull: 'pass_on',
    outages: { starts: new Float64Array(0), ends: new Float64Array(0) },
    ...changes,
  };
}

/** A callback that everyone is offered, accepts, and can be reached by, at the place kept in the queue. */
export function callback(changes: Partial<CallbackPlan> = {}): CallbackPlan {
  return { offerAfter: 0, accept: 1, reached: 1, attempt: 30, again: 900, slot: undefined, ...changes };
}

export function curveOf(...points: readonly (readonly [at: number, value: number])[]): Curve {
  return { at: Float64Array.from(points, ([at]) => at), values: Float64Array.from(points, ([, value]) => value) };
}

export function skill(type: number, changes: Partial<SkillPlan> = {}): SkillPlan {
  return { type, rank: 1, after: 0, keepFree: undefined, atOnce: 1, slowerBy: 0, ...changes };
}

/** One agent's duty from `start` to `end`; the day's key is that of the local day, 0 being the first counted one. */
export function duty(agent: number, start: number, end: number, changes: Partial<Duty> = {}): Duty {
  return { agent, start, end, day: Math.floor(start / DAY), breaks: [], ...changes };
}

/** The same duty for agents 0 to `agents` − 1. */
export function duties(agents: number, start: number, end: number, changes: Partial<Duty> = {}): Duty[] {
  return Array.from({ length: agents }, (_, agent) => duty(agent, start, end, changes));
}

/** A group of agents who can take contact type 0 and, unless said otherwise, never leave. */
export function agentGroup(name: string, agents: number, changes: Partial<AgentGroupPlan> = {}): AgentGroupPlan {
  return {
    name,
    agents,
    duties: duties(agents, -1e9, 1e9),
    skills: [skill(0)],
    shrinkage: undefined,
    absence: 0,
    speed: 1,
    takes: 'by_rank',
    idle: 'longest',
    newHires: undefined,
    strain: undefined,
    ...changes,
  };
}

/** Local days of 24 hours from `start` to `end`, whole multiples of a day; the key of [0, 1 day) is 0. */
export function daysOf(start: number, end: number): CentrePlan['days'] {
  const count = Math.round((end - start) / DAY);
  return {
    starts: Float64Array.from({ length: count + 1 }, (_, k) => start + k * DAY),
    keys: Int32Array.from({ length: count }, (_, k) => Math.round(start / DAY) + k),
  };
}

export function centrePlan(changes: Partial<CentrePlan> = {}): CentrePlan {
  const { start = 0, horizon = DAY } = changes;
  const { end = horizon + DAY } = changes;
  return {
    start,
    horizon,
    end,
    interval: 900,
    days: daysOf(start, end),
    segments: [''],
    selfServices: [],
    contactTypes: [],
    agentGroups: [],
    sharedBusyness: 0,
    experience: undefined,
    ...changes,
  };
}
