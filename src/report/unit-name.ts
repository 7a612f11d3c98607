/** The unit of a metric as tables of data name it: by the names that other programs know. */
import type { MetricUnit } from '../fields/metrics.ts';
import { metricUnit } from './metric-unit.ts';

const symbols: Partial<Record<MetricUnit, string>> = { seconds: 's', hours: 'h' };

/** @param currency ISO code, the unit of money */
export function unitName(metric: string, currency: string | undefined): string {
  const unit = metricUnit(metric);
  return unit === 'money' ? (currency ?? unit) : (symbols[unit] ?? unit);
}
