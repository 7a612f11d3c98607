/** The WebAssembly that MSTL runs on, from beside the package's own file. */
import { readFile } from 'node:fs/promises';

/** @returns the bytes; undefined where the package is not installed beside the program */
export async function augursWasm(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const bytes = await readFile(new URL('mstl_bg.wasm', import.meta.resolve('@bsull/augurs/mstl')));
    return new Uint8Array(bytes);
  } catch {
    return undefined;
  }
}
