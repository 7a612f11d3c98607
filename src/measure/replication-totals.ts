/** What each replication comes to over the horizon, metric by metric: the pairs that comparisons on common random numbers need. */
import type { RatioSample } from '../stats/ratio-estimate.ts';
import type { Merger } from './merger.ts';
import { type Metric, type MetricFormula, metricFormulas } from './metric-formulas.ts';
import type { ReplicationTotals, ReplicationValue } from './results.ts';
import { toldMetrics } from './scope-metrics.ts';
import type { Scope, ScopeKind } from './scopes.ts';

type Values = Record<string, ReplicationValue>;

/** @returns one for each replication, in order */
export function replicationTotals(merger: Merger): ReplicationTotals[] {
  const columns = merger.scopes.map((scope) => columnsOf(merger, scope));
  return Array.from({ length: merger.replications }, (_, replication) => {
    const values = columns.map((column) => valuesAt(column, replication));
    const named = (kind: ScopeKind): Record<string, Values> =>
      Object.fromEntries(
        merger.scopes.flatMap((scope, k) => (scope.kind === kind ? [[scope.name!, values[k]!] as const] : [])),
      );
    return {
      total: values[0]!,
      channels: named('channel'),
      contact_types: named('contact_type'),
      agent_groups: named('agent_group'),
      self_service: named('self_service'),
      customers: named('segment'),
    };
  });
}

interface Column {
  readonly metric: Metric;
  readonly perReplication: boolean;
  readonly sample: RatioSample;
}

function columnsOf(merger: Merger, scope: Scope): Column[] {
  return toldMetrics(scope, merger.frame).flatMap((metric) => {
    const formula: MetricFormula = metricFormulas[metric];
    switch (formula.kind) {
      case 'ratio':
        return [{ metric, perReplication: formula.perReplication, sample: merger.sample(scope, formula) }];
      case 'longest':
        return [{ metric, perReplication: false, sample: merger.longestSample(scope, formula.of) }];
      default:
        return [];
    }
  });
}

function valuesAt(columns: readonly Column[], replication: number): Values {
  const values: Record<string, Values[string]> = {};
  for (const { metric, perReplication, sample } of columns) {
    const numerator = sample.numerators[replication]!;
    values[metric] = perReplication ? numerator : [numerator, sample.denominators[replication]!];
  }
  return values;
}
