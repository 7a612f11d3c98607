/** A page as one HTML file that needs nothing else: style, fonts and charts are in it, and no script. */
import { findMetric } from '../../fields/metrics.ts';
import type { Chart } from '../charts/chart.ts';
import { escapeHtml } from './escape-html.ts';
import { inlineSvg } from './inline-svg.ts';
import type { Page, Section } from './page.ts';
import { pageStyle } from './page-style.ts';
import { tableHtml } from './table-html.ts';

/** Letters from which a headline is set smaller. */
const longHeadline = 110;

/** What a page is put together with. */
export interface Dressing {
  /** A chart as SVG without its title, in the light theme. */
  readonly draw: (chart: Chart) => Promise<string>;
  /** CSS that holds the fonts; empty where those of the machine are to serve. */
  readonly fonts: string;
  /** Version of the engine. */
  readonly engine: string;
}

export async function pageHtml(page: Page, { draw, fonts, engine }: Dressing): Promise<string> {
  const sections: string[] = [];
  for (const section of page.sections) sections.push(await sectionHtml(section, draw));
  const lede = page.lede === '' ? '' : `<p class="lede">${escapeHtml(page.lede)}</p>`;
  const passport = page.passport === undefined ? '' : `<p class="sub">${escapeHtml(page.passport)}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(`${page.name}: ${page.headline}`)}</title>
<style>${pageStyle(fonts)}</style>
</head>
<body>
<header class="top"><b>${escapeHtml(page.name)}</b><span>${escapeHtml(page.particulars)}</span></header>
<main>
<h1${page.headline.length > longHeadline ? ' class="long"' : ''}>${escapeHtml(withoutStop(page.headline))}</h1>
${lede}${passport}
${sections.join('\n')}
${definitions(page.metrics)}
${notes(page.notes)}
</main>
<footer>Staffcurve ${escapeHtml(engine)} · ${escapeHtml(page.particulars)}</footer>
</body>
</html>
`;
}

async function sectionHtml(section: Section, draw: Dressing['draw']): Promise<string> {
  switch (section.kind) {
    case 'heading':
      return `<h2>${escapeHtml(section.text)}</h2>`;
    case 'table':
      return tableHtml(section.table);
    case 'beside':
      return `<div class="beside">${section.tables.map(tableHtml).join('\n')}</div>`;
    case 'chart': {
      const { chart } = section;
      const svg = inlineSvg(await draw(chart), `${chart.title}. ${chart.subtitle}`);
      return `<figure><figcaption><h3>${escapeHtml(chart.title)}</h3><p class="sub">${escapeHtml(chart.subtitle)}</p></figcaption><div>${svg}</div></figure>`;
    }
  }
}

/** Each metric once, in the order of the table of metrics' own words. */
function definitions(identifiers: readonly string[]): string {
  const items = [...new Set(identifiers)].flatMap((identifier) => {
    const metric = findMetric(identifier);
    return metric === undefined
      ? []
      : [
          `<dt id="def-${escapeHtml(identifier)}">${escapeHtml(metric.label)}</dt><dd>${escapeHtml(metric.definition)}</dd>`,
        ];
  });
  return items.length === 0 ? '' : `<h2>What the words mean</h2>\n<dl>${items.join('\n')}</dl>`;
}

function notes(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  return `<h2>To be known beside the numbers</h2>\n<ul class="notes">${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('\n')}</ul>`;
}

/** A headline carries no full stop where it is one sentence. */
function withoutStop(text: string): string {
  return /[.!?] /.test(text) ? text : text.replace(/\.$/, '');
}
