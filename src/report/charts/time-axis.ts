/** An axis of elapsed time from nought, in seconds, minutes or hours. */
import type { Layer } from './chart.ts';
import { niceTicks } from './nice-ticks.ts';

export interface TimeAxis {
  readonly high: number;
  /** The channel without its field. */
  readonly channel: Layer;
}

/** @param end seconds that the axis must hold */
export function timeAxis(end: number): TimeAxis {
  const [unit, name] = end > 3 * 3600 ? [3600, 'h'] : end > 180 ? [60, 'min'] : [1, 's'];
  const { values } = niceTicks(0, end / unit, 6);
  const shown = values.filter((value) => value * unit <= end * 1.0001);
  const texts = Object.fromEntries(shown.map((value) => [value * unit, value === 0 ? '0' : `${value} ${name}`]));
  return {
    high: end,
    channel: {
      type: 'quantitative',
      scale: { domain: [0, end], nice: false, zero: false },
      axis: {
        title: null,
        orient: 'bottom',
        values: shown.map((value) => value * unit),
        labelExpr: `(${JSON.stringify(texts)})[datum.value]`,
        labelOverlap: false,
        labelLimit: 0,
      },
    },
  };
}
