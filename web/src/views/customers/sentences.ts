/** The Customers view's headline: what they would say, and what they go through. */

import { metricUnit } from '../../../../src/report/metric-unit.ts';
import { formatEstimate } from '../../../../src/report/numbers/format-estimate.ts';
import { periodName } from '../../../../src/report/run/period.ts';
import { estimateOf } from '../../../../src/report/run/run-view.ts';
import type { RunContext } from '../../store/context.ts';

export function customersSentences({ results, currency }: RunContext): { headline: string; lede: string } {
  const told = (metric: string) => {
    const estimate = estimateOf(results.total, metric);
    return estimate === undefined ? undefined : formatEstimate(estimate, metricUnit(metric), currency).value;
  };
  const [csat, hold, abandoned, value, resolved] = [
    'csat',
    'hold_time',
    'abandonment_rate',
    'value_at_risk',
    'first_contact_resolution',
  ].map(told);
  const waits = [
    hold === undefined ? undefined : `wait ${hold} on average`,
    abandoned === undefined ? undefined : `${abandoned} give up`,
  ].filter(Boolean);
  const headline =
    csat === undefined
      ? `Customers ${waits.join(' and ') || 'were not heard of'}`
      : `Customers rate the service ${csat} of 5; they ${waits.join(' and ')}`;
  const period = periodName(results.clock.start.slice(0, 10), results.clock.days);
  return {
    headline,
    lede: [
      resolved === undefined ? '' : `${resolved} of the cases that reach an agent are resolved by their first contact.`,
      value === undefined ? '' : `What goes wrong puts ${value} of lifetime value at risk in the ${period}.`,
    ]
      .filter(Boolean)
      .join(' '),
  };
}
