/** Names to the left of a chart's rows, broken into two lines at most. */
import type { Layer } from './chart.ts';
import { labels } from './layers.ts';
import { textLines, textWidth } from './text-width.ts';

const size = 13;
const lineHeight = 17;

export interface RowNames {
  /** In pixels. */
  readonly width: number;
  /** @param x where they end, in pixels, @param y the vertical channel of the field `y` */
  layers(x: number, y: Layer): Layer[];
}

/** @param room that a line may take, in pixels */
export function rowNames(names: readonly string[], rowHeight: number, room: number): RowNames {
  const rows = names.map((name, k) => ({
    middle: (k + 0.5) * rowHeight,
    text: textLines(name, room, size).slice(0, 2),
  }));
  return {
    width: Math.min(room, Math.max(...rows.flatMap(({ text }) => text.map((line) => textWidth(line, size))))),
    layers: (x, y) =>
      labels(
        'label-plain',
        rows.map(({ middle, text }) => ({ y: middle - ((text.length - 1) * lineHeight) / 2, text })),
        { x: { value: x }, y },
        { align: 'right' },
      ),
  };
}
