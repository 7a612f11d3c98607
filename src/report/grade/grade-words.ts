/** How a grade's numbers are said: errors in points, in seconds and in agents, with their sign. */

import type { ComparedResult } from '../../history/grade/grade-results.ts';
import type { GradedMetric } from '../../history/grade/graded-metrics.ts';
import { metricWords } from '../../history/grade/graded-metrics.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { formatEstimate, formatPercent, nothing } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';

/** `4.2 %` or `52 s` */
export function valueText(metric: GradedMetric, value: number | null): string {
  if (value === null) return nothing;
  return metricWords[metric].unit === 'share' ? `${formatPercent(value)} %` : formatDuration(value);
}

/** What was simulated, with its interval. */
export function simulatedText(metric: GradedMetric, { simulated }: ComparedResult): string {
  const { value, interval } = formatEstimate(simulated, metricWords[metric].unit);
  return interval === '' ? value : `${value} (${interval})`;
}

/** `+1.2 points` or `−8 s`; without the sign where none is wanted */
export function errorText(metric: GradedMetric, error: number, signed = true): string {
  const size =
    metricWords[metric].unit === 'share'
      ? `${formatPlain(100 * Math.abs(error), 1)} points`
      : formatDuration(Math.abs(error), 1);
  return signed ? signedText(error, size) : size;
}

/** `+0.4` */
export function agentsText(agents: number | null): string {
  return agents === null ? '' : signedText(agents, formatPlain(Math.abs(agents), 1));
}

export function signedText(error: number, size: string): string {
  const isNought = !/[1-9]/.test(size);
  return isNought ? size : `${error < 0 ? '−' : '+'}${size}`;
}
