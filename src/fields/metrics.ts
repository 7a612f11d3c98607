/**
 * The one table of metrics: what each is called, means and is measured in, and which way is better. The scenario's
 * checks, the reports, `explain` and the docs all read it.
 */
import { agentMetrics } from './metrics/agents.ts';
import { caseMetrics } from './metrics/cases.ts';
import { contactMetrics } from './metrics/contacts.ts';
import { experienceMetrics } from './metrics/experience.ts';
import type { MetricDefinition, MetricScope, MetricUnit } from './metrics/metric.ts';
import { moneyMetrics } from './metrics/money.ts';
import { selfServiceMetrics } from './metrics/self-service.ts';

export type { MetricDefinition, MetricScope, MetricUnit };

const table = {
  ...contactMetrics,
  ...caseMetrics,
  ...selfServiceMetrics,
  ...agentMetrics,
  ...experienceMetrics,
  ...moneyMetrics,
};

/** A metric's identifier without its endings. */
export type MetricName = keyof typeof table;

export const percentiles = { p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 } as const;
export type Percentile = keyof typeof percentiles;

/** A metric as the table has it. */
export interface Metric extends MetricDefinition {
  readonly name: MetricName;
}

/** A metric as it may be named: with a percentile, the longest, or counted in open hours. */
export interface NamedMetric extends Metric {
  /** The whole identifier, endings included; `label` and `definition` speak of it. */
  readonly identifier: string;
  readonly percentile?: Percentile;
  readonly isLongest: boolean;
  readonly inOpenHours: boolean;
}

/** Every metric, in the order in which the docs tell them. */
export const metrics: readonly Metric[] = (Object.entries(table) as [MetricName, MetricDefinition][]).map(
  ([name, definition]) => ({ name, ...definition }),
);

const ordinals = { p50: 'median', p90: '90th percentile', p95: '95th percentile', p99: '99th percentile' } as const;

const named: ReadonlyMap<string, NamedMetric> = new Map(
  metrics.flatMap(variants).map((metric) => [metric.identifier, metric]),
);

/** Every identifier that a metric may be named by, in the order of the table. */
export const metricIdentifiers: readonly string[] = [...named.keys()];

/**
 * The metric of an identifier such as `service_level`, `hold_time_p95` or `resolution_time_p90_open_hours`.
 * @returns undefined where there is no such metric, or it has no such ending
 */
export function findMetric(identifier: string): NamedMetric | undefined {
  return named.get(identifier);
}

/** What planners call the metrics for short. */
const abbreviations: Readonly<Record<string, MetricName>> = {
  aht: 'average_handle_time',
  asa: 'average_speed_of_answer',
  customer_effort_score: 'ces',
  customer_satisfaction: 'csat',
  fcr: 'first_contact_resolution',
  frt: 'first_response_time',
  full_time_equivalents: 'fte',
  net_promoter_score: 'nps',
  sentiment: 'sentiment_positive',
  sla: 'service_level',
  tsf: 'service_level',
};

/**
 * The metric that somebody means who may write `ASA`, `Service level` or `First-contact resolution (FCR)`.
 * @returns undefined where no metric is called so
 */
export function metricCalled(words: string): NamedMetric | undefined {
  const name = words
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .trim()
    .replace(/[\s-]+/g, '_');
  const known = Object.hasOwn(abbreviations, name) ? abbreviations[name]! : name;
  return (
    findMetric(known) ??
    metricIdentifiers
      .map((each) => findMetric(each)!)
      .find(({ label }) => label.toLowerCase() === words.toLowerCase().trim())
  );
}

/** @returns whether the metric can be told of such a scope */
export function hasScope(metric: MetricDefinition, scope: MetricScope): boolean {
  return metric.scopes.includes(scope);
}

function ofLongest(longest: string | undefined): { definition?: string } {
  return longest === undefined ? {} : { definition: `${longest.charAt(0).toUpperCase()}${longest.slice(1)}.` };
}

function variants(metric: Metric): NamedMetric[] {
  const { name, label } = metric;
  // What a definition says of the longest is for the metric as such and its longest.
  const [definition = '', longest] = metric.definition.replace(/\.$/, '').split('; the longest is ');
  const base: NamedMetric = { ...metric, identifier: name, isLongest: false, inOpenHours: false };
  const onTheClock = [base];
  if (metric.percentiles) {
    for (const percentile of Object.keys(percentiles) as Percentile[]) {
      onTheClock.push({
        ...base,
        identifier: `${name}_${percentile}`,
        label: `${label}, ${ordinals[percentile]}`,
        definition: `The ${ordinals[percentile]} of this: ${percentiles[percentile] * 100} % lie at or below it, over all replications together. ${definition.replace(/^Mean time/, 'Time')}.`,
        percentile,
      });
    }
  }
  if (metric.longest) {
    const extreme = metric.unit === 'seconds' ? 'longest' : 'most';
    onTheClock.push({
      ...base,
      identifier: `${name}_longest`,
      label: `${label}, ${extreme}`,
      ...ofLongest(longest),
      scopes: metric.longestScopes ?? metric.scopes,
      isLongest: true,
    });
  }
  if (!metric.openHours) return onTheClock;
  const inOpenHours = onTheClock.map((each) => ({
    ...each,
    identifier: `${each.identifier}_open_hours`,
    label: `${each.label}, in open hours`,
    definition: `${each.definition} Only open hours count.`,
    inOpenHours: true,
  }));
  return [...onTheClock, ...inOpenHours];
}
