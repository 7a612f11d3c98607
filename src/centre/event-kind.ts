/**
 * What can happen. The order is the precedence at one instant: what is there at the start comes first; doors close before
 * an agent who ends a contact at that moment decides whether to stay for the queue; whoever comes free does so before
 * doors open and shifts change; all staff before the customers; and patience runs out last: at the very moment when an
 * agent comes free, the customer is still there.
 */
export const EventKind = {
  /** The contacts that wait at the start; subject: the contact type. */
  backlog: 0,
  /** A contact type's hours end; subject: the type. */
  closing: 1,
  /** A customer hangs up after the talk and frees a line; subject: the contact type. */
  lineFreed: 2,
  /** An agent ends the contact in hand; subject: the agent. */
  handled: 3,
  /** One of an agent's chats comes to the end of its talk or its wrap-up; subject: the agent. */
  chatPhase: 4,
  /** A contact type's hours begin; subject: the type. */
  opening: 5,
  /** A duty ends, or begins; subject: the duty. */
  dutyEnd: 6,
  dutyStart: 7,
  /** A break is due, or over; subject: the agent. */
  breakDue: 8,
  breakOver: 9,
  /** How many are taken out by shrinkage is set anew; subject: the group. */
  shrinkage: 10,
  /** A bot goes down; subject: the self-service. */
  outage: 11,
  /** A visit to self-service ends; subject: the contact. */
  visitEnds: 12,
  /** A new need (from the feed, not scheduled). */
  arrival: 13,
  /** A case contacts again; subject: the contact. */
  returns: 14,
  /** A customer is to be called back; subject: the contact. */
  callbackDue: 15,
  /** A waiting contact opens up to another group (`after`); subject: the contact. */
  afterPassed: 16,
  /** Patience runs out; subject: the contact. */
  patienceEnds: 17,
} as const;
