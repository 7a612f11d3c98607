/** Metrics of experience: what customers would say, and do, after what they went through; every curve is the user's. */
import { type MetricDefinition, notNegative, share } from './metric.ts';

const scopes = ['total', 'channel', 'contact_type', 'segment'] as const;

export const experienceMetrics = {
  csat: {
    label: 'CSAT',
    definition: "Mean customer satisfaction from 1 to 5, from each case's waits, effort, repeats and outcome.",
    unit: 'score',
    better: 'higher',
    scopes,
    range: { min: 1, max: 5 },
    simulated: false,
  },
  csat_share: {
    label: 'CSAT, satisfied',
    definition: 'Share of cases whose satisfaction would be 4 or 5 of 5.',
    unit: 'share',
    better: 'higher',
    scopes,
    range: share,
    simulated: false,
  },
  nps: {
    label: 'NPS',
    definition:
      'Net promoter score: the share that would answer 9–10 less the share that would answer 0–6, in points; excellent from 75, very good from 50, reasonable from 0, poor below.',
    unit: 'points',
    better: 'higher',
    scopes,
    range: { min: -100, max: 100 },
    simulated: false,
  },
  ces: {
    label: 'CES',
    definition: 'Customer effort score: mean from 1 to 7, where 7 is easy.',
    unit: 'score',
    better: 'higher',
    scopes,
    range: { min: 1, max: 7 },
    simulated: false,
  },
  sentiment: {
    label: 'Sentiment',
    definition: 'Shares of cases that leave the customer negative, neutral and positive.',
    unit: 'share',
    scopes,
    range: share,
    parts: ['negative', 'neutral', 'positive'],
    simulated: false,
  },
  retention_rate: {
    label: 'Retention rate',
    definition: 'Mean chance that the customer of a case stays.',
    unit: 'share',
    better: 'higher',
    scopes,
    range: share,
    simulated: false,
  },
  value_at_risk: {
    label: 'Value at risk',
    definition:
      'Lifetime value that service puts at risk: over all cases, lifetime value × (chance of leaving − chance at the best score); shown beside cost, never in it.',
    unit: 'money',
    better: 'lower',
    scopes,
    range: notNegative,
    simulated: false,
  },
} as const satisfies Record<string, MetricDefinition>;
