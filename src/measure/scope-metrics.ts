/** Which metrics each kind of scope is told by: those of the table of metrics that have a formula here, in its order. */
import { findMetric, hasScope, metricIdentifiers } from '../fields/metrics.ts';
import { formulaOf, type Metric } from './metric-formulas.ts';
import type { ScopeKind } from './scopes.ts';

function simulatedIn(kind: ScopeKind): readonly Metric[] {
  return metricIdentifiers.filter((identifier): identifier is Metric => {
    const metric = findMetric(identifier)!;
    return formulaOf(identifier) !== undefined && hasScope(metric, kind);
  });
}

export const scopeMetrics: Readonly<Record<ScopeKind, readonly Metric[]>> = {
  total: simulatedIn('total'),
  channel: simulatedIn('channel'),
  contact_type: simulatedIn('contact_type'),
  agent_group: simulatedIn('agent_group'),
  segment: simulatedIn('segment'),
};
