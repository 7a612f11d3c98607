/**
 * What can happen. The order is the precedence at one instant: doors close before an agent who ends a contact at that
 * moment decides whether to stay for the queue; whoever comes free does so before doors open and shifts change; all staff
 * before the customers; and patience runs out last: at the very moment when an agent comes free, the customer is still
 * there.
 */
export const EventKind = {
  /** A contact type's hours end; subject: the type. */
  closing: 0,
  /** A customer hangs up after the talk and frees a line; subject: the contact type. */
  lineFreed: 1,
  /** An agent ends the contact in hand; subject: the agent. */
  handled: 2,
  /** A contact type's hours begin; subject: the type. */
  opening: 3,
  /** A duty ends, or begins; subject: the duty. */
  dutyEnd: 4,
  dutyStart: 5,
  /** A break is due, or over; subject: the agent. */
  breakDue: 6,
  breakOver: 7,
  /** How many are taken out by shrinkage is set anew; subject: the group. */
  shrinkage: 8,
  /** A new need (from the feed, not scheduled). */
  arrival: 9,
  /** A case contacts again; subject: the contact. */
  returns: 10,
  /** A waiting contact opens up to another group (`after`); subject: the contact. */
  afterPassed: 11,
  /** Patience runs out; subject: the contact. */
  patienceEnds: 12,
} as const;
