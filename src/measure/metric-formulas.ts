/**
 * How each metric but those of money is worked out: a ratio of two sums of terms, a quantile of a histogram, a mean of each
 * replication's longest, or a number that the plan fixes. The one definition, for totals, channels, types, groups,
 * segments, intervals and targets alike. What a metric means in words stands in `fields/metrics.ts`.
 */
import { notNegative, share } from '../fields/metrics/metric.ts';
import type { Bounds } from '../stats/estimate.ts';
import { type CompiledSum, compileSum, type Sum } from './terms.ts';

export type HistogramName = 'hold' | 'speed' | 'resolution' | 'resolutionOpen' | 'callback';

/** Mean over replications of the longest of each. */
export interface LongestFormula {
  readonly kind: 'longest';
  readonly of: LongestName;
}

/** Times whose longest is kept for each contact type. */
export type LongestName = 'hold' | 'callback';

/** Σ numerator ÷ Σ denominator over replications; a quantity per replication where the denominator is one. */
export interface RatioFormula {
  readonly kind: 'ratio';
  readonly numerator: CompiledSum;
  readonly denominator: CompiledSum;
  /** The same as written. */
  readonly written: { readonly numerator: Sum; readonly denominator: Sum };
  readonly bounds: Bounds;
  /** Whether the denominator is 1 in each replication: a mean rather than a ratio. */
  readonly perReplication: boolean;
  /** Whether it is known only where queue lengths were collected. */
  readonly needsQueue: boolean;
}

export interface QuantileFormula {
  readonly kind: 'quantile';
  readonly of: HistogramName;
  /** In [0, 1]. */
  readonly at: number;
}

export type MetricFormula =
  | RatioFormula
  | QuantileFormula
  | LongestFormula
  | { readonly kind: 'planned'; readonly what: 'posts' | 'heads' };

function ratio(numerator: Sum, denominator: Sum, bounds: Bounds = notNegative): RatioFormula {
  const perReplication = denominator.length === 1 && denominator[0] === 'one';
  return {
    kind: 'ratio',
    numerator: compileSum(numerator),
    denominator: compileSum(denominator),
    written: { numerator, denominator },
    bounds,
    perReplication,
    needsQueue: numerator.includes('live.queueLongest'),
  };
}

/** Mean over replications. */
function count(...numerator: Sum): RatioFormula {
  return ratio(numerator, ['one']);
}

function quantile(of: HistogramName, at: number): QuantileFormula {
  return { kind: 'quantile', of, at };
}

const paid: Sum = ['agent.idle', 'agent.handling', 'agent.shrinkage', 'agent.paidBreak', 'agent.absent'];

const present: Sum = ['agent.idle', 'agent.handling', 'agent.shrinkage', 'agent.paidBreak', 'agent.unpaidBreak'];

