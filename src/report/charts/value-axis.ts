/** A vertical axis from nought, or between two bounds, with labels that say their unit. */
import type { Layer } from './chart.ts';
import type { Ticks } from './nice-ticks.ts';

/**
 * @param label of a tick
 * @param range places in pixels of the lowest and the highest value; the whole height without it
 */
export function valueAxis(ticks: Ticks, label: (value: number) => string, range?: readonly [number, number]): Layer {
  const texts = Object.fromEntries(ticks.values.map((value) => [value, label(value)]));
  return {
    type: 'quantitative',
    scale: { domain: [ticks.low, ticks.high], nice: false, zero: false, ...(range ? { range } : {}) },
    axis: {
      title: null,
      orient: 'left',
      values: ticks.values,
      // Without it the theme's own count would leave some of them out.
      tickCount: ticks.values.length,
      labelExpr: `(${JSON.stringify(texts)})[datum.value]`,
      labelOverlap: false,
      labelLimit: 0,
    },
  };
}
