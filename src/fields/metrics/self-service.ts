/** Metrics of self-service: what a help centre or a bot truly took off the agents, and what only seemed so. */
import { type MetricDefinition, notNegative, share } from './metric.ts';

const scopes = ['total', 'self_service'] as const;
const typesToo = ['total', 'contact_type', 'self_service'] as const;
const casesToo = ['total', 'contact_type', 'self_service', 'segment'] as const;

export const selfServiceMetrics = {
  visits: {
    label: 'Self-service visits',
    definition: 'Visits to a help centre or a bot by the cases that arose.',
    unit: 'count',
    scopes: typesToo,
    range: notNegative,
  },
  refused: {
    label: 'Visits refused',
    definition: 'Cases that a full bot, or one that is down, passed on to the agents without a visit.',
    unit: 'count',
    better: 'lower',
    scopes: typesToo,
    range: notNegative,
  },
  self_solved: {
    label: 'Solved in self-service',
    definition: 'Cases truly solved in self-service, without any contact.',
    unit: 'count',
    better: 'higher',
    scopes: casesToo,
    range: notNegative,
  },
  falsely_solved: {
    label: 'Falsely solved',
    definition: 'Cases that self-service seemed to solve but that came back later.',
    unit: 'count',
    better: 'lower',
    scopes: casesToo,
    range: notNegative,
  },
  gave_up: {
    label: 'Given up in self-service',
    definition: 'Cases that left self-service unsolved, without contacting anyone.',
    unit: 'count',
    better: 'lower',
    scopes: casesToo,
    range: notNegative,
  },
  passed_on: {
    label: 'Passed on',
    definition: 'Visits to self-service that went on to an agent at once.',
    unit: 'count',
    better: 'lower',
    scopes: typesToo,
    range: notNegative,
  },
  deflection_rate: {
    label: 'Deflection rate',
    definition: 'Cases truly solved in self-service ÷ cases.',
    unit: 'share',
    better: 'higher',
    scopes: casesToo,
    range: share,
  },
  false_deflection_rate: {
    label: 'False deflection rate',
    definition: 'Cases that self-service seemed to solve but that came back later ÷ cases.',
    unit: 'share',
    better: 'lower',
    scopes: casesToo,
    range: share,
  },
  containment_rate: {
    label: 'Containment rate',
    definition:
      'Self-service visits that went no further at the time ÷ visits, whether solved, seemingly solved or given up.',
    unit: 'share',
    scopes,
    range: share,
  },
  articles_read: {
    label: 'Articles read',
    definition: 'Help-centre visits that found an article on their question.',
    unit: 'count',
    scopes,
    range: notNegative,
  },
  reading_time: {
    label: 'Reading time',
    definition: 'Mean time that a visit to self-service takes, to a bot as well.',
    unit: 'seconds',
    better: 'lower',
    scopes,
    range: notNegative,
  },
  load_avoided: {
    label: 'Load avoided',
    definition:
      'Agent hours that self-service truly saved: the first contacts that truly solved cases did not make, less what it added to those that were made all the same; a chat counts as its part of an agent.',
    unit: 'hours',
    better: 'higher',
    scopes,
    range: {},
  },
  load_avoided_naive: {
    label: 'Load avoided, naively',
    definition:
      'Agent hours that self-service would have saved if nobody had come back and no contact had become harder: what load avoided is measured against.',
    unit: 'hours',
    scopes,
    range: notNegative,
  },
  load_avoided_fte: {
    label: 'Load avoided, FTE',
    definition: 'Load avoided ÷ the hours that one full-time agent works in the same days.',
    unit: 'fte',
    better: 'higher',
    scopes,
    range: {},
  },
} as const satisfies Record<string, MetricDefinition>;
