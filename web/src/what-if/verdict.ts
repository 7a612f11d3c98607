/** How a plan fares on a metric's targets, the worst of them standing for all; and how a difference reads. */
import type { Difference } from '../../../src/experiment/difference.ts';
import { findMetric } from '../../../src/fields/metrics.ts';
import type { TargetResult } from '../../../src/measure/results.ts';
import type { Target } from '../../../src/scenario/scenario.ts';
import { metricOf } from './shown-metrics.ts';

export type TargetVerdict = 'met' | 'close' | 'missed';

/** @returns undefined where nothing is asked of the metric, or it is not judged */
export function verdictOn(
  metric: string,
  expect: readonly Target[],
  results: readonly TargetResult[],
): TargetVerdict | undefined {
  const verdicts = expect.flatMap((target, place): TargetVerdict[] => {
    const verdict = metricOf(target) === metric ? verdictOf(results[place]) : undefined;
    return verdict === undefined ? [] : [verdict];
  });
  return (['missed', 'close', 'met'] as const).find((verdict) => verdicts.includes(verdict));
}

/** @returns `each day` where what is missed is asked of every period; empty otherwise */
export function missedPeriod(metric: string, expect: readonly Target[], results: readonly TargetResult[]): string {
  const missed = expect.filter((target, place) => metricOf(target) === metric && results[place]?.verdict === 'missed');
  return missed.length > 0 && missed.every(({ each }) => each !== undefined) ? `each ${missed[0]!.each}` : '';
}

export function verdictOf(result: TargetResult | undefined): TargetVerdict | undefined {
  if (result?.verdict == null) return undefined;
  return result.verdict === 'missed' ? 'missed' : result.too_close ? 'close' : 'met';
}

export type Effect = 'better' | 'worse' | 'open';

/** @returns open where the paired interval reaches over nought, or neither way is better */
export function effectOf(metric: string, { difference: { mean, low, high } }: Difference): Effect {
  const better = findMetric(metric.slice(metric.lastIndexOf('.') + 1))?.better;
  if (better === undefined || mean === null || mean === 0) return 'open';
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'open';
  return mean > 0 === (better === 'higher') ? 'better' : 'worse';
}
