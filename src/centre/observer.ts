/**
 * What the centre tells while it runs. The centre keeps no statistics: an observer reads the contact's and the agent's
 * columns at the moment of the call. No doubles are passed, so that no call allocates.
 */
import type { Centre } from './centre.ts';

/** How a wait ended without an answer. */
export const Abandonment = { patience: 0, balked: 1, dropped: 2 } as const;
export type Abandonment = (typeof Abandonment)[keyof typeof Abandonment];

/** How a case ended. */
export const Outcome = {
  resolved: 0,
  unresolved: 1,
  turnedAway: 2,
  abandoned: 3,
  blocked: 4,
  open: 5,
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** What an agent was doing. */
export const Activity = {
  off: 0,
  idle: 1,
  handling: 2,
  shrinkage: 3,
  paidBreak: 4,
  unpaidBreak: 5,
  absent: 6,
} as const;
export type Activity = (typeof Activity)[keyof typeof Activity];

/**
 * `contact` is a row of `centre.contacts`, `agent` a row of `centre.agents`; `centre.now` is the time, except where a
 * method says otherwise.
 */
export interface Observer {
  /** Called once, before anything happens. */
  begin(centre: Centre): void;
  caseArises(contact: number): void;
  /** Asks for an agent in coverage hours and is not blocked; `contacts.arrival` is now. */
  offered(contact: number): void;
  blocked(contact: number): void;
  turnedAway(contact: number): void;
  leavesMessage(contact: number): void;
  /** Joins a hold queue. */
  waits(contact: number): void;
  /** An agent answers now; the wait is now − `contacts.arrival`. */
  answered(contact: number, agent: number): void;
  /** The wait ended at `contacts.left`, which may lie before now (patience looked at late). */
  abandoned(contact: number, how: Abandonment): void;
  /** Talk and wrap-up end now; `contacts.talk` and `contacts.wrapUp` hold how long they took. */
  handled(contact: number, agent: number): void;
  /** The answered contact hands its case to another type. */
  transferred(contact: number): void;
  /** The agent was busy with `activity` from `agents.since` until now. */
  spent(agent: number, activity: Activity): void;
  caseEnds(contact: number, outcome: Outcome): void;
  /** Called once, after the last event, when open spans have been told. */
  end(): void;
}
