/** The few shapes that the charts are made of, as Vega-Lite layers: labels with a halo, lines, bands, rules and points. */
import type { Layer } from './chart.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Where a label stands: by fields of its row, or by pixels of the plot. */
export interface LabelPlace {
  readonly dx?: number;
  readonly dy?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly baseline?: 'top' | 'middle' | 'bottom';
  /** Whether a band in the colour of the paper keeps it clear of what it crosses. */
  readonly halo?: boolean;
}

/** @returns the texts of the rows at their places; under them their halo, where they have one */
export function labels(
  style: string,
  values: readonly Row[],
  encoding: Layer,
  { halo = false, ...place }: LabelPlace = {},
): Layer[] {
  const whole = { ...encoding, text: { field: 'text' } };
  const layer = (styles: string | string[]) => ({
    data: { values },
    mark: { type: 'text', style: styles, ...place },
    encoding: whole,
  });
  return halo ? [layer([style, 'halo']), layer(style)] : [layer(style)];
}

/** A mark of one style over its rows. */
export function marks(
  type: string,
  style: string,
  values: readonly Row[],
  encoding: Layer,
  more: Readonly<Record<string, unknown>> = {},
): Layer {
  return { data: { values }, mark: { type, style, ...more }, encoding };
}

/** Crosses in the colour of alarm, drawn rather than written: no letter that a font may lack. @param size pixels across */
export function crossMarks(values: readonly Row[], encoding: Layer, size: number, yOffset = 0): Layer {
  // A path's unit is half the square root of the mark's size.
  const shape = 'M-1,-1L1,1M1,-1L-1,1';
  return marks('point', 'cross', values, encoding, { shape, filled: false, size: size * size, yOffset });
}
