/** How many agents a steady load needs: the fewest that meet every target, and how many to schedule for them. */
import type { ServiceLevelFormula } from '../fields/service-level-formulas.ts';
import { erlangA } from './erlang-a.ts';
import { erlangC } from './erlang-c.ts';
import { fewest } from './fewest.ts';
import { requirePositive, requireRange } from './require-range.ts';

export interface AgentTargets {
  /** At least `share` (0 < share < 1) dealt with `within` seconds; by the formula `offered` unless one is named. */
  readonly serviceLevel?: {
    readonly share: number;
    readonly within: number;
    readonly formula?: ServiceLevelFormula;
    /** Seconds; only the formulas about short abandons look at it. */
    readonly shortAbandon?: number;
  };
  /** Abandoned ÷ offered at most this share, above 0. */
  readonly maxAbandonmentRate?: number;
  /** Occupancy at most this share, above 0. */
  readonly maxOccupancy?: number;
  /** Mean wait of answered contacts at most so many seconds, above 0. */
  readonly maxSpeedOfAnswer?: number;
}

export interface RequiredAgentsInput {
  /** λ, contacts per second, at least 0. */
  readonly arrivalRate: number;
  /** Mean handle time in seconds, above 0. */
  readonly handleTime: number;
  /** Mean patience in seconds (Erlang A); absent or Infinity: nobody gives up (Erlang C). */
  readonly patience?: number;
  readonly targets: AgentTargets;
  /** Share of scheduled agents who are paid but not available, 0 ≤ shrinkage < 1; 0 by default. */
  readonly shrinkage?: number;
}

export interface RequiredAgents {
  /** Agents who must be at their posts. */
  readonly agents: number;
  /** Agents to schedule, so that after shrinkage enough are at their posts. */
  readonly scheduled: number;
}

/** Where the search gives up. */
const mostAgents = 1_000_000;

/**
 * The fewest agents that meet all targets; none where nothing arrives.
 * @throws RangeError on input outside its range, without any target, or where more than a million would be needed
 * @see erlangA, erlangC: each measure improves with every agent, so the search may halve its range
 */
export function requiredAgents(input: RequiredAgentsInput): RequiredAgents {
  const { arrivalRate, handleTime, patience = Number.POSITIVE_INFINITY, targets, shrinkage = 0 } = input;
  checkTargets(targets);
  requireRange('arrivalRate', arrivalRate, 0, Number.MAX_VALUE);
  requirePositive('handleTime', handleTime);
  if (!(shrinkage >= 0 && shrinkage < 1))
    throw new RangeError(`shrinkage: expected from 0 to below 1, found ${shrinkage}`);
  if (arrivalRate === 0) return { agents: 0, scheduled: 0 };

  const endless = patience === Number.POSITIVE_INFINITY;
  const load = arrivalRate * handleTime;
  const meets = (agents: number) =>
    endless
      ? agents > load && meetsWithoutAbandonment({ arrivalRate, handleTime, agents }, targets)
      : meetsWithAbandonment({ arrivalRate, handleTime, patience, agents }, targets);

  const agents = fewest(Math.ceil(load), mostAgents, meets);
  if (agents === undefined) throw new RangeError(`targets: more than ${mostAgents} agents would be needed`);
  return { agents, scheduled: scheduledFor(agents, shrinkage) };
}

/**
 * Agents to schedule so that `agents` remain after shrinkage: agents ÷ (1 − shrinkage), rounded up.
 * @param agents whole number of at least 0
 * @param shrinkage share in [0, 1)
 */
export function scheduledFor(agents: number, shrinkage: number): number {
  const exact = agents / (1 - shrinkage);
  // A quotient that is whole but for rounding must not cost one more agent.
  const nearest = Math.round(exact);
  return Math.abs(exact - nearest) < 1e-9 * nearest ? nearest : Math.ceil(exact);
}

function meetsWithAbandonment(input: Parameters<typeof erlangA>[0], targets: AgentTargets): boolean {
  const { serviceLevel, maxAbandonmentRate = 1, maxOccupancy = 1, maxSpeedOfAnswer } = targets;
  const state = erlangA(input);
  if (state.abandonmentRate > maxAbandonmentRate || state.occupancy > maxOccupancy) return false;
  if (maxSpeedOfAnswer !== undefined && state.averageSpeedOfAnswer > maxSpeedOfAnswer) return false;
  if (!serviceLevel) return true;
  const { share, within, formula, shortAbandon } = serviceLevel;
  return (state.serviceLevel(within, formula, shortAbandon) ?? 1) >= share;
}

function meetsWithoutAbandonment(input: Parameters<typeof erlangC>[0], targets: AgentTargets): boolean {
  const { serviceLevel, maxOccupancy = 1, maxSpeedOfAnswer } = targets;
  const state = erlangC(input);
  if (state.occupancy > maxOccupancy) return false;
  if (maxSpeedOfAnswer !== undefined && state.averageSpeedOfAnswer > maxSpeedOfAnswer) return false;
  return !serviceLevel || state.serviceLevel(serviceLevel.within) >= serviceLevel.share;
}

/** Targets that no number of agents meets are refused, or the search would not end. */
function checkTargets({ serviceLevel, maxAbandonmentRate, maxOccupancy, maxSpeedOfAnswer }: AgentTargets): void {
  if (
    !serviceLevel &&
    maxAbandonmentRate === undefined &&
    maxOccupancy === undefined &&
    maxSpeedOfAnswer === undefined
  ) {
    throw new RangeError('targets: expected at least one');
  }
  if (serviceLevel) {
    const { share, within } = serviceLevel;
    if (!(share > 0 && share < 1)) throw new RangeError(`share: expected above 0 and below 1, found ${share}`);
    requireRange('within', within, 0);
  }
  if (maxAbandonmentRate !== undefined) requireRange('maxAbandonmentRate', maxAbandonmentRate, Number.MIN_VALUE, 1);
  if (maxOccupancy !== undefined) requireRange('maxOccupancy', maxOccupancy, Number.MIN_VALUE, 1);
  if (maxSpeedOfAnswer !== undefined) requirePositive('maxSpeedOfAnswer', maxSpeedOfAnswer);
}
