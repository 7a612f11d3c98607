/** A page needs nothing but itself, says what its words mean, and lets no text through as markup. */
import { describe, expect, it } from 'vitest';
import { pageText } from '../../../src/node/page-file.ts';
import type { Page, Table } from '../../../src/report/html/page.ts';
import { pageHtml } from '../../../src/report/html/page-html.ts';
import { tableHtml } from '../../../src/report/html/table-html.ts';
import { sampleCharts } from '../charts/sample-charts.ts';

const table: Table = {
  title: 'By <type> & group',
  columns: [
    { heading: 'Type', align: 'left' },
    { heading: 'Service level', align: 'right', metric: 'service_level' },
    { heading: 'Nothing', align: 'right' },
  ],
  rows: [
    { weight: 'part', cells: ['People'] },
    { cells: [{ text: '<b>billing</b>', sign: 'missed', tone: 'alarm' }, { text: '71 %', note: '70–72' }, ''] },
  ],
};

const page: Page = {
  name: 'Desk "A" & <B>',
  particulars: '2 March 2026 · 4 runs',
  headline: 'One target holds.',
  lede: "It's <tight>.",
  sections: [
    { kind: 'heading', text: 'Charts' },
    { kind: 'chart', chart: sampleCharts().curve! },
    { kind: 'table', table },
    { kind: 'beside', tables: [table, table] },
  ],
  metrics: ['service_level', 'service_level', 'no_such_metric'],
  notes: ['a warning\nof two lines <x>'],
};

describe('a page', () => {
  it('stands alone: no script, nothing loaded from elsewhere', async () => {
    const html = await pageText(page);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).not.toMatch(/<script|<link|@import|src="|url\((?!data:)/);
    expect(html.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(/https?:/);
    expect(html.match(/data:font\/woff2;base64,/g)).toHaveLength(3);
  });

  it('escapes what it is given', async () => {
    const html = await pageHtml(page, { draw: async () => '<svg viewBox="0 0 10 10"></svg>', fonts: '', engine: '1' });
    expect(html).toContain('Desk &quot;A&quot; &amp; &lt;B&gt;');
    expect(html).toContain('It&#39;s &lt;tight&gt;.');
    expect(html).toContain('&lt;b&gt;billing&lt;/b&gt;');
    expect(html).not.toMatch(/<B>|<tight>|<x>|<type>/);
  });

  it('each term leads to its definition, once', async () => {
    const html = await pageText(page);
    const leads = [...html.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(leads.length).toBeGreaterThan(0);
    for (const id of leads) expect(html.match(new RegExp(`id="${id}"`, 'g'))).toHaveLength(1);
  });

  it('takes the colours of light and dark by variables, all of them set in both', async () => {
    const html = await pageText(page);
    const figure = html.slice(html.indexOf('<figure>'), html.indexOf('</figure>'));
    expect(figure).not.toMatch(/(?:fill|stroke)="#/);
    const used = [...new Set([...figure.matchAll(/var\((--c[0-9a-f]{6})\)/g)].map(([, name]) => name!))];
    expect(used.length).toBeGreaterThan(3);
    for (const name of used) expect(html.match(new RegExp(`${name}:#`, 'g'))!.length).toBeGreaterThanOrEqual(2);
    expect(figure).toMatch(/<svg role="img" aria-label="Today’s 18 generalists hold/);
  });

  it('comes out the same each time', async () => {
    expect(await pageText(page)).toBe(await pageText(page));
  });
});

describe('a table', () => {
  it('leaves out columns that say nothing, and fills short rows', () => {
    const html = tableHtml(table);
    expect(html).not.toContain('Nothing');
    expect(html).toContain('<tr class="part"><td>People</td><td colspan="1"></td></tr>');
  });

  it('tells a verdict by a shape and a word', () => {
    expect(tableHtml(table)).toMatch(/<svg class="sign missed"[^>]*aria-hidden="true">.*<span class="alarm">/);
  });
});
