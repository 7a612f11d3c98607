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
  /** Holds that the customer's accepting a callback ended. */
  'calledBack',
  /** Of these, customers reached, and the time from accepting until then. */
  'reached',
  'callbackDelay',
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
  'solved',
  'givenUp',
  'lostAtCallback',
  /** Cases that self-service seemed to solve, whatever became of them later. */
  'falselySolved',
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
  /** Parts of the times above that lie outside the type's open hours. */
  'firstResponseClosed',
  'resolutionTimeClosed',
);
export const CASE_COUNTERS = Object.keys(CaseCounter).length;

/**
 * Of the visits to self-service of the cases of one type that arose in one interval. A visit that the end of the run cuts
 * off has begun and no end.
 */
export const VisitCounter = places(
  'visits',
  /** Passed on by a full bot, or one that was down, without a visit. */
  'refused',
  'solved',
  'falselySolved',
  'givenUp',
  'passedOn',
  /** Visits to a help centre that has an article on the question. */
  'read',
  /** How long visits that ended took. */
  'time',
  /** Handle time, as drawn, of the first contacts that truly solved cases did not make. */
  'avoided',
  /** The same of all cases that seemed solved. */
  'avoidedNaive',
  /** Handle time that came on top where the visit made the contact harder. */
  'added',
);
export const VISIT_COUNTERS = Object.keys(VisitCounter).length;

/** Of the emails of one type, or of all, that wait in one interval: those not taken up yet and those put down. */
export const BacklogCounter = places(
  /** Their number over time, and the most. */
  'area',
  'most',
  /** The age of the oldest over time, 0 where none waits, and the greatest. */
  'ageArea',
  'ageMost',
  /** The same on open hours, over open hours; and how many open seconds there are. */
  'openAgeArea',
  'openAgeMost',
  'openSeconds',
  /** 1 where there are open hours to measure by: types on different hours have none in common. */
  'onHours',
);
export const BACKLOG_COUNTERS = Object.keys(BacklogCounter).length;
/** Those of which the greatest counts, over a longer period too. */
export const BACKLOG_MOSTS: readonly number[] = [
  BacklogCounter.most,
  BacklogCounter.ageMost,
  BacklogCounter.openAgeMost,
  BacklogCounter.onHours,
];

/** Of what one agent group did for one contact type in the horizon: contacts finished, and the agents' seconds. */
export const WorkCounter = places('handled', 'worked');
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
  /** Chats in hand, and the slots of agents who hold chats or are idle, over time. */
  'chats',
  'slots',
);
export const AGENT_COUNTERS = Object.keys(AgentCounter).length;
