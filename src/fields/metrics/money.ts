/** Metrics of money: what the operation costs, in the scenario's currency. */
import { type MetricDefinition, notNegative } from './metric.ts';

const perContact = ['total', 'channel', 'contact_type', 'segment'] as const;

export const moneyMetrics = {
  cost: {
    label: 'Cost',
    definition: 'Everything that the operation costs in the horizon, one-off items spread over their life.',
    unit: 'money',
    better: 'lower',
    scopes: ['total', 'channel', 'contact_type', 'agent_group', 'self_service', 'segment'],
    range: notNegative,
  },
  cost_per_contact: {
    label: 'Cost per contact',
    definition: 'Cost in the horizon ÷ contacts handled in it.',
    unit: 'money',
    better: 'lower',
    scopes: perContact,
    range: notNegative,
  },
  cost_per_resolution: {
    label: 'Cost per resolution',
    definition: 'Cost in the horizon ÷ resolutions that occur in it, by an agent or in self-service.',
    unit: 'money',
    better: 'lower',
    scopes: perContact,
    range: notNegative,
  },
  cost_per_deflection: {
    label: 'Cost per deflection',
    definition: 'Cost of self-service ÷ cases that it truly solved.',
    unit: 'money',
    better: 'lower',
    scopes: ['total', 'self_service'],
    range: notNegative,
  },
} as const satisfies Record<string, MetricDefinition>;
