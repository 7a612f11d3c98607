/** Names of a chart's lines, each at the right end of its own, moved apart so that none covers another. */
import type { Layer } from './chart.ts';
import { labels } from './layers.ts';
import { spreadLabels } from './spread-labels.ts';
import { textWidth } from './text-width.ts';

export interface LineName {
  readonly text: string;
  readonly style: string;
  /** Where its line ends, in pixels from the top. */
  readonly at: number;
}

export interface LineNames {
  /** In pixels, of the widest. */
  readonly width: number;
  readonly layers: readonly Layer[];
}

/**
 * @param x where they begin, in pixels
 * @param height of the plot in pixels
 * @param spacing room that each takes, and `from` the least place of the first
 */
export function lineNames(
  names: readonly LineName[],
  x: number,
  height: number,
  { spacing = 18, from = 0 }: { readonly spacing?: number; readonly from?: number } = {},
): LineNames {
  const places = spreadLabels(
    names.map(({ at }) => at),
    names.map(() => spacing),
    from,
    height,
  );
  return {
    width: Math.max(...names.map(({ text }) => textWidth(text, 13, 600))),
    layers: names.flatMap(({ text, style }, k) =>
      labels(style, [{ text }], { x: { value: x }, y: { value: places[k] } }),
    ),
  };
}
