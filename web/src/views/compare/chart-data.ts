/** The numbers behind the picture of one metric's differences. */
import type { CompareResults } from '../../../../src/experiment/compare/compare-results.ts';
import type { Difference } from '../../../../src/experiment/difference.ts';
import { inBlock, scopesIn } from '../../../../src/experiment/scope-name.ts';
import { findMetric } from '../../../../src/fields/metrics.ts';
import type { ChartData } from '../../charts/chart-data.ts';

/** @param name of the chart: the metric as targets write it, its words joined by dashes */
export function differencesData(results: CompareResults, name: string): ChartData {
  const found = scopesIn(results.base)
    .flatMap((scope) => {
      const metric = scope.block === 'total' ? name.replaceAll('-', '_') : metricAfter(name, scope.name);
      return metric === undefined || findMetric(metric) === undefined ? [] : [{ scope, metric }];
    })
    .at(-1);
  return {
    columns: [
      { name: 'plan', heading: 'Plan' },
      { name: 'difference', heading: 'Difference' },
      { name: 'low', heading: 'From' },
      { name: 'high', heading: 'To' },
      { name: 'better_in', heading: 'Better in, runs' },
    ],
    rows: results.variants.map((variant) => {
      const told = found && (inBlock(variant.differences, found.scope, found.metric) as Difference | undefined);
      return [
        variant.title,
        told?.difference.mean ?? null,
        told?.difference.low ?? null,
        told?.difference.high ?? null,
        told?.runs?.better ?? null,
      ];
    }),
  };
}

function metricAfter(name: string, scope: string): string | undefined {
  const before = `${scope.replaceAll('_', '-')}-`;
  return name.startsWith(before) ? name.slice(before.length).replaceAll('-', '_') : undefined;
}
