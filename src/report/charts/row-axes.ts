/** The axes of charts that have a row for each name: values across, divided by ticks that are told below; rows down in pixels. */
import type { Layer } from './chart.ts';
import { labels, marks } from './layers.ts';
import { undrawnAxis } from './undrawn-axis.ts';

export interface RowAxes {
  /** The horizontal channel of a field. */
  readonly x: (field: string) => Layer;
  /** The vertical channel: the field `y`, in pixels from the top. */
  readonly y: Layer;
  /** A line at each tick, behind all else. */
  readonly dividers: Layer;
  readonly tickTexts: readonly Layer[];
}

export interface RowTicks {
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

/**
 * @param label of a tick
 * @param height of the plot in pixels
 * @param below how far below it the labels stand
 */
export function rowAxes(ticks: RowTicks, label: (value: number) => string, height: number, below: number): RowAxes {
  const x = (field: string) => undrawnAxis(field, [ticks.low, ticks.high]);
  const rows = ticks.values.map((value) => ({ value, text: label(value) }));
  return {
    x,
    y: undrawnAxis('y', [0, height], [0, height]),
    dividers: marks('rule', 'divider', rows, { x: x('value'), y: { value: 0 }, y2: { value: height } }),
    tickTexts: labels('label-note', rows, { x: x('value'), y: { value: height + below } }, { align: 'center' }),
  };
}
