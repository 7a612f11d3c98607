/**
 * A directory of result files, written whole or not at all: everything goes to a temporary directory beside it first,
 * and only then, by renaming, to its place.
 */
import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './exit.ts';
import { reasonOf } from './file-faults.ts';

export interface OutputFile {
  readonly name: string;
  /** Bytes where it is no text. */
  readonly text: string | Uint8Array;
}

/**
 * Says before a long run whether the directory can be written.
 * @throws UsageError where something else has that name, or the place cannot be written
 */
export async function checkDirectory(option: string, directory: string): Promise<void> {
  const made = await temporaryBeside(option, directory);
  await rm(made, { recursive: true });
}

/**
 * Writes the files; those of the same name that are there are replaced, others are left alone.
 * @throws UsageError as `checkDirectory`
 */
export async function writeDirectory(option: string, directory: string, files: readonly OutputFile[]): Promise<void> {
  const made = await temporaryBeside(option, directory);
  try {
    for (const { name, text } of files) await writeFile(join(made, name), text);
    if (await isDirectory(option, directory)) {
      for (const { name } of files) await rename(join(made, name), join(directory, name));
    } else {
      await rename(made, directory);
    }
  } catch (error) {
    throw refused(option, directory, error);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function temporaryBeside(option: string, directory: string): Promise<string> {
  await isDirectory(option, directory);
  const place = resolve(directory);
  try {
    await mkdir(dirname(place), { recursive: true });
    const made = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
    // A temporary directory is its owner's alone; this one becomes a directory like any other.
    await chmod(made, 0o777 & ~process.umask());
    return made;
  } catch (error) {
    throw refused(option, directory, error);
  }
}

/** @throws UsageError where the name is taken by a file */
async function isDirectory(option: string, directory: string): Promise<boolean> {
  try {
    if ((await stat(directory)).isDirectory()) return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw refused(option, directory, error);
  }
  throw new UsageError(`--${option}: ${JSON.stringify(directory)} is a file; name a directory`);
}

function refused(option: string, directory: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  return new UsageError(`--${option}: cannot write to ${JSON.stringify(directory)}: ${reasonOf(error)}`);
}
