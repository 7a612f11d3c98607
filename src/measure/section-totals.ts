/** Quantiles of each section of the replications: what a comparison of quantiles on common random numbers pairs. */
import { sparseQuantile } from '../stats/histogram.ts';
import type { Merger } from './merger.ts';
import { metricFormulas, type QuantileFormula } from './metric-formulas.ts';
import type { SectionTotals, SectionValues } from './results.ts';
import { toldMetrics } from './scope-metrics.ts';
import type { Scope, ScopeKind } from './scopes.ts';

/** @returns one for each section, in order of replications */
export function sectionTotals(merger: Merger): SectionTotals[] {
  const columns = merger.scopes.map((scope) => columnsOf(merger, scope));
  const count = Math.max(0, ...columns.flatMap((column) => column.map(([, values]) => values.length)));
  return Array.from({ length: count }, (_, section) => {
    const values = columns.map(
      (column): SectionValues =>
        Object.fromEntries(column.map(([metric, ofSections]) => [metric, ofSections[section] ?? null])),
    );
    const named = (kind: ScopeKind) =>
      Object.fromEntries(
        merger.scopes.flatMap((scope, k) => (scope.kind === kind ? [[scope.name!, values[k]!] as const] : [])),
      );
    return {
      total: values[0]!,
      channels: named('channel'),
      contact_types: named('contact_type'),
      customers: named('segment'),
    };
  });
}

/** Each quantile of a scope with its values by section. */
function columnsOf(merger: Merger, scope: Scope): [metric: string, values: readonly (number | null)[]][] {
  return toldMetrics(scope, merger.frame).flatMap((metric): [string, readonly (number | null)[]][] => {
    const formula: QuantileFormula | { readonly kind: string } = metricFormulas[metric];
    if (!isQuantile(formula)) return [];
    return [[metric, merger.sections(scope, formula.of).parts.map((part) => sparseQuantile(part, formula.at))]];
  });
}

function isQuantile(formula: QuantileFormula | { readonly kind: string }): formula is QuantileFormula {
  return formula.kind === 'quantile';
}
