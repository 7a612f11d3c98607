/** The table of widths against the advances that the font itself declares. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unpackWoff } from '../../../src/node/unpack-woff.ts';
import { textLines, textWidth } from '../../../src/report/charts/text-width.ts';

/** Advance widths in ems by character, from the tables `cmap` (format 4), `head`, `hhea` and `hmtx`. */
function advances(weight: number): (letter: string) => number {
  const path = import.meta.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`);
  const font = unpackWoff(readFileSync(fileURLToPath(path)));
  const view = new DataView(font.buffer);
  const tables = new Map<string, number>();
  for (let k = 0; k < view.getUint16(4); k++) {
    const entry = 12 + 16 * k;
    tables.set(String.fromCharCode(...font.subarray(entry, entry + 4)), view.getUint32(entry + 8));
  }
  const unitsPerEm = view.getUint16(tables.get('head')! + 18);
  const metrics = view.getUint16(tables.get('hhea')! + 34);
  const cmap = tables.get('cmap')!;
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, k) => cmap + view.getUint32(cmap + 8 + 8 * k));
  const at = subtables.find((place) => view.getUint16(place) === 4)!;
  const segments = view.getUint16(at + 6) / 2;
  return (letter) => {
    const code = letter.codePointAt(0)!;
    for (let k = 0; k < segments; k++) {
      const start = view.getUint16(at + 16 + 2 * segments + 2 * k);
      if (code > view.getUint16(at + 14 + 2 * k) || code < start) continue;
      const delta = view.getUint16(at + 16 + 4 * segments + 2 * k);
      const place = at + 16 + 6 * segments + 2 * k;
      const range = view.getUint16(place);
      const glyph = range === 0 ? code + delta : view.getUint16(place + range + 2 * (code - start)) + delta;
      return view.getUint16(tables.get('hmtx')! + 4 * Math.min(glyph & 0xffff, metrics - 1)) / unitsPerEm;
    }
    throw new RangeError(`no such letter: ${letter}`);
  };
}

const texts = [
  'Today’s 18 generalists hold until volume reaches 1.5×',
  '−€2.07 to +€1.95',
  '95 % interval of the requirement',
  'WiM%',
];

describe('textWidth', () => {
  it.each([400, 600])('is the font’s own at weight %i, kerning aside, to 3 %%', (weight) => {
    const advance = advances(weight);
    for (const text of texts) {
      const own = [...text].reduce((sum, letter) => sum + advance(letter), 0) * 12;
      // Letters are gathered in groups of near widths, and the semibold is one factor for all.
      expect(Math.abs(textWidth(text, 12, weight) / own - 1), text).toBeLessThan(0.03);
    }
  });

  it('breaks lines at spaces, and none is wider than the room unless one word is', () => {
    const lines = textLines('Order status falls short of 80 % in 40 s in 10 of 87 hours', 160, 15, 600);
    expect(lines.join(' ')).toBe('Order status falls short of 80 % in 40 s in 10 of 87 hours');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line, 15, 600)).toBeLessThanOrEqual(160);
    expect(textLines('Extraordinarily', 10, 15)).toEqual(['Extraordinarily']);
  });
});
