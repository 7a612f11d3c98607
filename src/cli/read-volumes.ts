/** Volumes from a history file of our own form, or from any export that `import` reads. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Volume } from '../history/forecast/volume.ts';
import { volumesOfHistory, volumesOfIntervals } from '../history/forecast/volumes-of.ts';
import type { ImportOptions } from '../history/import/import-history.ts';
import { readText } from '../node/files.ts';
import { parseCsv } from '../scenario/csv.ts';
import { formatFaults } from '../scenario/fault.ts';
import { LIMITS } from '../scenario/limits.ts';
import { UsageError } from './exit.ts';
import { cannotRead } from './file-faults.ts';
import { readHistory } from './read-history.ts';
import type { Terminal } from './terminal.ts';

export interface VolumesAsked extends ImportOptions {
  /** Zone whose clocks count; absent: the clock time in the file. */
  readonly timezone: string | undefined;
  readonly quiet: boolean;
}

/** Columns that a history of our own has. */
const OWN = ['start', 'contact_type', 'count'];

/**
 * @returns undefined once the file's faults have been told
 * @throws UsageError on a file that cannot be read, or is no export
 */
export async function readVolumes(
  files: readonly string[],
  { quiet, ...options }: VolumesAsked,
  terminal: Terminal,
): Promise<Volume[] | undefined> {
  const [path] = files;
  const text = files.length === 1 && options.as === undefined ? ownText(path!) : undefined;
  if (text !== undefined) {
    const { table, faults } = parseCsv(path!, text, 'history');
    if (table === undefined) {
      terminal.stderr.write(formatFaults(faults));
      return undefined;
    }
    return refusing(path!, () => volumesOfHistory(table, options.timezone));
  }
  const { intervals } = await readHistory(files, options, quiet, terminal);
  return refusing(path!, () => volumesOfIntervals(intervals));
}

/** @returns undefined where the file is none of our own form */
function ownText(path: string): string | undefined {
  try {
    if (!isOwn(path)) return undefined;
    const { size } = statSync(path);
    if (size > LIMITS.csvBytes)
      throw new UsageError(`${JSON.stringify(path)} is larger than ${LIMITS.csvBytes / 1e6} MB`);
    return readText(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** By the names in its first line. */
function isOwn(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(4096);
    const read = readSync(file, bytes);
    const [header = ''] = new TextDecoder().decode(bytes.subarray(0, read)).split(/\r?\n/, 1);
    const names = header.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
    return OWN.every((name) => names.includes(name));
  } finally {
    closeSync(file);
  }
}

/** What a history cannot give is the user's to know, not a fault of the program. */
export function refusing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${JSON.stringify(path)}: ${error.message}`);
    throw error;
  }
}
