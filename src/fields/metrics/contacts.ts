/** Metrics of contacts: what was asked for, how long it waited, what became of it. */
import { type MetricDefinition, notNegative, share } from './metric.ts';

const scopes = ['total', 'channel', 'contact_type', 'interval'] as const;

export const contactMetrics = {
  offered: {
    label: 'Contacts offered',
    definition: 'Contacts that asked for an agent in coverage hours and were not blocked.',
    unit: 'count',
    scopes,
    range: notNegative,
  },
  answered: {
    label: 'Contacts answered',
    definition: 'Offered contacts that an agent took up; an email is answered when its reply is sent.',
    unit: 'count',
    scopes,
    range: notNegative,
  },
  abandoned: {
    label: 'Contacts abandoned',
    definition:
      'Offered contacts that left before an answer: out of patience, on hearing that they must wait, or dropped at closing.',
    unit: 'count',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  blocked: {
    label: 'Contacts blocked',
    definition: 'Contacts that heard the busy tone because every line was taken; they do not count as offered.',
    unit: 'count',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  called_back: {
    label: 'Called back',
    definition: 'Offered contacts whose wait ended because the customer accepted a callback.',
    unit: 'count',
    scopes,
    range: notNegative,
  },
  turned_away: {
    label: 'Turned away',
    definition: 'Contacts outside coverage hours that neither came back nor left a message.',
    unit: 'count',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  handled: {
    label: 'Contacts handled',
    definition:
      'Answered contacts plus callbacks that reached the customer: what handle time and cost per contact divide by.',
    unit: 'count',
    scopes,
    range: notNegative,
  },
  service_level: {
    label: 'Service level',
    definition:
      "Share of contacts dealt with within the contact type's acceptable wait, by its formula; unless another is named, answered in time ÷ offered.",
    unit: 'share',
    better: 'higher',
    scopes,
    range: share,
  },
  average_speed_of_answer: {
    label: 'Average speed of answer',
    definition: 'Mean wait of answered contacts, those answered at once counted as zero.',
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  hold_time: {
    label: 'Hold time',
    definition:
      'Mean time in the hold queue of all offered contacts, answered or not, those that never waited counted as zero; the longest is the mean over replications of the longest wait in each.',
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
    percentiles: true,
    longest: true,
  },
  abandonment_rate: {
    label: 'Abandonment rate',
    definition: 'Abandoned contacts ÷ offered contacts.',
    unit: 'share',
    better: 'lower',
    scopes,
    range: share,
  },
  abandonment_rate_less_short: {
    label: 'Abandonment rate less short ones',
    definition:
      'Abandoned ÷ offered, contacts that gave up within the short-abandon limit left out of both: they hardly waited.',
    unit: 'share',
    better: 'lower',
    scopes,
    range: share,
  },
  blocking_rate: {
    label: 'Blocking rate',
    definition: 'Blocked contacts ÷ (offered + blocked): the share that heard the busy tone.',
    unit: 'share',
    better: 'lower',
    scopes,
    range: share,
  },
  callback_delay: {
    label: 'Callback delay',
    definition: 'Mean time from accepting a callback until the customer is reached.',
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
    percentiles: true,
    longest: true,
  },
  queue_length: {
    label: 'Contacts waiting',
    definition:
      'Contacts waiting in the hold queue, averaged over time; the longest is the mean over replications of the most that waited at once.',
    unit: 'count',
    better: 'lower',
    scopes,
    range: notNegative,
    longest: true,
    // Queues of several contact types peak at different times: their sum at an instant is not kept.
    longestScopes: ['contact_type', 'interval'],
  },
  average_handle_time: {
    label: 'Average handle time',
    definition: 'Mean talk plus wrap-up of a handled contact.',
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  offered_load: {
    label: 'Offered load',
    definition:
      'Work that the offered contacts bring, in agents who would be busy if nobody waited or gave up: contacts × handle time ÷ time.',
    unit: 'erlangs',
    scopes,
    range: notNegative,
  },
  backlog: {
    label: 'Email backlog',
    definition:
      'Emails waiting to be taken up, those put down included, averaged over time; the longest is the mean over replications of the most that waited at once.',
    unit: 'count',
    better: 'lower',
    scopes,
    range: notNegative,
    longest: true,
  },
  backlog_age: {
    label: 'Age of the email backlog',
    definition:
      'Age of the oldest email still waiting, averaged over time, 0 while none waits; the longest is the mean over replications of the greatest age in each.',
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
    longest: true,
    openHours: true,
  },
} as const satisfies Record<string, MetricDefinition>;
