/** What is told of a run at each volume, and what can be told of one that ended with its horizon. */
import type { CostedRunResults } from '../../finance/with-cost.ts';
import type { MetricEstimates } from '../../measure/results.ts';
import { needsClosedCases } from '../what-is-asked.ts';
import type { ServiceAtVolume } from './grow-results.ts';

/**
 * No replications, and of a contact type its metrics alone.
 * @param ranOut whether the run went on until the horizon's cases had closed; else what rests on that is left out
 */
export function serviceOf(results: CostedRunResults, ranOut = true): ServiceAtVolume {
  const known = (metrics: MetricEstimates): MetricEstimates =>
    ranOut ? metrics : Object.fromEntries(Object.entries(metrics).filter(([metric]) => !needsClosedCases(metric)));
  const each = (block: Readonly<Record<string, MetricEstimates>>) =>
    Object.fromEntries(Object.entries(block).map(([name, metrics]) => [name, known(metrics)]));
  const { total, channels, agent_groups, cost, targets } = results;
  const contact_types = Object.fromEntries(
    Object.entries(results.contact_types).map(([name, type]) => {
      const { channel: _, service_level_target: __, service_levels: ___, hold_time_histogram: ____, ...metrics } = type;
      return [name, metrics];
    }),
  );
  return {
    total: known(total),
    channels: each(channels),
    contact_types: each(contact_types),
    agent_groups: each(agent_groups),
    cost: ranOut || cost === null ? cost : { ...cost, value_at_risk: null },
    targets,
  };
}
