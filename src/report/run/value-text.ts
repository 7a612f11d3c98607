/** One metric of a block of results as a cell of a table. */
import type { MetricUnit } from '../../fields/metrics.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { estimateOf } from './run-view.ts';

/** @returns the mean; empty where the block has no such metric, or nothing could be measured */
export function valueText(block: object | undefined, metric: string, unit: MetricUnit, currency?: string): string {
  const estimate = estimateOf(block, metric);
  return estimate === undefined ? '' : formatEstimate(estimate, unit, currency).value;
}
