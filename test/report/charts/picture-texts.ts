/** Where the texts of a drawn chart lie, for tests that none is clipped and none covers another. */
import { textWidth } from '../../../src/report/charts/text-width.ts';

export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** @param svg as Vega draws it: groups and texts that are only moved, never turned */
export function pictureTexts(svg: string): {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
} {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!;
  const texts: PlacedText[] = [];
  const stack: [number, number][] = [[0, 0]];
  for (const [tag, name, inside = ''] of svg.matchAll(/<(\/?\w+)((?:[^>"]|"[^"]*")*)>/g)) {
    if (name === '/g') stack.pop();
    if (name !== 'g' && name !== 'text' && name !== 'tspan') continue;
    const [, x = '0', y = '0'] = /transform="translate\(([-\d.]+),([-\d.]+)\)/.exec(inside) ?? [];
    const [fromX, fromY] = stack.at(-1)!;
    if (name === 'g' && !tag.endsWith('/>')) stack.push([fromX + Number(x), fromY + Number(y)]);
    if (name === 'text' && !tag.endsWith('/>'))
      texts.push(...placed(svg, tag, inside, fromX + Number(x), fromY + Number(y)));
  }
  return { width: Number(width), height: Number(height), texts };
}

function placed(svg: string, tag: string, inside: string, x: number, y: number): PlacedText[] {
  const from = svg.indexOf(tag) + tag.length;
  const body = svg.slice(from, svg.indexOf('</text>', from));
  const size = Number(/font-size="([\d.]+)px"/.exec(inside)?.[1] ?? 11);
  const weight = Number(/font-weight="(\d+)"/.exec(inside)?.[1] ?? 400);
  const anchor = /text-anchor="(\w+)"/.exec(inside)?.[1] ?? 'start';
  const lines = body.includes('<tspan')
    ? [...body.matchAll(/<tspan([^>]*)>([^<]*)</g)].map(([, own = '', text = '']) => ({
        text,
        dy: Number(/dy="([-\d.]+)"/.exec(own)?.[1] ?? 0),
      }))
    : [{ text: body, dy: 0 }];
  let line = y;
  return lines.map(({ text: written, dy }) => {
    line += dy;
    const text = written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const width = textWidth(text, size, weight);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    // Digits and capitals of Inter reach 0.73 of the size above the line, and letters 0.2 below it.
    return { text, left, right: left + width, top: line - 0.73 * size, bottom: line + 0.2 * size };
  });
}

/** Pairs of texts that cover each other; a halo is drawn under its own text and counts with it. */
export function overlaps(texts: readonly PlacedText[]): string[] {
  const found: string[] = [];
  for (const [k, one] of texts.entries()) {
    for (const other of texts.slice(k + 1)) {
      const same = one.text === other.text && one.left === other.left && one.top === other.top;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (!same && across > 1 && down > 1) found.push(`${one.text} | ${other.text}`);
    }
  }
  return found;
}
