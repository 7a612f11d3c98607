/** Exports read by stream into one history, with a bar while it lasts: for every command that learns from history. */
import { nearest } from '../fields/nearest.ts';
import { type ImportOptions, importHistory } from '../history/import/import-history.ts';
import type { ImportedHistory } from '../history/import/imported-history.ts';
import type { Importer } from '../history/import/importer.ts';
import { importerNamed, importers } from '../history/import/importers.ts';
import { RefusedImport } from '../history/import/refused.ts';
import { NoTable, readTable } from '../node/read-table.ts';
import { withSmallNursery } from '../node/small-nursery.ts';
import { previewText } from '../report/import/preview-text.ts';
import { UsageError } from './exit.ts';
import { cannotRead } from './file-faults.ts';
import { readingBar } from './reading-bar.ts';
import type { Terminal } from './terminal.ts';

/** @throws UsageError on a file that cannot be read, or is no such export */
export async function readHistory(
  files: readonly string[],
  options: ImportOptions,
  quiet: boolean,
  terminal: Terminal,
): Promise<ImportedHistory> {
  const bar = readingBar(terminal, quiet);
  const done = files.map(() => 0);
  const total = files.map(() => 0);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  try {
    const sources = files.map((path, k) =>
      readTable(path, {
        onProgress(bytes, size) {
          done[k] = bytes;
          total[k] = size;
          bar.update(sum(done), sum(total));
        },
      }),
    );
    return await withSmallNursery(() => importHistory(sources, options));
  } catch (error) {
    throw explained(error, files);
  } finally {
    bar.stop();
  }
}

/** @throws UsageError where no importer has that name */
export function importerCalled(name: string | undefined): Importer | undefined {
  if (name === undefined) return undefined;
  const importer = importerNamed(name);
  if (importer !== undefined) return importer;
  const names = importers.map((known) => known.name);
  const close = nearest(name, names);
  const hint = close === undefined ? '' : ` (did you mean "${close}"?)`;
  const known = importers.map(({ name: own, summary }) => `  ${own.padEnd(24)} ${summary}`);
  throw new UsageError(`--as: no importer is called ${JSON.stringify(name)}${hint}\n  accepted:\n${known.join('\n')}`);
}

function explained(error: unknown, files: readonly string[]): unknown {
  if (error instanceof RefusedImport) {
    if (error.preview === undefined) return new UsageError(error.message);
    const known = importers.map((importer) => importer.name).join(', ');
    return new UsageError(
      `${error.message}\n\n${previewText(error.preview, files[0]!)}\n\n  accepted for --as: ${known}`,
    );
  }
  if (error instanceof NoTable) return new UsageError(error.message);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code?.startsWith('Z_'))
    return new UsageError(`a gzip archive is broken off or damaged: ${(error as Error).message}`);
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return cannotRead(path ?? files[0]!, error);
  return error;
}
