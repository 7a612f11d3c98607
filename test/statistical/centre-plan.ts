/** Plans for tests against closed forms: one endless shift, always open, and all that is not said left out. */
import type { AgentGroupPlan, CentrePlan, ContactTypePlan, Law, SkillPlan, Steps } from '../../src/centre/plan.ts';
import { buildDistribution } from '../../src/random/distributions.ts';
import type { LawDescription } from '../../src/random/law.ts';

export const DAY = 86_400;

export function law(description: LawDescription): Law {
  return { distribution: buildDistribution(description) };
}

export function exponential(mean: number): Law {
  return law({ distribution: 'exponential', mean });
}

export interface Days {
  /** Days before the first counted one (a part of a day will do), days counted, and days in which what is open may end. */
  readonly warmUp: number;
  readonly counted: number;
  readonly runOut?: number;
}

/** A contact type with its own Poisson stream. */
export function contactType(
  name: string,
  rate: number | Steps,
  talk: Law,
  changes: Partial<ContactTypePlan> = {},
): ContactTypePlan {
  const steps = typeof rate === 'number' ? { times: Float64Array.of(-1e9), values: Float64Array.of(rate) } : rate;
  return {
    name,
    channel: 'voice',
    priority: 2,
    weight: 1,
    headStart: 0,
    demand: { kind: 'rates', times: steps.times, rates: steps.values, segments: [0] },
    busyness: 0,
    hours: { opens: Float64Array.of(-1e9), closes: Float64Array.of(1e9) },
    whenClosed: { kind: 'turn_away' },
    lines: Number.POSITIVE_INFINITY,
    balking: 0,
    patience: undefined,
    talk,
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

export function agentGroup(
  name: string,
  agents: number,
  types: readonly number[],
  changes: Partial<AgentGroupPlan> = {},
): AgentGroupPlan {
  const skills: SkillPlan[] = types.map((type) => ({
    type,
    rank: 1,
    after: 0,
    keepFree: undefined,
    atOnce: 1,
    slowerBy: 0,
  }));
  return {
    name,
    agents,
    duties: Array.from({ length: agents }, (_, agent) => ({ agent, start: -1e9, end: 1e9, day: 0, breaks: [] })),
    skills,
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

export function centrePlan(
  { warmUp, counted, runOut = 2 }: Days,
  contactTypes: readonly ContactTypePlan[],
  agentGroups: readonly AgentGroupPlan[],
  selfServices: CentrePlan['selfServices'] = [],
): CentrePlan {
  const first = -Math.ceil(warmUp);
  const days = counted + runOut - first;
  const start = -warmUp * DAY;
  return {
    start,
    horizon: counted * DAY,
    end: (counted + runOut) * DAY,
    interval: 1800,
    days: {
      starts: Float64Array.from({ length: days + 1 }, (_, k) => (k === 0 ? start : (first + k) * DAY)),
      keys: Int32Array.from({ length: days }, (_, k) => 20_000 + k),
    },
    segments: [''],
    selfServices,
    contactTypes,
    agentGroups: agentGroups.map((group) => ({
      ...group,
      duties: group.duties.map((duty) => ({
        ...duty,
        start: Math.max(duty.start, start),
        end: Math.min(duty.end, (counted + runOut) * DAY),
      })),
    })),
    sharedBusyness: 0,
    experience: undefined,
  };
}
