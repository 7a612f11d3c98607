/** Erlang C: the M/M/n queue, where everybody waits as long as it takes and the first to come is the first answered. */
import { erlangB } from './erlang-b.ts';
import { requirePositive, requireRange, requireWhole } from './require-range.ts';

export interface ErlangCInput {
  /** λ, contacts per second, at least 0. */
  readonly arrivalRate: number;
  /** 1 ÷ μ, mean handle time in seconds, above 0. */
  readonly handleTime: number;
  /** n, a whole number of at least 1. */
  readonly agents: number;
}

export interface ErlangC {
  /** λ ÷ μ in erlangs: the agents that would be busy if nobody ever waited. */
  readonly offeredLoad: number;
  /** Share of the agents' time with a contact, 0–1. */
  readonly occupancy: number;
  /** Chance that a contact waits at all. */
  readonly waitingProbability: number;
  /** Mean wait of all contacts in seconds, zero waits included. */
  readonly averageSpeedOfAnswer: number;
  /** Mean wait in seconds of those that wait at all. */
  readonly averageWaitOfWaiting: number;
  /** Contacts waiting, averaged over time. */
  readonly queueLength: number;
  /** Share of contacts answered within `seconds`, at least 0. */
  serviceLevel(seconds: number): number;
}

/**
 * Probability that a contact waits.
 * @param load offered load in erlangs, 0 ≤ load < agents
 * @param agents whole number of at least 1
 * @returns probability in [0, 1)
 * @throws RangeError when load ≥ agents: no steady state
 * @see Erlang (1917); from Erlang B as C = B ÷ (1 − ρ(1 − B)): Cooper (1981), Introduction to Queueing Theory
 */
export function waitingProbability(load: number, agents: number): number {
  requireWhole('agents', agents, 1);
  requireRange('load', load, 0, Number.MAX_VALUE);
  if (load >= agents) {
    throw new RangeError(
      `load: ${load} erlangs for ${agents} agents have no steady state; expected less than ${agents}`,
    );
  }
  const blocking = erlangB(load, agents);
  return blocking / (1 - (load / agents) * (1 - blocking));
}

/**
 * The steady state of M/M/n.
 * @throws RangeError on input outside its range, or when the load is not below the number of agents
 * @see Gans, Koole & Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects:
 *   the wait of those that wait is exponential with rate nμ − λ
 */
export function erlangC({ arrivalRate, handleTime, agents }: ErlangCInput): ErlangC {
  requireRange('arrivalRate', arrivalRate, 0, Number.MAX_VALUE);
  requirePositive('handleTime', handleTime);
  const offeredLoad = arrivalRate * handleTime;
  const waiting = waitingProbability(offeredLoad, agents);
  const spareRate = (agents - offeredLoad) / handleTime;
  return {
    offeredLoad,
    occupancy: offeredLoad / agents,
    waitingProbability: waiting,
    averageSpeedOfAnswer: waiting / spareRate,
    averageWaitOfWaiting: 1 / spareRate,
    queueLength: (arrivalRate * waiting) / spareRate,
    serviceLevel(seconds) {
      requireRange('seconds', seconds, 0);
      return 1 - waiting * Math.exp(-spareRate * seconds);
    },
  };
}
