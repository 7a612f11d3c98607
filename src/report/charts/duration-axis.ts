/** A logarithmic axis of durations, with ticks at the lengths that people think in. */
import { formatGivenDuration } from '../numbers/format-duration.ts';
import type { Layer } from './chart.ts';

const LENGTHS = [0.1, 0.3, 1, 3, 10, 30, 60, 180, 600, 1800, 3600, 10_800, 36_000, 86_400];

export interface DurationAxis {
  readonly low: number;
  readonly high: number;
  /** The channel without its field. */
  readonly channel: Layer;
  readonly labels: readonly string[];
}

/**
 * @param low least seconds shown, above 0
 * @param orient where the axis stands
 */
export function durationAxis(low: number, high: number, orient: 'left' | 'bottom'): DurationAxis {
  const values = LENGTHS.filter((length) => length >= low * 0.999 && length <= high * 1.001);
  const texts = Object.fromEntries(values.map((value) => [value, formatGivenDuration(value)]));
  return {
    low,
    high,
    labels: Object.values(texts),
    channel: {
      type: 'quantitative',
      scale: { type: 'log', domain: [low, high], nice: false },
      axis: {
        title: null,
        orient,
        values,
        labelExpr: `(${JSON.stringify(texts)})[datum.value]`,
        labelOverlap: false,
        labelLimit: 0,
      },
    },
  };
}
