/** A page as the text of one HTML file, its charts drawn and its fonts in it. */
import { ENGINE_VERSION } from '../measure/engine-version.ts';
import { chartSpec } from '../report/charts/chart-spec.ts';
import type { Page } from '../report/html/page.ts';
import { pageHtml } from '../report/html/page-html.ts';
import { embeddedFonts } from './chart-fonts.ts';
import { chartSvg } from './chart-image.ts';

export function pageText(page: Page): Promise<string> {
  return pageHtml(page, {
    draw: (chart) => chartSvg(chartSpec(chart, { titled: false }), 'named'),
    fonts: embeddedFonts(['text', 'heading', 'headline']),
    engine: ENGINE_VERSION,
  });
}
