/** The measures of service that a grade compares, each a ratio of two sums. */
import { columnOf, type ServiceColumn } from './service-sums.ts';

export const gradedMetrics = [
  'service_level',
  'abandonment_rate',
  'average_speed_of_answer',
  'hold_time',
  'wait_of_queued',
] as const;
export type GradedMetric = (typeof gradedMetrics)[number];

export interface MetricWords {
  readonly label: string;
  readonly unit: 'share' | 'seconds';
}

/** `wait_of_queued` is the mean wait of those who waited at all; the others are as everywhere. */
export const metricWords: Readonly<Record<GradedMetric, MetricWords>> = {
  service_level: { label: 'service level', unit: 'share' },
  abandonment_rate: { label: 'abandonment', unit: 'share' },
  average_speed_of_answer: { label: 'speed of answer', unit: 'seconds' },
  hold_time: { label: 'hold time', unit: 'seconds' },
  wait_of_queued: { label: 'wait of the queued', unit: 'seconds' },
};

const ratios: Readonly<Record<GradedMetric, readonly [ServiceColumn, ServiceColumn]>> = {
  service_level: ['inTime', 'offered'],
  abandonment_rate: ['abandoned', 'offered'],
  average_speed_of_answer: ['answeredWait', 'answered'],
  hold_time: ['waiting', 'offered'],
  wait_of_queued: ['waiting', 'waited'],
};

/** @returns undefined where there is nothing to divide by */
export function metricOf(row: Float64Array, metric: GradedMetric): number | undefined {
  const [numerator, denominator] = ratios[metric];
  const count = columnOf(row, denominator);
  return count > 0 ? columnOf(row, numerator) / count : undefined;
}
