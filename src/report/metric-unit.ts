/** The unit of a metric by its identifier, from the table of metrics. */
import { findMetric, type MetricUnit } from '../fields/metrics.ts';

/** @returns `count` for what the table does not know: a plain number */
export function metricUnit(identifier: string): MetricUnit {
  return findMetric(identifier)?.unit ?? 'count';
}
