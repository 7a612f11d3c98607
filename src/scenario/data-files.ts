/**
 * The data files that a scenario names: read, checked row by row and kept in columns. A file is kept under its path as
 * seen from the scenario's own file.
 */
import type { z } from 'zod';
import type { Kind } from '../fields/kind.ts';
import { showNumber } from '../fields/number.ts';
import type { Draft } from './complete.ts';
import { parseCsv } from './csv.ts';
import type { Fault } from './fault.ts';
import { joined } from './file-paths.ts';
import type { Finding } from './findings.ts';
import type { Read } from './layers.ts';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';
import type { DataTable } from './scenario.ts';
import { BLOCKS } from './schema/root.ts';
import { kindOf, walk } from './walk.ts';

export type FileSort = NonNullable<Kind<unknown>['file']>;

/** A field of the scenario that names a file. */
export interface FileUse {
  readonly path: readonly string[];
  readonly file: string;
  readonly sort: FileSort;
}

/** @returns every field of the draft that names a file */
export function filesOf(draft: Draft): FileUse[] {
  const uses: FileUse[] = [];
  for (const [block, value] of Object.entries(draft)) {
    if (!Object.hasOwn(BLOCKS, block)) continue;
    walk(BLOCKS[block]!, value, [block], (type, part, path) => {
      const sort = sortOf(type);
      if (sort !== undefined && typeof part === 'string') uses.push({ path: [...path], file: part, sort });
    });
  }
  return uses;
}

/** Reads files once each, however many fields and variants name them. */
export class DataFiles {
  readonly tables: Record<string, DataTable> = {};
  readonly faults: Fault[] = [];
  private readonly read: Read;
  private readonly folder: string;
  private readonly sorts = new Map<string, FileSort>();

  /** @param folder the main file's folder */
  constructor(folder: string, read: Read) {
    this.folder = folder;
    this.read = read;
  }

  /**
   * Reads a file, unless it has been read.
   * @returns what is wrong at the field that names it, if anything; faults inside the file go to `faults`
   */
  add({ path, file, sort }: FileUse): Finding | undefined {
    const known = this.sorts.get(file);
    if (known !== undefined)
      return known === sort ? undefined : { path, part: 'value', message: messages.fileTwoWays(file) };
    this.sorts.set(file, sort);
    const location = joined(this.folder, file);
    const text = this.text(location);
    if (text === undefined) return { path, part: 'value', message: messages.unreadable(location) };
    if (text.length > LIMITS.csvBytes)
      return { path, part: 'value', message: `${messages.tooLarge(LIMITS.csvBytes)} (${showNumber(text.length)})` };
    const { table, faults } = parseCsv(location, text, sort);
    this.faults.push(...faults);
    if (table !== undefined) this.tables[file] = table;
    return undefined;
  }

  private text(location: string): string | undefined {
    try {
      return this.read(location);
    } catch {
      return undefined;
    }
  }
}

function sortOf(type: z.ZodType): FileSort | undefined {
  return kindOf(type)?.file;
}
