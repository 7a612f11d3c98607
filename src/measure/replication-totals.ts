/** What each replication comes to over the horizon, metric by metric: the pairs that comparisons on common random numbers need. */
import type { RatioSample } from '../stats/ratio-estimate.ts';
import type { Merger } from './merger.ts';
import { type Metric, metricFormulas, type RatioFormula } from './metric-formulas.ts';
import type { ReplicationTotals, ReplicationValue } from './results.ts';
import { scopeMetrics } from './scope-metrics.ts';
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
  return scopeMetrics[scope.kind].flatMap((metric) => {
    const formula: RatioFormula | { kind: string } = metricFormulas[metric];
    if (!isRatio(formula)) return [];
    return [{ metric, perReplication: formula.perReplication, sample: merger.sample(scope, formula) }];
  });
}

function isRatio(formula: RatioFormula | { kind: string }): formula is RatioFormula {
  return formula.kind === 'ratio';
}

function valuesAt(columns: readonly Column[], replication: number): Values {
  return Object.fromEntries(
    columns.map(({ metric, perReplication, sample }) => {
      const numerator = sample.numerators[replication]!;
      return [metric, perReplication ? numerator : [numerator, sample.denominators[replication]!]];
    }),
  );
}
