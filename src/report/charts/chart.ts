/**
 * A chart before it is drawn: what it says, and a picture of layers without a theme. Its title stands apart from the
 * picture, so that a page can set it as text; a file of its own carries it inside.
 */

export interface Chart {
  /** Names its file: lower case, words joined by dashes. */
  readonly name: string;
  /** The finding, a sentence made from results. */
  readonly title: string;
  /** Measure, unit and band. */
  readonly subtitle: string;
  /** Layers of a Vega-Lite specification with their data, in plot coordinates. */
  readonly layers: readonly Layer[];
  /** Whether each layer has a vertical scale of its own, as panels above each other have. */
  readonly hasPanels?: boolean;
  /** Of the plot, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Room around the plot for labels. */
  readonly margin: Margin;
}

export interface Margin {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A Vega-Lite layer: plain data. */
export type Layer = Readonly<Record<string, unknown>>;
