/** A channel of numbers whose axis is not drawn: what stands there is placed and said by the chart's own layers. */
import type { Layer } from './chart.ts';

/**
 * @param domain the lowest value and the highest
 * @param range their places in pixels; the whole plot without it
 */
export function undrawnAxis(
  field: string,
  domain: readonly [number, number],
  range?: readonly [number, number],
): Layer {
  return {
    field,
    type: 'quantitative',
    scale: { domain, ...(range ? { range } : {}), nice: false, zero: false },
    axis: null,
  };
}
