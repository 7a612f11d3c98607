/**
 * Erlang A: the M/M/n+M queue, where each contact waits only as long as its exponential patience lasts. It has a steady
 * state at any load, which is why it stays honest where Erlang C has no answer.
 */
import type { ServiceLevelFormula } from '../fields/service-level-formulas.ts';
import { erlangB } from './erlang-b.ts';
import { requirePositive, requireRange, requireWhole } from './require-range.ts';
import { serviceLevelBy } from './service-level-by.ts';
import { virtualWait } from './virtual-wait.ts';

export interface ErlangAInput {
  /** λ, contacts per second, at least 0. */
  readonly arrivalRate: number;
  /** 1 ÷ μ, mean handle time in seconds, above 0. */
  readonly handleTime: number;
  /** 1 ÷ θ, mean patience in seconds, above 0; Infinity, or longer than 1e9 seconds, counts as endless (Erlang C). */
  readonly patience: number;
  /** n, a whole number of at least 1. */
  readonly agents: number;
}

export interface ErlangA {
  /** λ ÷ μ in erlangs. */
  readonly offeredLoad: number;
  /** Share of the agents' time with a contact, 0–1. */
  readonly occupancy: number;
  /** Chance that a contact waits at all. */
  readonly waitingProbability: number;
  /** Abandoned ÷ offered. */
  readonly abandonmentRate: number;
  /** Mean wait in seconds of all contacts, answered or not, zero waits included. */
  readonly averageWait: number;
  /** Mean wait in seconds of answered contacts, zero waits included. */
  readonly averageSpeedOfAnswer: number;
  /** Contacts waiting, averaged over time. */
  readonly queueLength: number;
  /** Share of offered contacts that are answered within `seconds`, at least 0. */
  answeredWithin(seconds: number): number;
  /** Share of offered contacts that abandon within `seconds`, at least 0. */
  abandonedWithin(seconds: number): number;
  /** Share of offered contacts that wait longer than `seconds`, however the wait ends. */
  waitExceeds(seconds: number): number;
  /**
   * Share dealt with within `seconds`, by any of the six formulas; `undefined` where nothing is in the denominator.
   * @param shortAbandon an abandonment within so many seconds is a short one; the default 0 makes none short
   */
  serviceLevel(seconds: number, formula?: ServiceLevelFormula, shortAbandon?: number): number | undefined;
}

/**
 * The steady state of M/M/n+M.
 * @throws RangeError on input outside its range, or on endless patience when the load is not below the agents
 * @see Palm (1946); Mandelbaum & Zeltyn (2007), Service engineering in action: the Palm/Erlang-A queue, with
 *   applications to call centers: the exact birth–death chain and the law of the wait
 */
export function erlangA({ arrivalRate, handleTime, patience, agents }: ErlangAInput): ErlangA {
  requireRange('arrivalRate', arrivalRate, 0, Number.MAX_VALUE);
  requirePositive('handleTime', handleTime);
  requireRange('patience', patience, Number.MIN_VALUE);
  requireWhole('agents', agents, 1);
  const offeredLoad = arrivalRate * handleTime;
  const theta = patience > longestPatience ? 0 : 1 / patience;
  const serviceRate = agents / handleTime;
  if (theta === 0 && offeredLoad >= agents) {
    throw new RangeError(`load: ${offeredLoad} erlangs for ${agents} agents have no steady state without abandonment`);
  }

  const { waitingProbability, queueLength } = stationary(arrivalRate, offeredLoad, serviceRate, theta, agents);
  const averageWait = arrivalRate > 0 ? queueLength / arrivalRate : 0;
  const abandonmentRate = Math.min(1, theta * averageWait);
  const answeredRate = 1 - abandonmentRate;
  const wait = waitingProbability > 0 ? virtualWait(arrivalRate, serviceRate, theta, waitingProbability) : undefined;

  const stays = (t: number) => Math.exp(-theta * t);
  const leaves = (t: number) => -Math.expm1(-theta * t);
  const answeredWithin = (seconds: number) => {
    requireRange('seconds', seconds, 0);
    return 1 - waitingProbability + (wait?.expectation(stays, seconds) ?? 0);
  };
  const abandonedWithin = (seconds: number) => {
    requireRange('seconds', seconds, 0);
    return wait ? wait.expectation(leaves, seconds) + leaves(seconds) * wait.exceeds(seconds) : 0;
  };
  return {
    offeredLoad,
    occupancy: Math.min(1, (offeredLoad * answeredRate) / agents),
    waitingProbability,
    abandonmentRate,
    averageWait,
    averageSpeedOfAnswer: wait ? wait.expectation((t) => t * stays(t), Number.POSITIVE_INFINITY) / answeredRate : 0,
    queueLength,
    answeredWithin,
    abandonedWithin,
    waitExceeds(seconds) {
      requireRange('seconds', seconds, 0);
      return wait ? stays(seconds) * wait.exceeds(seconds) : 0;
    },
    serviceLevel(seconds, formula = 'offered', shortAbandon = 0) {
      return serviceLevelBy(formula, {
        answered: answeredRate,
        answeredWithin: answeredWithin(seconds),
        abandoned: abandonmentRate,
        abandonedWithin: abandonedWithin(seconds),
        shortAbandons: abandonedWithin(shortAbandon),
      });
    },
  };
}

/** Seconds, some thirty years: the number of states that matter grows with the square root of the patience. */
const longestPatience = 1e9;

/** Weights below this share of the likeliest state's are taken as nothing; far above where doubles lose precision. */
const smallest = 1e-290;

/**
 * Sums over the states with all agents busy, walked outwards from the likeliest one, so that no weight exceeds 1: the
 * death rates rise with the state, hence weights fall on both sides of it. The states below n come from Erlang B.
 */
function stationary(
  arrivalRate: number,
  offeredLoad: number,
  serviceRate: number,
  theta: number,
  agents: number,
): { waitingProbability: number; queueLength: number } {
  const deathRate = (queue: number) => serviceRate + queue * theta;
  const likeliest = arrivalRate > serviceRate ? Math.floor((arrivalRate - serviceRate) / theta) : 0;
  let busy = 1;
  let queued = likeliest;
  let weight = 1;
  for (let queue = likeliest + 1; ; queue++) {
    const ratio = arrivalRate / deathRate(queue);
    weight *= ratio;
    busy += weight;
    queued += weight * queue;
    // With no abandonment the ratio stays: the tail is a geometric series. Else it falls, and the series bounds it.
    if (theta === 0) {
      const tail = (weight * ratio) / (1 - ratio);
      return result(busy + tail, queued + tail * (queue + 1 / (1 - ratio)), 1);
    }
    const beyond = (weight * ratio * (queue + 1 / (1 - ratio))) / (1 - ratio);
    if (ratio < 1 && (beyond < 1e-18 * queued || weight < smallest)) break;
  }
  weight = 1;
  for (let queue = likeliest; queue > 0; queue--) {
    weight *= deathRate(queue) / arrivalRate;
    if (weight < smallest) {
      weight = 0;
      break;
    }
    busy += weight;
    queued += weight * (queue - 1);
  }
  return result(busy, queued, weight);

  /** @param atAllBusy weight of the state with n contacts, none of them waiting */
  function result(busy: number, queued: number, atAllBusy: number) {
    const someIdle = atAllBusy === 0 ? 0 : (atAllBusy * agents) / (offeredLoad * erlangB(offeredLoad, agents - 1));
    const all = busy + someIdle;
    return { waitingProbability: busy / all, queueLength: queued / all };
  }
}
