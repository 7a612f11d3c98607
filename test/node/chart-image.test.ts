import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chartPngs, chartSvg } from '../../src/node/chart-image.ts';
import { unpackWoff } from '../../src/node/unpack-woff.ts';
import { chartSpec } from '../../src/report/charts/chart-spec.ts';
import { sampleCharts } from '../report/charts/sample-charts.ts';

const spec = chartSpec(sampleCharts().hold!);

describe('pictures of charts', () => {
  it('an SVG carries its fonts, unless they are only to be named', async () => {
    expect((await chartSvg(spec)).match(/data:font\/woff2;base64,/g)).toHaveLength(2);
    expect(await chartSvg(spec, 'named')).not.toContain('base64');
  });

  it('a PNG is twice the size, with letters in it, the same bytes each time', async () => {
    const svg = await chartSvg(spec, 'named');
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number);
    const without = svg.replaceAll(/<text[\s\S]*?<\/text>/g, '');
    const [one, other, blank] = await chartPngs([svg, svg, without]);
    const view = new DataView(one!.buffer, one!.byteOffset);
    expect(String.fromCharCode(...one!.subarray(1, 4))).toBe('PNG');
    // Rounded up to whole pixels.
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([Math.ceil(width! * 2), Math.ceil(height! * 2)]);
    expect(Buffer.compare(one!, other!)).toBe(0);
    expect(one!.length).toBeGreaterThan(2 * blank!.length);
  });

  it('the semibold is another face than the regular', async () => {
    const text = (weight: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text x="5" y="20" font-family="Inter, sans-serif" font-size="14px" font-weight="${weight}">Required</text></svg>`;
    const [regular, semibold] = await chartPngs([text(400), text(600)]);
    expect(Buffer.compare(regular!, semibold!)).not.toBe(0);
  });
});

describe('unpackWoff', () => {
  it('gives a TrueType font whose tables add up to their checksums', () => {
    const path = fileURLToPath(import.meta.resolve('@fontsource/inter/files/inter-latin-400-normal.woff'));
    const font = unpackWoff(readFileSync(path));
    const view = new DataView(font.buffer);
    expect(view.getUint32(0)).toBe(0x00010000);
    for (let k = 0; k < view.getUint16(4); k++) {
      const [checksum, offset, length] = [4, 8, 12].map((field) => view.getUint32(12 + 16 * k + field)) as [
        number,
        number,
        number,
      ];
      const tag = String.fromCharCode(...font.subarray(12 + 16 * k, 16 + 16 * k));
      // The checksum of `head` is over a table with its own adjustment left out.
      if (tag === 'head') continue;
      let sum = 0;
      for (let at = 0; at < length; at += 4) sum = (sum + view.getUint32(offset + at)) >>> 0;
      expect([tag, sum]).toEqual([tag, checksum]);
    }
  });

  it('refuses what is no WOFF', () => {
    expect(() => unpackWoff(new Uint8Array(100))).toThrow('invalid font');
    expect(() => unpackWoff(new Uint8Array(3))).toThrow(RangeError);
  });
});
