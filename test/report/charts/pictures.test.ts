/** Every kind of chart, drawn: nothing clipped, nothing covered, nothing undefined, in both themes. */
import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../../src/node/chart-image.ts';
import { chartSpec } from '../../../src/report/charts/chart-spec.ts';
import { themes } from '../../../src/report/charts/theme.ts';
import { overlaps, pictureTexts } from './picture-texts.ts';
import { sampleCharts } from './sample-charts.ts';

const charts = Object.entries(sampleCharts());

describe.each(charts)('the chart %s', (_, chart) => {
  it('is there, with a finding and a measure', () => {
    expect(chart.title).toMatch(/\w/);
    expect(chart.subtitle).toMatch(/\w/);
    expect(`${chart.title} ${chart.subtitle}`).not.toMatch(/undefined|NaN|null|_|Infinity/);
    expect(chart.name).toMatch(/^[a-z0-9_-]+$/);
  });

  it('has no text outside the picture, and none that covers another', async () => {
    for (const titled of [true, false]) {
      const svg = await chartSvg(chartSpec(chart, { titled }), 'named');
      const { width, height, texts } = pictureTexts(svg);
      expect(texts.length).toBeGreaterThan(2);
      for (const { text, left, right, top, bottom } of texts) {
        expect({ text, inside: left >= 0 && right <= width && top >= 0 && bottom <= height }).toEqual({
          text,
          inside: true,
        });
      }
      expect(overlaps(texts)).toEqual([]);
      expect(texts.some(({ text }) => chart.title.startsWith(text.slice(0, 20)))).toBe(titled);
    }
  });

  it('draws with numbers only, and with the colours of its theme', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = await chartSvg(chartSpec(chart, { theme }), 'named');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      const known = new Set(
        JSON.stringify(themes[theme])
          .match(/#[0-9A-F]{6}/gi)!
          .map((colour) => colour.toLowerCase()),
      );
      for (const [, colour] of svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/gi))
        expect(known).toContain(colour!.toLowerCase());
    }
  });
});
