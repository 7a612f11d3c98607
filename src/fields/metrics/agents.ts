/** Metrics of agents: how many, how busy, and what their time goes into. */
import { type MetricDefinition, notNegative, share } from './metric.ts';

const scopes = ['total', 'agent_group'] as const;
const eachInterval = ['total', 'agent_group', 'interval'] as const;

export const agentMetrics = {
  occupancy: {
    label: 'Occupancy',
    definition:
      'Time with at least one contact ÷ (that time + time available and idle): how busy agents are while at work.',
    unit: 'share',
    scopes: eachInterval,
    range: share,
  },
  slot_occupancy: {
    label: 'Slot occupancy',
    definition: 'Chats in hand ÷ chat slots of agents who are idle or hold chats, in groups that take chats.',
    unit: 'share',
    scopes: eachInterval,
    range: share,
  },
  utilisation: {
    label: 'Utilisation',
    definition: 'Time handling contacts ÷ paid time, breaks, absence and other shrinkage included.',
    unit: 'share',
    scopes: eachInterval,
    range: share,
  },
  shrinkage: {
    label: 'Shrinkage',
    definition: 'Share of paid time in which agents are not available: shrinkage, paid breaks and absence.',
    unit: 'share',
    better: 'lower',
    scopes: eachInterval,
    range: share,
  },
  posts: {
    label: 'Posts',
    definition: 'Chairs filled at the peak: the most agents planned to be on duty at once.',
    unit: 'agents',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  heads: {
    label: 'Heads',
    definition: 'People rostered, where the group is planned in shifts.',
    unit: 'agents',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  fte: {
    label: 'FTE',
    definition: 'Full-time equivalents: paid hours ÷ the hours that one full-time agent works in the same days.',
    unit: 'fte',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  paid_hours: {
    label: 'Paid hours',
    definition: 'Agent hours that are paid, absence, shrinkage, paid breaks and overtime included.',
    unit: 'hours',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  overtime: {
    label: 'Overtime',
    definition: 'Agent hours worked after the planned end, to finish a contact or to serve those still waiting.',
    unit: 'hours',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  on_duty: {
    label: 'Agents on duty',
    definition: 'Agents at work, in shrinkage or on a break, averaged over time; the absent are left out.',
    unit: 'agents',
    scopes: eachInterval,
    range: notNegative,
  },
  available: {
    label: 'Agents available',
    definition: 'Agents handling a contact or free to take one, averaged over time.',
    unit: 'agents',
    scopes: eachInterval,
    range: notNegative,
  },
  handling: {
    label: 'Agents handling',
    definition: 'Agents with at least one contact, averaged over time.',
    unit: 'agents',
    scopes: eachInterval,
    range: notNegative,
  },
  agent_satisfaction: {
    label: 'Agent satisfaction',
    formula:
      'best + occupancy(handling ÷ (handling + idle)) + overtime(overtime ÷ paid time) + repeats(repeats ÷ contacts handled), from experience.agents, within 1 to 5',
    definition:
      "Expected satisfaction of agents on a scale from 1 to 5: the scenario's best score changed by its curves over occupancy, overtime's share of paid time and repeats' share of the contacts handled; told only where the scenario gives them.",
    unit: 'score',
    better: 'higher',
    scopes,
    range: { min: 1, max: 5 },
  },
} as const satisfies Record<string, MetricDefinition>;
