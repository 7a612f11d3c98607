/** One file of results, looked at before a long run and written whole or not at all after it. */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeWhole } from '../node/files.ts';
import { UsageError } from './exit.ts';
import { reasonOf } from './file-faults.ts';

/**
 * Says before a long run whether the file can be written.
 * @throws UsageError where a directory has that name, or the place cannot be written
 */
export async function checkFile(option: string, path: string): Promise<void> {
  const place = resolve(path);
  if (await isDirectory(place))
    throw new UsageError(`--${option}: ${JSON.stringify(path)} is a directory; name a file`);
  try {
    await mkdir(dirname(place), { recursive: true });
    await rm(await mkdtemp(join(dirname(place), '.staffcurve-')), { recursive: true });
  } catch (error) {
    throw refused(option, path, error);
  }
}

/** @throws UsageError as `checkFile` */
export function writeFile(option: string, path: string, content: string | Uint8Array): void {
  try {
    writeWhole(resolve(path), content);
  } catch (error) {
    throw refused(option, path, error);
  }
}

async function isDirectory(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}

function refused(option: string, path: string, error: unknown): UsageError {
  return new UsageError(`--${option}: cannot write ${JSON.stringify(path)}: ${reasonOf(error)}`);
}
