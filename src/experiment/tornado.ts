/**
 * Each assumption of a plan at the low and at the high end of its own range, all else as it is, on the seed of the plan:
 * which of them moves a metric most.
 */
import type { CostedRunResults } from '../finance/with-cost.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { undefinedEstimate } from '../stats/estimate.ts';
import { firstMetric } from './asked-metrics.ts';
import { changedFields } from './changed-fields.ts';
import { changedPlan } from './changed-plan.ts';
import { type Comparable, differenceOf } from './difference.ts';
import { pairedHead } from './paired-head.ts';
import { type PairedOptions, pairedRuns } from './paired-runs.ts';
import type { Runner } from './runner.ts';
import { type MetricName, metricText } from './scope-name.ts';
import { asked, estimateIn, unknownDifference } from './sweep.ts';
import type { Assumption, TornadoEnd, TornadoResults } from './tornado/tornado-results.ts';
import { writtenText } from './written-text.ts';

/** A field and the two changes that it is put to. */
export interface Variation {
  readonly path: string;
  readonly low: unknown;
  readonly high: unknown;
}

export interface TornadoOptions extends PairedOptions {
  /** As targets name it; default: that of the plan's first target, or the service level. */
  readonly metric?: string;
}

/** One end with what its swing is worked out of. */
interface End {
  readonly end: TornadoEnd;
  readonly results: Comparable | undefined;
}

/**
 * @returns results of kind `tornado`
 * @throws UnknownMetrics where a run of the plan does not tell the metric; nothing but the plan has been run then
 */
export async function tornado(
  resolved: ResolvedScenario,
  variations: readonly Variation[],
  runner: Runner,
  options: TornadoOptions = {},
): Promise<TornadoResults> {
  let name: MetricName | undefined;
  const metricOf = (base: CostedRunResults): MetricName => {
    name ??= options.metric === undefined ? firstMetric(resolved.scenario, base) : asked([options.metric], base)[0]!;
    return name;
  };
  const ends = variations.flatMap(({ path, low, high }) => [
    { path, value: low },
    { path, value: high },
  ]);
  const plan = ({ path, value }: (typeof ends)[number]) => changedPlan(resolved, { [path]: value });
  const { base, kept } = await pairedRuns(
    resolved,
    ends.length,
    (place, results) => {
      metricOf(results);
      return plan(ends[place]!);
    },
    (place, results, base): End => {
      const { value } = ends[place]!;
      const shown = writtenText(value);
      if ('faults' in results) return { end: refusedEnd(shown, results.faults), results: undefined };
      const { scope, metric } = metricOf(base);
      const made = plan(ends[place]!);
      const end = {
        shown,
        changes: 'faults' in made ? [] : changedFields(resolved, made),
        hash: results.scenario.hash,
        estimate: estimateIn(results, scope, metric),
        effect: differenceOf(results, base, scope, metric) ?? unknownDifference,
        faults: [],
      };
      return { end, results };
    },
    runner,
    options,
  );
  const { scope, metric } = metricOf(base);
  const assumptions = variations.map(({ path }, k): Assumption => {
    const [low, high] = [kept[2 * k]!, kept[2 * k + 1]!];
    const swing = low.results && high.results ? differenceOf(high.results, low.results, scope, metric) : undefined;
    return { path, low: low.end, high: high.end, swing: swing ?? unknownDifference };
  });
  return {
    ...pairedHead('tornado', resolved, base, options.warnings ?? []),
    metric: metricText({ scope, metric }),
    base: estimateIn(base, scope, metric),
    assumptions: assumptions.sort((one, other) => widthOf(other) - widthOf(one)),
  };
}

/** Length of the assumption's bar, which begins or ends at the plan as it is where both ends lie on one side. */
export function widthOf({ low, high }: Pick<Assumption, 'low' | 'high'>): number {
  const effects = [low, high].map(({ effect }) => effect.difference.mean ?? 0);
  return Math.max(0, ...effects) - Math.min(0, ...effects);
}

function refusedEnd(shown: string, faults: readonly string[]): TornadoEnd {
  return { shown, changes: [], hash: null, estimate: undefinedEstimate, effect: unknownDifference, faults };
}
