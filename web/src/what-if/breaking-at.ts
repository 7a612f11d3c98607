/** Where a curve over volume first crosses a target, as a guess between the volumes that were simulated. */
import type { Target } from '../../../src/scenario/scenario.ts';
import type { Estimate } from '../../../src/stats/estimate.ts';
import { monotoneCrossing } from '../../../src/stats/monotone-crossing.ts';

export interface VolumeEstimate {
  readonly volume: number;
  readonly estimate: Estimate;
}

export type Breaking =
  | { readonly state: 'breaks'; readonly volume: number }
  | { readonly state: 'already_missed' | 'holds' | 'unknown' };

/** @param points in increasing volume, the first being where today's plan stands */
export function breakingAt(points: readonly VolumeEstimate[], { op, value }: Pick<Target, 'op' | 'value'>): Breaking {
  const sign = op.startsWith('>') ? 1 : -1;
  const margins = points.flatMap(({ volume, estimate: { mean } }) =>
    mean === null ? [] : [{ at: volume, value: sign * (mean - value) }],
  );
  if (margins.length < 2) return { state: 'unknown' };
  const missed = margins.findIndex((margin) => margin.value < 0);
  if (missed < 0) return { state: 'holds' };
  if (missed === 0) return { state: 'already_missed' };
  return { state: 'breaks', volume: monotoneCrossing(margins, missed - 1) };
}
