/**
 * Charts as pictures: a Vega-Lite specification drawn as SVG without a browser or a canvas, and that as PNG. The fonts
 * come with the package, so that a picture looks the same on every machine.
 */
import { rmSync } from 'node:fs';
import type { TopLevelSpec } from 'vega-lite';
import { embeddedFonts, unpackedFonts } from './chart-fonts.ts';

/** Pixels of the picture for each of the chart. */
const density = 2;

/**
 * @param spec with its data in it
 * @param fonts `embedded` carries the letters' shapes inside, for a file that stands alone; `named` only names them
 * @returns SVG text
 */
export async function chartSvg(spec: TopLevelSpec, fonts: 'embedded' | 'named' = 'embedded'): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' });
  try {
    const svg = await view.toSVG();
    return fonts === 'named' ? svg : svg.replace(/(<svg[^>]*>)/, `$1${fontStyle()}`);
  } finally {
    view.finalize();
  }
}

/** Letters beyond these are looked for among the machine's own fonts. */
const bundledLetters = /^[\s!-\u024f\u2000-\u206f€™−↑↓]*$/;

/**
 * @param svgs drawn by `chartSvg`
 * @returns PNG files in their order, at twice the size in pixels
 */
export async function chartPngs(svgs: readonly string[]): Promise<Uint8Array[]> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fonts = unpackedFonts();
  try {
    return svgs.map((svg) => {
      const font = {
        fontFiles: [...fonts.files],
        loadSystemFonts: !bundledLetters.test(svg),
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
      };
      return new Resvg(withNamedSemibold(svg), { font, fitTo: { mode: 'zoom', value: density } }).render().asPng();
    });
  } finally {
    rmSync(fonts.directory, { recursive: true, force: true });
  }
}

function fontStyle(): string {
  return `<style>${embeddedFonts(['text', 'heading'])}</style>`;
}

/** The semibold comes as a family of its own name: TrueType names only four styles of one. */
function withNamedSemibold(svg: string): string {
  return svg.replace(/<text[^>]*font-weight="600"[^>]*>/g, (tag) =>
    tag.replace('font-family="Inter,', 'font-family="Inter SemiBold,'),
  );
}
