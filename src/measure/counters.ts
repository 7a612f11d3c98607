/**
 * What is counted, by place: the columns of a replication's grids. A contact's counters belong to the interval in
 * which it arrived, a case's to the interval in which it arose, an agent group's to the time when it happened. Times
 * are summed in seconds.
 */

/** A place in a row for each name. */
function places<const Names extends readonly string[]>(...names: Names): { readonly [Name in Names[number]]: number } {
  return Object.fromEntries(names.map((name, place) => [name, place])) as { [Name in Names[number]]: number };
}

/** Of one contact type in one interval. */
export const ContactCounter = places(
  'offered',
  /** Answered without any hold; replies apart. */
  'atOnce',
  'answered',
  'abandoned',
  'balked',
  'dropped',
  'blocked',
  'turnedAway',
  'messages',
  'handled',
  'transferred',
  /** Answered, or for email replied to, within the acceptable wait T. */
  'answeredInTime',
  'abandonedInTime',
  'abandonedShort',
  /** Holds, of no length included, that an agent, abandonment or the end of the run ended. */
  'holds',
  /** Arrival → answer, or for email → reply. */
  'answeredWait',
  /** Arrival → end of the hold, answered or not. */
  'hold',
  'talk',
  'wrapUp',
  /** Talk and wrap-up that abandoned contacts would have taken. */
  'abandonedWork',
  /** Time in the hold queue within the interval, over all contacts: its integral over time. */
  'queueArea',
  'queueLongest',
);
export const CONTACT_COUNTERS = Object.keys(ContactCounter).length;

/** Of the cases of one type, or of one segment, that arose in one interval. */
export const CaseCounter = places(
  'cases',
  'resolved',
  'unresolved',
  'turnedAway',
  'abandoned',
  'blocked',
  'open',
  /** Cases that reached an agent. */
  'reached',
  /** Resolved by the first contact, without transfer or repeat. */
  'firstContactResolved',
  'firstResponses',
  /** First contact's arrival → an agent answers, or for email → the reply. */
  'firstResponse',
  /** First contact's arrival → end of the contact that resolved the case. */
  'resolutionTime',
  'agentsMet',
  /** Contacts that agents handled, transfers and repeats included. */
  'handlings',
  'transfers',
);
export const CASE_COUNTERS = Object.keys(CaseCounter).length;

/** Of the contacts of one type that arrived in the horizon and that one agent group handled. */
export const WorkCounter = places('handled', 'talk', 'wrapUp');
export const WORK_COUNTERS = Object.keys(WorkCounter).length;

/**
 * Of one agent group in one interval: seconds by `Activity` (the first places are its numbers), and the part of them
 * that lies past the end of a duty.
 */
export const AgentCounter = places(
  'off',
  'idle',
  'handling',
  'shrinkage',
  'paidBreak',
  'unpaidBreak',
  'absent',
  'overtime',
);
export const AGENT_COUNTERS = Object.keys(AgentCounter).length;
