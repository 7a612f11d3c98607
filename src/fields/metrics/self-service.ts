/** Metrics of self-service: what a help centre or a bot truly took off the agents, and what only seemed so. */
import { type MetricDefinition, notNegative, share } from './metric.ts';

const scopes = ['total', 'self_service'] as const;
const casesToo = ['total', 'contact_type', 'self_service', 'segment'] as const;

export const selfServiceMetrics = {
  deflection_rate: {
    label: 'Deflection rate',
    definition: 'Cases truly solved in self-service ÷ cases.',
    unit: 'share',
    better: 'higher',
    scopes: casesToo,
    range: share,
    simulated: false,
  },
  false_deflection_rate: {
    label: 'False deflection rate',
    definition: 'Cases that self-service seemed to solve but that came back later ÷ cases.',
    unit: 'share',
    better: 'lower',
    scopes: casesToo,
    range: share,
    simulated: false,
  },
  containment_rate: {
    label: 'Containment rate',
    definition:
      'Self-service visits that went no further at the time ÷ visits, whether solved, seemingly solved or given up.',
    unit: 'share',
    scopes,
    range: share,
    simulated: false,
  },
  articles_read: {
    label: 'Articles read',
    definition: 'Help-centre visits that read an article.',
    unit: 'count',
    scopes,
    range: notNegative,
    simulated: false,
  },
  reading_time: {
    label: 'Reading time',
    definition: 'Mean time that a visit to self-service takes.',
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
    simulated: false,
  },
  load_avoided: {
    label: 'Load avoided',
    definition: 'Agent hours that self-service truly saved, net of the harder contacts and returns that it caused.',
    unit: 'hours',
    better: 'higher',
    scopes,
    range: {},
    simulated: false,
  },
} as const satisfies Record<string, MetricDefinition>;
