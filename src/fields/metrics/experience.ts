/** Metrics of experience: what customers would say, and do, after what they went through; every curve is the user's. */
import { type MetricDefinition, notNegative, share } from './metric.ts';

const scopes = ['total', 'channel', 'contact_type', 'segment'] as const;

/** How one of the scores comes about; the words are the fields of the scenario's block. */
function score(block: 'csat' | 'ces', range: string): string {
  return `mean over cases of, from experience.${block}: best + waiting(hold) + reply(time to the reply by email) + self_service and false_solved (visits that did not solve) + abandoned or unresolved + repeats × each_repeat + transfers × each_transfer, within ${range}`;
}

export const experienceMetrics = {
  csat: {
    label: 'CSAT',
    formula: score('csat', '1 to 5'),
    definition: "Mean customer satisfaction from 1 to 5, from each case's waits, effort, repeats and outcome.",
    unit: 'score',
    better: 'higher',
    scopes,
    range: { min: 1, max: 5 },
  },
  csat_share: {
    label: 'CSAT, satisfied',
    formula: 'mean of 1 − Φ((3.5 − m) ÷ spread), m the expected satisfaction of a case',
    definition: 'Share of cases whose satisfaction would be 4 or 5 of 5.',
    unit: 'share',
    better: 'higher',
    scopes,
    range: share,
  },
  nps: {
    label: 'NPS',
    formula:
      '100 × mean of 1 − Φ((8.5 − m) ÷ spread) − Φ((6.5 − m) ÷ spread), m the expected answer, 0 to 10, to whether one would recommend',
    definition:
      'Net promoter score: the share that would answer 9–10 less the share that would answer 0–6, in points; excellent from 75, very good from 50, reasonable from 0, poor below.',
    unit: 'points',
    better: 'higher',
    scopes,
    range: { min: -100, max: 100 },
  },
  ces: {
    label: 'CES',
    formula: score('ces', '1 to 7'),
    definition: 'Customer effort score: mean from 1 to 7, where 7 is easy.',
    unit: 'score',
    better: 'higher',
    scopes,
    range: { min: 1, max: 7 },
  },
  sentiment_negative: {
    label: 'Sentiment, negative',
    formula: 'mean of Φ((2.5 − m) ÷ spread), m the expected satisfaction of a case',
    definition: 'Share of cases whose satisfaction would be 1 or 2 of 5.',
    unit: 'share',
    better: 'lower',
    scopes,
    range: share,
  },
  sentiment_neutral: {
    label: 'Sentiment, neutral',
    formula: '1 − sentiment_negative − sentiment_positive',
    definition: 'Share of cases whose satisfaction would be 3 of 5.',
    unit: 'share',
    scopes,
    range: share,
  },
  sentiment_positive: {
    label: 'Sentiment, positive',
    formula: 'mean of 1 − Φ((3.5 − m) ÷ spread), as csat_share',
    definition: 'Share of cases whose satisfaction would be 4 or 5 of 5.',
    unit: 'share',
    better: 'higher',
    scopes,
    range: share,
  },
  retention_rate: {
    label: 'Retention rate',
    formula: 'mean of retention.best − lost_per_csat_point × (csat.best − m), m the expected satisfaction of a case',
    definition: 'Mean chance that the customer of a case stays, after what happened in it.',
    unit: 'share',
    better: 'higher',
    scopes,
    range: share,
  },
  value_at_risk: {
    label: 'Value at risk',
    formula: 'Σ lifetime_value × (retention.best − chance of staying), never below 0 for a case',
    definition:
      'Lifetime value that service puts at risk: over all cases, lifetime value × (chance of leaving − chance at the best score); shown beside cost, never in it.',
    unit: 'money',
    better: 'lower',
    scopes,
    range: notNegative,
  },
} as const satisfies Record<string, MetricDefinition>;
