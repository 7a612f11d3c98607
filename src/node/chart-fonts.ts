/**
 * The fonts of charts and pages: Inter for text and figures, Source Serif 4 for headlines, as the packages that hold them
 * provide them. Both are under the SIL Open Font License 1.1, which allows them to be embedded.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackWoff } from './unpack-woff.ts';

interface Face {
  readonly family: string;
  readonly weight: number;
  /** Of the file, without its ending. */
  readonly path: string;
}

/** By what they are for. */
const faces = {
  text: { family: 'Inter', weight: 400, path: '@fontsource/inter/files/inter-latin-400-normal' },
  heading: { family: 'Inter', weight: 600, path: '@fontsource/inter/files/inter-latin-600-normal' },
  headline: {
    family: 'Source Serif 4',
    weight: 500,
    path: '@fontsource/source-serif-4/files/source-serif-4-latin-500-normal',
  },
} as const satisfies Record<string, Face>;

export type FaceName = keyof typeof faces;

/** For pictures, letters beyond western Europe's too. */
const pictureFonts = ['latin', 'latin-ext'].flatMap((letters) =>
  [400, 600].map((weight) => `@fontsource/inter/files/inter-${letters}-${weight}-normal.woff`),
);

/** @returns CSS that holds the fonts themselves */
export function embeddedFonts(names: readonly FaceName[]): string {
  return names
    .map((name) => {
      const { family, weight, path } = faces[name];
      const bytes = readFileSync(fileOf(`${path}.woff2`)).toString('base64');
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format('woff2')}`;
    })
    .join('');
}

/** @returns TrueType files in a temporary directory, which the caller removes */
export function unpackedFonts(): { readonly directory: string; readonly files: readonly string[] } {
  const fonts = pictureFonts.map((path) => unpackWoff(readFileSync(fileOf(path))));
  const directory = mkdtempSync(join(tmpdir(), 'staffcurve-fonts-'));
  try {
    const files = fonts.map((font, index) => {
      const file = join(directory, `${index}.ttf`);
      writeFileSync(file, font);
      return file;
    });
    return { directory, files };
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

function fileOf(path: string): string {
  return fileURLToPath(import.meta.resolve(path));
}
