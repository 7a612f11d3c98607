/** Lays beside each file of the built page its Brotli form, so that the server need not pack it anew for each reader. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const packed = /\.(js|css|svg)$/;
/** Of 11: what the last two would save is not worth the seconds that they take. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

let folder = '';

export const packedFiles: Plugin = {
  name: 'packed-files',
  apply: 'build',
  configResolved({ root, build }) {
    folder = resolve(root, build.outDir);
  },
  closeBundle() {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!packed.test(name)) continue;
      const path = join(folder, name);
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }));
    }
  },
};
