/**
 * Reads exports to the end, one after the other: the first lines tell which importer it is and settle how its columns
 * are meant; every row then goes straight into the tally, so that memory follows the time covered and not the file.
 */
import { ImportRun } from './import-run.ts';
import type { ImportedHistory } from './imported-history.ts';
import { type ImportOptions, openExport } from './open-export.ts';
import { RefusedImport } from './refused.ts';
import type { TableSource } from './table-source.ts';

export type { ImportOptions };

/** Lines of which a file is judged. */
const SAMPLE = 5_000;

/** @throws RefusedImport saying why a file cannot be what it should be */
export async function importHistory(
  sources: readonly TableSource[],
  options: ImportOptions = {},
): Promise<ImportedHistory> {
  let run: ImportRun | undefined;
  for (const source of sources) {
    let sample: (readonly string[])[] | undefined = [];
    for await (const batch of source.batches()) {
      if (sample === undefined) run!.rows(batch);
      else {
        for (const line of batch) sample.push(line);
        if (sample.length < SAMPLE) continue;
        run = begun(run, source, sample, options);
        sample = undefined;
      }
    }
    if (sample !== undefined) run = begun(run, source, sample, options);
    run!.endFile(source);
  }
  if (run === undefined) throw new RefusedImport('no file was named');
  return run.result();
}

function begun(
  run: ImportRun | undefined,
  source: TableSource,
  sample: readonly (readonly string[])[],
  options: ImportOptions,
): ImportRun {
  // Files of one history that name no type are of one type.
  const opened = openExport(source, sample, options, run?.contactType);
  const going = run ?? new ImportRun(opened, options);
  going.beginFile(source, opened, sample.slice(opened.recognised.from));
  return going;
}
