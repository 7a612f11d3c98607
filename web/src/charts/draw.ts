/**
 * Drawing with Vega, which comes only when there is something to draw. Expressions are interpreted from their syntax tree:
 * no text is ever run as code, so that a strict content-security policy holds.
 */
import embed, { type Result } from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';
import type { Chart } from '../../../src/report/charts/chart.ts';
import { chartSpec } from '../../../src/report/charts/chart-spec.ts';
import type { ThemeName } from '../../../src/report/charts/theme.ts';
import { followTheme } from './chart-colours.ts';

/** Draws a chart without its title into an element, in the page's colours. @returns what ends the drawing */
export async function drawChart(element: HTMLElement, chart: Chart): Promise<() => void> {
  const { finalize } = await drawn(element, chart, 'light', false);
  const picture = element.querySelector('svg');
  if (picture !== null) {
    // The page tells its title, summary and table.
    picture.setAttribute('aria-hidden', 'true');
    picture.removeAttribute('role');
    const { width, height } = picture;
    picture.setAttribute(
      'viewBox',
      picture.getAttribute('viewBox') ?? `0 0 ${width.baseVal.value} ${height.baseVal.value}`,
    );
    picture.removeAttribute('height');
    picture.removeAttribute('width');
    // The page's own paper shows through.
    picture.style.removeProperty('background-color');
    followTheme(picture);
  }
  return finalize;
}

/** @returns the chart with its title, as it stands alone */
export async function chartImage(chart: Chart, theme: ThemeName, form: 'svg' | 'png'): Promise<Blob> {
  const { view, finalize } = await drawn(document.createElement('div'), chart, theme, true);
  try {
    if (form === 'svg') return new Blob([await view.toSVG()], { type: 'image/svg+xml' });
    const canvas = (await view.toCanvas(2)) as unknown as HTMLCanvasElement;
    const { promise, resolve, reject } = Promise.withResolvers<Blob>();
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture came of it')) : resolve(blob)), 'image/png');
    return await promise;
  } finally {
    finalize();
  }
}

function drawn(element: HTMLElement, chart: Chart, theme: ThemeName, titled: boolean): Promise<Result> {
  return embed(element, chartSpec(chart, { theme, titled }), {
    mode: 'vega-lite',
    renderer: 'svg',
    ast: true,
    expr: expressionInterpreter,
    actions: false,
    tooltip: false,
    // It would add style elements of its own.
    defaultStyle: false,
  });
}
