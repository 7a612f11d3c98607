/** The unit of a metric, from the table of metrics. */
import { findMetric, type MetricUnit } from '../fields/metrics.ts';
import { metricIdentifier } from './metric-identifier.ts';

/**
 * @param name its identifier, or the name that targets give it
 * @returns `count` for what the table does not know: a plain number
 */
export function metricUnit(name: string): MetricUnit {
  return findMetric(metricIdentifier(name))?.unit ?? 'count';
}
