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
  /** Truly solved in self-service. */
  solved: 6,
  /** Left self-service unsolved, without contacting anyone. */
  givenUp: 7,
  /** Accepted a callback and was not reached. */
  lostAtCallback: 8,
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** How a visit to self-service ended. */
export const VisitEnd = { solved: 0, falselySolved: 1, givenUp: 2, passedOn: 3 } as const;
export type VisitEnd = (typeof VisitEnd)[keyof typeof VisitEnd];

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
  /** A visit to `plan.contactTypes[caseType].selfService` begins; `contacts.visitStart` is now. */
  visitBegins(contact: number): void;
  /** It ends now; `contacts.covered` tells whether the question had an answer there. The case has not gone on yet. */
  visitEnds(contact: number, how: VisitEnd): void;
  /** A full bot, or one that is down, passes the case on to the agents without a visit. */
  visitRefused(contact: number): void;
  /** Asks for an agent in coverage hours and is not blocked; `contacts.arrival` is now. */
  offered(contact: number): void;
  blocked(contact: number): void;
  turnedAway(contact: number): void;
  leavesMessage(contact: number): void;
  /** Joins a queue now, which is `contacts.queuedSince`: when it comes, or again when it is put down or called in vain. */
  waits(contact: number): void;
  /**
   * An agent takes the contact up now, for the first time; the wait is now − `contacts.arrival`. Where
   * `contacts.calledBack` is set, the customer, called back, has been reached.
   */
  answered(contact: number, agent: number): void;
  /** An agent goes on with an email that had been put down. */
  resumed(contact: number, agent: number): void;
  /** The email in hand is put down after `contacts.worked` seconds of this agent's; `waits` follows. */
  putDown(contact: number, agent: number): void;
  /** The customer accepts a callback: the hold ends now, which is `contacts.accepted`; the contact keeps its place in the queue or leaves it for a slot. */
  calledBack(contact: number): void;
  /** A called-back contact leaves the queue for another time (closing, a slot), to come back with `waits`. */
  parked(contact: number): void;
  /** An agent begins to call back, and will reach nobody. */
  callsInVain(contact: number, agent: number): void;
  /** That attempt has ended, after `contacts.worked` seconds. */
  calledInVain(contact: number, agent: number): void;
  /** The wait ended at `contacts.left`, which may lie before now (patience looked at late). */
  abandoned(contact: number, how: Abandonment): void;
  /**
   * Talk and wrap-up end now; the customer left, or the reply was sent, at `contacts.talkEnded`. `contacts.talk` and
   * `contacts.wrapUp` hold how long they took (a chat: on the clock, slowed by others), and `contacts.worked` the seconds
   * of this agent's time since the contact was taken up (a chat: its part, shared equally with the others in hand).
   */
  handled(contact: number, agent: number): void;
  /** The answered contact hands its case to another type. */
  transferred(contact: number): void;
  /** The agent was busy with `activity`, with `agents.chats` chats in hand, from `agents.since` until now. */
  spent(agent: number, activity: Activity): void;
  caseEnds(contact: number, outcome: Outcome): void;
  /** Called once, after the last event, when open spans have been told. */
  end(): void;
}
