/** Files as the rest of the house sees them: texts to read, and files that are written whole or not at all. */
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file's text, as `loadScenario` asks for it.
 * @returns undefined where there is no such file
 * @throws the system's error where there is one that cannot be read
 */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file beside its place and then moves it there, so that nobody ever reads half of it. Folders on the way are
 * made.
 * @param content whole, or, where it is too long for one text, piece by piece
 * @throws the system's error; the place then holds what it held before
 */
export function writeWhole(path: string, content: string | Uint8Array | Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.part`;
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  try {
    const file = openSync(beside, 'wx');
    try {
      // To the last byte, which a single write need not.
      for (const piece of pieces) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