export const metricFormulas = {
  cases: count('case.cases'),
  offered: count('offered'),
  answered: count('answered'),
  abandoned: count('abandoned'),
  blocked: count('blocked'),
  called_back: count('calledBack'),
  turned_away: count('turnedAway'),
  handled: count('handled'),

  service_level: ratio(['live.serviceGood'], ['live.serviceBase'], share),
  average_speed_of_answer: ratio(['live.answeredWait'], ['live.answered']),
  hold_time: ratio(['live.hold'], ['live.holds']),
  hold_time_p50: quantile('hold', 0.5),
  hold_time_p90: quantile('hold', 0.9),
  hold_time_p95: quantile('hold', 0.95),
  hold_time_p99: quantile('hold', 0.99),
  hold_time_longest: { kind: 'longest', of: 'hold' },
  abandonment_rate: ratio(['live.abandoned'], ['live.offered'], share),
  abandonment_rate_less_short: ratio(
    ['live.abandoned', '-live.abandonedShort'],
    ['live.offered', '-live.abandonedShort'],
    share,
  ),
  blocking_rate: ratio(['live.blocked'], ['live.offered', 'live.blocked'], share),
  callback_delay: ratio(['callbackDelay'], ['reached']),
  callback_delay_p50: quantile('callback', 0.5),
  callback_delay_p90: quantile('callback', 0.9),
  callback_delay_p95: quantile('callback', 0.95),
  callback_delay_p99: quantile('callback', 0.99),
  callback_delay_longest: { kind: 'longest', of: 'callback' },
  queue_length: ratio(['live.queueArea'], ['seconds']),
  queue_length_longest: ratio(['live.queueLongest'], ['one']),
  average_handle_time: ratio(['live.talk', 'live.wrapUp'], ['live.handled']),
  offered_load: ratio(['live.talk', 'live.wrapUp', 'live.abandonedWork'], ['seconds']),

  backlog: ratio(['backlog.area'], ['seconds']),
  backlog_longest: ratio(['backlog.most'], ['one']),
  backlog_age: ratio(['backlog.ageArea'], ['seconds']),
  backlog_age_longest: ratio(['backlog.ageMost'], ['one']),
  backlog_age_open_hours: ratio(['backlog.openAgeArea'], ['backlog.openSeconds']),
  backlog_age_longest_open_hours: ratio(['backlog.openAgeMost'], ['backlog.onHours']),

  occupancy: ratio(['agent.handling'], ['agent.handling', 'agent.idle'], share),
  slot_occupancy: ratio(['agent.chats'], ['agent.slots'], share),
  utilisation: ratio(['agent.handling'], paid, share),
  shrinkage: ratio(['agent.shrinkage', 'agent.paidBreak', 'agent.absent'], paid, share),
  posts: { kind: 'planned', what: 'posts' },
  heads: { kind: 'planned', what: 'heads' },
  fte: ratio(paid, ['fullTime']),
  paid_hours: ratio(paid, ['hour']),
  overtime: ratio(['agent.overtime'], ['hour']),
  on_duty: ratio(present, ['seconds']),
  available: ratio(['agent.idle', 'agent.handling'], ['seconds']),
  handling: ratio(['agent.handling'], ['seconds']),

  first_response_time: ratio(['live.case.firstResponse'], ['live.case.firstResponses']),
  first_response_time_open_hours: ratio(
    ['live.case.firstResponse', '-live.case.firstResponseClosed'],
    ['live.case.firstResponses'],
  ),
  resolution_time: ratio(['case.resolutionTime'], ['case.resolved']),
  resolution_time_p50: quantile('resolution', 0.5),
  resolution_time_p90: quantile('resolution', 0.9),
  resolution_time_p95: quantile('resolution', 0.95),
  resolution_time_p99: quantile('resolution', 0.99),
  resolution_time_open_hours: ratio(['case.resolutionTime', '-case.resolutionTimeClosed'], ['case.resolved']),
  resolution_time_p50_open_hours: quantile('resolutionOpen', 0.5),
  resolution_time_p90_open_hours: quantile('resolutionOpen', 0.9),
  resolution_time_p95_open_hours: quantile('resolutionOpen', 0.95),
  resolution_time_p99_open_hours: quantile('resolutionOpen', 0.99),
  first_contact_resolution: ratio(['case.firstContactResolved'], ['case.reached'], share),
  contacts_per_resolution: ratio(['case.handlings'], ['case.resolved']),
  agents_per_case: ratio(['case.agentsMet'], ['case.reached']),
  resolution_rate: ratio(['case.resolved', 'case.solved'], ['case.cases'], share),

  visits: count('visit.visits'),
  refused: count('visit.refused'),
  self_solved: count('case.solved'),
  falsely_solved: count('case.falselySolved'),
  gave_up: count('case.givenUp'),
  passed_on: count('visit.passedOn'),
  deflection_rate: ratio(['case.solved'], ['case.cases'], share),
  false_deflection_rate: ratio(['case.falselySolved'], ['case.cases'], share),
  containment_rate: ratio(
    ['visit.solved', 'visit.falselySolved', 'visit.givenUp'],
    ['visit.solved', 'visit.falselySolved', 'visit.givenUp', 'visit.passedOn'],
    share,
  ),
  articles_read: count('visit.read'),
  reading_time: ratio(['visit.time'], ['visit.solved', 'visit.falselySolved', 'visit.givenUp', 'visit.passedOn']),
  load_avoided: ratio(['visit.avoided', '-visit.added'], ['hour'], {}),
  load_avoided_naive: ratio(['visit.avoidedNaive'], ['hour']),
  load_avoided_fte: ratio(['visit.avoided', '-visit.added'], ['fullTime'], {}),

  csat: ratio(['experience.csat'], ['experience.scored'], { min: 1, max: 5 }),
  csat_share: ratio(['experience.satisfied'], ['experience.scored'], share),
  nps: ratio(['experience.nps'], ['experience.scored'], { min: -100, max: 100 }),
  ces: ratio(['experience.ces'], ['experience.scored'], { min: 1, max: 7 }),
  sentiment_negative: ratio(['experience.dissatisfied'], ['experience.scored'], share),
  sentiment_neutral: ratio(
    ['experience.scored', '-experience.satisfied', '-experience.dissatisfied'],
    ['experience.scored'],
    share,
  ),
  sentiment_positive: ratio(['experience.satisfied'], ['experience.scored'], share),
  retention_rate: ratio(['experience.staying'], ['experience.scored'], share),
  // A sum in each replication, and nothing where nobody says what customers are worth.
  value_at_risk: ratio(['experience.atRisk'], ['valued']),
  agent_satisfaction: ratio(['agentSatisfaction'], ['agentsAsked'], { min: 1, max: 5 }),
} as const satisfies Readonly<Record<string, MetricFormula>>;

export type Metric = keyof typeof metricFormulas;

/** Metrics that are ratios, and so can be told of any period. */
export type RatioMetric = {
  [Name in Metric]: (typeof metricFormulas)[Name] extends RatioFormula ? Name : never;
}[Metric];

/** The formula of a metric; undefined where it is worked out elsewhere, as money is. */
export function formulaOf(metric: string): MetricFormula | undefined {
  return Object.hasOwn(metricFormulas, metric) ? metricFormulas[metric as Metric] : undefined;
}
