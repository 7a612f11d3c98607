/**
 * What one plan changes in another's results: each metric's difference on common random numbers, replication by
 * replication, beside the interval that it would have if the two had been simulated apart.
 */
import { findMetric, type NamedMetric } from '../fields/metrics.ts';
import type { ReplicationValue, RunResults } from '../measure/results.ts';
import type { Bounds, Estimate } from '../stats/estimate.ts';
import { undefinedEstimate } from '../stats/estimate.ts';
import { proportionEstimate } from '../stats/proportion-estimate.ts';
import { pairedRatioEstimate, type RatioSample, unpairedRatioEstimate } from '../stats/ratio-estimate.ts';
import { pairedQuantileEstimate } from '../stats/sectioned-quantile.ts';
import { inBlock, type ScopeName } from './scope-name.ts';

export interface Difference {
  /** Variant − base, with its paired interval. */
  readonly difference: Estimate;
  /** The same with the interval that independent runs would give. */
  readonly unpaired: Estimate;
  /** In how many replications the variant is better, the same or worse; null where neither way is better, or it is not told by replication. */
  readonly runs: { readonly better: number; readonly same: number; readonly worse: number } | null;
  /** Share of replications in which it is better, with its Clopper–Pearson interval; null as `runs` is. */
  readonly share_better: Estimate;
}

/** What a comparison reads of a run. */
export type Comparable = Pick<
  RunResults,
  | 'total'
  | 'channels'
  | 'contact_types'
  | 'agent_groups'
  | 'self_service'
  | 'customers'
  | 'replication_totals'
  | 'section_totals'
  | 'confidence'
>;

/**
 * @param variant of as many replications of the same seed as `base`
 * @returns undefined where the two do not both tell the metric in a way that can be compared
 */
export function differenceOf(
  variant: Comparable,
  base: Comparable,
  scope: ScopeName,
  metric: string,
): Difference | undefined {
  const known = findMetric(metric);
  if (known === undefined) return undefined;
  const { confidence } = base;
  const bounds = differenceBounds(known);
  const samples = [sampleOf(variant, scope, metric), sampleOf(base, scope, metric)] as const;
  if (samples[0] !== undefined && samples[1] !== undefined) {
    const difference = pairedRatioEstimate(samples[0], samples[1], confidence, bounds);
    const unpaired = unpairedRatioEstimate(samples[0], samples[1], confidence, bounds);
    return { difference, unpaired, ...gains(samples[0], samples[1], known, confidence) };
  }
  const one = inBlock(variant, scope, metric);
  const other = inBlock(base, scope, metric);
  if (!isEstimate(one) || !isEstimate(other)) return undefined;
  if (one.mean === null || other.mean === null) return untold(undefinedEstimate, undefinedEstimate);
  const sections = [sectionsOf(variant, scope, metric), sectionsOf(base, scope, metric)] as const;
  if (sections[0] !== undefined && sections[1] !== undefined) {
    const { paired, unpaired } = pairedQuantileEstimate(
      { pooled: one.mean, sections: sections[0] },
      { pooled: other.mean, sections: sections[1] },
      confidence,
    );
    return untold(paired, unpaired);
  }
  if (!isExact(one) || !isExact(other)) return undefined;
  const mean = one.mean - other.mean;
  return untold({ mean, low: mean, high: mean }, { mean, low: mean, high: mean });
}

/** Numerators and denominators by replication; undefined where the metric is not told so. */
function sampleOf(results: Comparable, scope: ScopeName, metric: string): RatioSample | undefined {
  const values = results.replication_totals.map((totals) => inBlock(totals, scope, metric));
  if (values.length === 0 || !values.every(isReplicationValue)) return undefined;
  return {
    numerators: values.map((value) => (typeof value === 'number' ? value : value[0])),
    denominators: values.map((value) => (typeof value === 'number' ? 1 : value[1])),
  };
}

function sectionsOf(results: Comparable, scope: ScopeName, metric: string): (number | null)[] | undefined {
  const values = results.section_totals.map((totals) => inBlock(totals, scope, metric));
  const isValue = (value: unknown): value is number | null => value === null || typeof value === 'number';
  return values.length > 0 && values.every(isValue) ? values : undefined;
}

type Gains = Pick<Difference, 'runs' | 'share_better'>;

/** Replications in which either plan has nothing to divide by are left out. */
function gains(variant: RatioSample, base: RatioSample, { better }: NamedMetric, confidence: number): Gains {
  if (better === undefined) return { runs: null, share_better: undefinedEstimate };
  const runs = { better: 0, same: 0, worse: 0 };
  for (let k = 0; k < variant.numerators.length; k++) {
    if (variant.denominators[k] === 0 || base.denominators[k] === 0) continue;
    const change = variant.numerators[k]! / variant.denominators[k]! - base.numerators[k]! / base.denominators[k]!;
    if (change === 0) runs.same++;
    else if (change > 0 === (better === 'higher')) runs.better++;
    else runs.worse++;
  }
  return { runs, share_better: proportionEstimate(runs.better, runs.better + runs.same + runs.worse, confidence) };
}

function untold(difference: Estimate, unpaired: Estimate): Difference {
  return { difference, unpaired, runs: null, share_better: undefinedEstimate };
}

/** A difference of two values from min to max lies within ±(max − min). */
function differenceBounds({ range: { min, max } }: NamedMetric): Bounds {
  return min === undefined || max === undefined ? {} : { min: min - max, max: max - min };
}

function isReplicationValue(value: unknown): value is ReplicationValue {
  return typeof value === 'number' || (Array.isArray(value) && value.length === 2);
}

function isExact({ mean, low, high }: Estimate): boolean {
  return mean === low && mean === high;
}

export function isEstimate(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'mean' in value && 'low' in value && 'high' in value;
}
