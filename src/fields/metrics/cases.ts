/** Metrics of cases: whether and when a customer's need was met, over all the contacts that it took. */
import { type MetricDefinition, notNegative, share } from './metric.ts';

const scopes = ['total', 'channel', 'contact_type', 'segment'] as const;

export const caseMetrics = {
  cases: {
    label: 'Cases',
    definition: 'Customer needs that arose, however many contacts each of them caused.',
    unit: 'count',
    scopes,
    range: notNegative,
  },
  first_response_time: {
    label: 'First response time',
    definition:
      "Mean time from a case's first contact until an agent answers (voice, chat) or the reply is sent (email).",
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
    openHours: true,
  },
  resolution_time: {
    label: 'Resolution time',
    definition:
      'Mean time from the first contact of a resolved case until the contact that resolved it ended, waits, nights and returns included.',
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
    percentiles: true,
    openHours: true,
  },
  first_contact_resolution: {
    label: 'First-contact resolution',
    definition: 'Cases resolved by their first contact, without a transfer or a repeat ÷ cases that reached an agent.',
    unit: 'share',
    better: 'higher',
    scopes,
    range: share,
  },
  contacts_per_resolution: {
    label: 'Contacts per resolution',
    definition: 'Handled contacts of the cases, transfers and repeats included ÷ resolved cases.',
    unit: 'ratio',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  agents_per_case: {
    label: 'Agents per case',
    definition: 'Mean number of different agents whom the customer of a case met, of cases that reached any.',
    unit: 'ratio',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  resolution_rate: {
    label: 'Resolution rate',
    definition: 'Resolved cases, those solved in self-service included ÷ cases.',
    unit: 'share',
    better: 'higher',
    scopes,
    range: share,
  },
} as const satisfies Record<string, MetricDefinition>;
