/** Which metrics a sweep or a tornado tells: those asked for, or those that the plan itself is judged by. */
import { findMetric, metricIdentifiers } from '../fields/metrics.ts';
import { nearest } from '../fields/nearest.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isEstimate } from './difference.ts';
import { blockOf, inBlock, type MetricName, metricNameOf, metricText, scopesIn, total } from './scope-name.ts';

/** A metric that cannot be told, and what could be. */
export interface UnknownMetric {
  readonly text: string;
  readonly message: string;
  readonly accepted?: string;
  readonly suggestion?: string;
}

/** Told of every plan beside what it is judged by, where there is such a thing. */
const USUAL = ['service_level', 'abandonment_rate', 'cost_per_contact'] as const;

/** @returns the metrics of the plan's targets, then the usual ones, each once: those that its results tell */
export function usualMetrics({ expect, contact_types }: Scenario, results: object): MetricName[] {
  const texts = expect.map(({ name, metric }) => (name === undefined ? metric : `${name}.${metric}`));
  // Of a single contact type, its share of calls in time is that of all.
  const types = Object.keys(contact_types);
  const usual = USUAL.filter((metric) => types.length > 1 || !texts.includes(`${types[0]}.${metric}`));
  return [...new Set([...texts, ...usual])].flatMap((text) => {
    const found = metricNameOf(results, text);
    return found !== undefined && isTold(results, found) ? [found] : [];
  });
}

/** @returns the metric, or what is wrong with its name */
export function askedMetric(text: string, results: object): MetricName | UnknownMetric {
  const found = metricNameOf(results, text);
  if (found === undefined) {
    const names = scopesIn(results).flatMap((scope) =>
      scope.block === 'total' ? [] : [metricText({ scope, metric: '' }).slice(0, -1)],
    );
    const name = text.slice(0, text.lastIndexOf('.'));
    return {
      text,
      message: `nothing is called ${JSON.stringify(name)}`,
      accepted: names.join(', '),
      ...suggested(name, names),
    };
  }
  const { metric, scope } = found;
  if (isTold(results, found)) return found;
  const told = Object.keys(blockOf(results, scope) ?? {}).filter((each) => isEstimate(inBlock(results, scope, each)));
  const of = scope.block === 'total' ? 'the total' : scope.name;
  const known = findMetric(metric) !== undefined;
  const message = known ? `${metric} is not told of ${of}` : `unknown metric ${JSON.stringify(metric)}`;
  return {
    text,
    message,
    accepted: told.join(', '),
    ...suggested(metric, known ? told : [...told, ...metricIdentifiers]),
  };
}

/** The metric that a tornado is about where none is named: that of the first target that is told. */
export function firstMetric(scenario: Scenario, results: object): MetricName {
  return usualMetrics(scenario, results)[0] ?? { scope: total, metric: 'service_level' };
}

function isTold(results: object, { scope, metric }: MetricName): boolean {
  return isEstimate(inBlock(results, scope, metric));
}

function suggested(word: string, known: readonly string[]): { suggestion?: string } {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? {} : { suggestion };
}
