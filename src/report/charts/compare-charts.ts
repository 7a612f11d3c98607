/** The charts of a comparison: for each metric that a target or a planner asks after, the variants against the base. */
import type { CompareResults } from '../../experiment/compare/compare-results.ts';
import type { Difference } from '../../experiment/difference.ts';
import { metricNameOf, type ScopeName } from '../../experiment/scope-name.ts';
import { findMetric } from '../../fields/metrics.ts';
import type { Target } from '../../scenario/scenario.ts';
import { estimateOf } from '../run/run-view.ts';
import type { Chart } from './chart.ts';
import { differenceChart } from './difference-chart.ts';

/** Asked after whatever the targets are. */
const usual = ['service_level', 'abandonment_rate', 'hold_time', 'csat', 'cost_per_contact'];

/** @param expect the base's targets, whose metrics come first */
export function compareCharts(results: CompareResults, expect: readonly Target[]): Chart[] {
  const own = expect.map(({ name, metric }) => (name === undefined ? metric : `${name}.${metric}`));
  return [...new Set([...own, ...usual])].flatMap((text) => {
    const found = metricNameOf(results.base, text);
    const metric = found && findMetric(found.metric);
    if (found === undefined || metric === undefined) return [];
    const base = estimateOf(blockAt(results.base, found.scope), found.metric);
    if (base === undefined) return [];
    const rows = results.variants.flatMap(({ title, differences }) => {
      const told = differenceAt(differences, found.scope, found.metric);
      if (told === undefined) return [];
      const { difference, unpaired, runs } = told;
      return [
        {
          title,
          difference,
          unpaired,
          better: runs === null ? undefined : { runs: runs.better, of: results.replications },
        },
      ];
    });
    const chart = differenceChart({
      metric: text,
      unit: metric.unit,
      currency: results.currency ?? undefined,
      better: metric.better,
      base: { title: 'the base', estimate: base },
      rows,
      confidence: results.confidence,
    });
    return chart === undefined ? [] : [chart];
  });
}

function blockAt(results: object, scope: ScopeName): object | undefined {
  const block: unknown = Reflect.get(results, scope.block);
  const found: unknown = scope.block === 'total' || !isTable(block) ? block : Reflect.get(block, scope.name);
  return isTable(found) ? found : undefined;
}

function differenceAt(
  differences: CompareResults['variants'][number]['differences'],
  scope: ScopeName,
  metric: string,
): Difference | undefined {
  return scope.block === 'total' ? differences.total[metric] : differences[scope.block][scope.name]?.[metric];
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
