/** M/M/n/K: Erlang C with a limited number of lines, where whoever finds all lines taken hears the busy tone. */
import { requirePositive, requireRange, requireWhole } from './require-range.ts';

export interface LimitedLinesInput {
  /** λ, contacts per second, at least 0. */
  readonly arrivalRate: number;
  /** 1 ÷ μ, mean handle time in seconds, above 0. */
  readonly handleTime: number;
  /** n, a whole number of at least 1. */
  readonly agents: number;
  /** K, contacts that may wait or talk at once: a whole number of at least `agents`. */
  readonly lines: number;
}

export interface LimitedLines {
  /** λ ÷ μ in erlangs, blocked contacts included. */
  readonly offeredLoad: number;
  /** Share of the agents' time with a contact. */
  readonly occupancy: number;
  /** Share of all contacts that find every line taken. */
  readonly blockingRate: number;
  /** Share of all contacts that are let in and have to wait. */
  readonly waitingProbability: number;
  /** Mean wait in seconds of the contacts let in, zero waits included. */
  readonly averageSpeedOfAnswer: number;
  /** Contacts waiting, averaged over time. */
  readonly queueLength: number;
  /** Chance of k contacts in the system, k = 0 … lines. */
  readonly probabilities: Float64Array;
  /** Share of the contacts let in that are answered within `seconds`, at least 0. */
  serviceLevel(seconds: number): number;
}

/**
 * The steady state of M/M/n/K, at any load.
 * @throws RangeError on input outside its range
 * @see Kleinrock (1975), Queueing Systems I, section 3.6 (finite storage); Gross et al. (2008), Fundamentals of
 *   Queueing Theory, section 2.5: a contact that finds j waiting ahead waits for j + 1 departures, an Erlang law
 */
export function limitedLines({ arrivalRate, handleTime, agents, lines }: LimitedLinesInput): LimitedLines {
  requireRange('arrivalRate', arrivalRate, 0, Number.MAX_VALUE);
  requirePositive('handleTime', handleTime);
  requireWhole('agents', agents, 1);
  requireWhole('lines', lines, agents);
  const offeredLoad = arrivalRate * handleTime;
  const probabilities = stationary(offeredLoad, agents, lines);

  const blockingRate = probabilities[lines]!;
  let waitingProbability = 0;
  let queueLength = 0;
  let busyAgents = 0;
  for (let k = 0; k <= lines; k++) {
    const p = probabilities[k]!;
    busyAgents += Math.min(k, agents) * p;
    if (k < agents) continue;
    queueLength += (k - agents) * p;
    if (k < lines) waitingProbability += p;
  }
  /** Share of all contacts let in: added up, as 1 − blocking would lose precision under heavy overload. */
  let letIn = 0;
  for (let k = 0; k < lines; k++) letIn += probabilities[k]!;

  return {
    offeredLoad,
    occupancy: Math.min(1, busyAgents / agents),
    blockingRate,
    waitingProbability,
    averageSpeedOfAnswer: arrivalRate > 0 ? queueLength / (arrivalRate * letIn) : 0,
    queueLength,
    probabilities,
    serviceLevel(seconds) {
      requireRange('seconds', seconds, 0, Number.MAX_VALUE);
      const departures = (agents * seconds) / handleTime;
      // P(more than j departures) falls with j; the terms of the Poisson law are taken in logarithms against underflow.
      let logTerm = -departures;
      let atMost = 0;
      let late = 0;
      for (let k = agents; k < lines; k++) {
        const ahead = k - agents;
        if (ahead > 0) logTerm += Math.log(departures / ahead);
        atMost += Math.exp(logTerm);
        late += probabilities[k]! * Math.min(1, atMost);
      }
      return Math.max(0, 1 - late / letIn);
    },
  };
}

/** Weights are taken relative to the likeliest state, so that none overflows. */
function stationary(offeredLoad: number, agents: number, lines: number): Float64Array {
  const weights = new Float64Array(lines + 1);
  const likeliest = offeredLoad >= agents ? lines : Math.floor(offeredLoad);
  weights[likeliest] = 1;
  for (let k = likeliest + 1; k <= lines; k++) weights[k] = (weights[k - 1]! * offeredLoad) / Math.min(k, agents);
  for (let k = likeliest; k > 0; k--) weights[k - 1] = (weights[k]! * Math.min(k, agents)) / offeredLoad;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
