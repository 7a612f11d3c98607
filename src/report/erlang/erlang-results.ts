/**
 * What the closed forms say about one steady half-hour: a row per number of agents around the answer, Erlang C and,
 * where a patience is given, Erlang A beside it.
 */
import { erlangA } from '../../queueing/erlang-a.ts';
import { erlangC } from '../../queueing/erlang-c.ts';
import { requiredAgents, scheduledFor } from '../../queueing/required-agents.ts';

/** Times in seconds, shares 0–1; what was not asked for is null. */
export interface ErlangQuestion {
  readonly contacts: number;
  readonly per: number;
  readonly handle_time: number;
  readonly patience: number | null;
  readonly target: { readonly share: number; readonly within: number };
  readonly max_occupancy: number | null;
  readonly max_abandonment: number | null;
  /** Share of paid time in which an agent is not available. */
  readonly shrinkage: number;
  /** A number of agents to look at, besides those that the target needs. */
  readonly agents: number | null;
}

export interface ErlangCRow {
  readonly service_level: number;
  readonly waiting_probability: number;
  readonly average_speed_of_answer: number;
  readonly occupancy: number;
}

export interface ErlangARow extends ErlangCRow {
  readonly abandonment_rate: number;
}

export interface ErlangRow {
  readonly agents: number;
  /** Agents to roster so that this many are available after shrinkage. */
  readonly rostered: number;
  /** Null where the load is not below the agents: the queue would grow without end. */
  readonly erlang_c: ErlangCRow | null;
  /** Null where no patience was given. */
  readonly erlang_a: ErlangARow | null;
}

export interface ErlangResults {
  readonly staffcurve: '1';
  readonly kind: 'erlang';
  readonly engine: string;
  readonly question: ErlangQuestion;
  /** Erlangs: agents that would be busy if nobody ever waited. */
  readonly offered_load: number;
  /** Fewest agents that meet the target and the limits; Erlang A is null without a patience. */
  readonly required: { readonly erlang_c: number; readonly erlang_a: number | null };
  readonly rows: readonly ErlangRow[];
}

/** Agents shown on each side of an answer, and of the number that was asked about. */
const around = 3;
const aroundGiven = 1;

/**
 * @param engine version of the program, for the record
 * @throws RangeError on input outside the ranges of the closed forms
 */
export function erlangResults(question: ErlangQuestion, engine: string): ErlangResults {
  const { contacts, per, handle_time: handleTime, patience, target } = question;
  const { max_occupancy: maxOccupancy, max_abandonment: maxAbandonment } = question;
  const arrivalRate = contacts / per;
  const load = arrivalRate * handleTime;
  const byC = (agents: number) => rowByC(arrivalRate, handleTime, agents, target.within);
  const byA = (agents: number) =>
    patience === null ? null : rowByA(arrivalRate, handleTime, patience, agents, target.within);
  const targets = {
    serviceLevel: target,
    ...(maxOccupancy === null ? {} : { maxOccupancy }),
    ...(maxAbandonment === null ? {} : { maxAbandonmentRate: maxAbandonment }),
  };
  const required = {
    erlang_c: requiredAgents({ arrivalRate, handleTime, targets }).agents,
    erlang_a: patience === null ? null : requiredAgents({ arrivalRate, handleTime, patience, targets }).agents,
  };
  const rows = agentsShown(required, question.agents).map((agents) => ({
    agents,
    rostered: scheduledFor(agents, question.shrinkage),
    erlang_c: byC(agents),
    erlang_a: byA(agents),
  }));
  return { staffcurve: '1', kind: 'erlang', engine, question, offered_load: load, required, rows };
}

function rowByC(arrivalRate: number, handleTime: number, agents: number, within: number): ErlangCRow | null {
  if (arrivalRate * handleTime >= agents) return null;
  const steady = erlangC({ arrivalRate, handleTime, agents });
  return {
    service_level: steady.serviceLevel(within),
    waiting_probability: steady.waitingProbability,
    average_speed_of_answer: steady.averageSpeedOfAnswer,
    occupancy: steady.occupancy,
  };
}

function rowByA(arrivalRate: number, handleTime: number, patience: number, agents: number, within: number): ErlangARow {
  const steady = erlangA({ arrivalRate, handleTime, patience, agents });
  return {
    service_level: steady.answeredWithin(within),
    waiting_probability: steady.waitingProbability,
    average_speed_of_answer: steady.averageSpeedOfAnswer,
    occupancy: steady.occupancy,
    abandonment_rate: steady.abandonmentRate,
  };
}

function agentsShown(required: ErlangResults['required'], given: number | null): number[] {
  const shown = new Set<number>();
  const show = (centre: number | null, by: number) => {
    if (centre === null) return;
    for (let agents = Math.max(1, centre - by); agents <= centre + by; agents++) shown.add(agents);
  };
  show(required.erlang_c, around);
  show(required.erlang_a, around);
  show(given, aroundGiven);
  return [...shown].sort((one, other) => one - other);
}
