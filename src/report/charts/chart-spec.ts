/** From a chart to the whole Vega-Lite specification, with its theme and, where it stands alone, its title. */
import type { TopLevelSpec } from 'vega-lite';
import type { Chart, Layer } from './chart.ts';
import { labels } from './layers.ts';
import { textLines } from './text-width.ts';
import { type ThemeName, themes } from './theme.ts';

export interface SpecOptions {
  /** Without it, light. */
  readonly theme?: ThemeName;
  /** Whether the picture carries its title and subtitle; it does unless told otherwise. */
  readonly titled?: boolean;
}

/** Pixels around a picture that stands alone. */
const edge = 20;
/** A picture that stands alone is at least so wide, so that its title has room. */
const narrowest = 560;
const title = { style: 'chart-title', size: 15, weight: 600, line: 20 } as const;
const subtitle = { style: 'chart-subtitle', size: 13, weight: 400, line: 18 } as const;
const betweenTitles = 4;
const belowTitles = 16;

/** @returns a specification that carries its own data and look, of a size that no font changes */
export function chartSpec(chart: Chart, { theme = 'light', titled = true }: SpecOptions = {}): TopLevelSpec {
  const { width, height, margin, layers } = chart;
  const own = width + margin.left + margin.right;
  const room = titled ? Math.max(own, narrowest) : own;
  const above = titled ? titles(chart, room) : { layers: [], height: 0 };
  const outer = titled ? edge : 2;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${chart.title}. ${chart.subtitle}`,
    // What is laid out by measured text would come out otherwise where a font is missing.
    autosize: { type: 'none' },
    padding: {
      left: margin.left + outer,
      top: margin.top + above.height + outer,
      right: margin.right + (room - own) + outer,
      bottom: margin.bottom + outer,
    },
    width,
    height,
    config: themes[theme],
    layer: [...layers, ...above.layers],
    ...(chart.hasPanels ? { resolve: { scale: { y: 'independent' } } } : {}),
  } as unknown as TopLevelSpec;
}

/** Title and subtitle as texts above the plot: the library would place its own by measured text. */
function titles(
  { title: finding, subtitle: measure, margin }: Chart,
  room: number,
): { layers: Layer[]; height: number } {
  const first = textLines(finding, room, title.size, title.weight);
  const second = textLines(measure, room, subtitle.size, subtitle.weight);
  const height = first.length * title.line + betweenTitles + second.length * subtitle.line + belowTitles;
  const top = -margin.top - height;
  const text = (style: string, lines: readonly string[], y: number) =>
    labels(style, [{ text: lines }], { x: { value: -margin.left }, y: { value: y } }, { baseline: 'top' });
  const below = top + first.length * title.line + betweenTitles;
  return { layers: [...text(title.style, first, top), ...text(subtitle.style, second, below)], height };
}
