/** What `import` does once its words are understood: read the files by stream, write scenario and history, tell what was found. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { timeZone } from '../fields/time-zone.ts';
import { historyCsv } from '../history/history-csv.ts';
import type { ImportedHistory } from '../history/import/imported-history.ts';
import type { Importer } from '../history/import/importer.ts';
import { importerNamed } from '../history/import/importers.ts';
import { scenarioText } from '../history/import/scenario/scenario-text.ts';
import { writeWhole } from '../node/files.ts';
import { writeChunks } from '../node/write-chunks.ts';
import { importReport } from '../report/import/import-report.ts';
import { type ImportResults, importResults } from '../report/import/import-results.ts';
import { paintFor } from './colours.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { reasonOf } from './output-directory.ts';
import { importerCalled, readHistory } from './read-history.ts';
import { readMapping } from './read-mapping.ts';
import { allValues, onlyValue, readOption } from './read-option.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

interface Places {
  readonly scenario: string;
  readonly history: string;
}

/** @throws UsageError on what cannot be done as asked, a file that is no such export among it */
export async function importCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const files = args.positionals('files');
  const as = importerCalled(onlyValue('as', args.option('as')));
  const mappings = allValues(args.option('map')).map(readMapping);
  const timezone = readOption('timezone', args.option('timezone'), timeZone());
  const places = placesFor(files[0]!, onlyValue('out', args.option('out')));
  const previewOnly = args.flag('preview');
  if (!previewOnly && !args.flag('force')) refuseExisting(places);

  const history = await readHistory(
    files,
    { as: as ?? generalFor(mappings), mappings, timezone },
    args.flag('quiet'),
    terminal,
  );
  const name = onlyValue('name', args.option('name')) ?? `${stem(files[0]!)}, imported`;
  if (!previewOnly) write(history, places, name);
  const results = importResults(history, version, previewOnly ? null : places);
  await tell(results, history, args.flag('json'), terminal);
  return Exit.done;
}

/** Who maps columns has no vendor's file: the form follows from the fields, and where both have them, from the header. */
function generalFor(mappings: readonly { readonly field: string }[]): Importer | undefined {
  const only = (name: string) =>
    mappings.length > 0 &&
    mappings.some(
      ({ field }) =>
        !importerNamed(name === 'intervals' ? 'contacts' : 'intervals')!.columns.some(
          (column) => column.field === field,
        ),
    );
  if (only('intervals')) return importerNamed('intervals');
  if (only('contacts')) return importerNamed('contacts');
  return undefined;
}

function placesFor(file: string, out: string | undefined): Places {
  const scenario = out ?? `${stem(file)}.yaml`;
  if (!/\.ya?ml$/i.test(scenario))
    throw new UsageError(`--out: ${JSON.stringify(scenario)} is no scenario's name; it ends with .yaml`);
  const history = join(dirname(scenario), `${basename(scenario).replace(/\.ya?ml$/i, '')}-history.csv`);
  return { scenario, history };
}

function refuseExisting({ scenario, history }: Places): void {
  for (const path of [scenario, history]) {
    if (existsSync(path))
      throw new UsageError(`${JSON.stringify(path)} is already there; --force overwrites it, --out names another`);
  }
}

function write(history: ImportedHistory, { scenario, history: csv }: Places, name: string): void {
  const { yaml, types } = scenarioText(history, name, basename(csv));
  try {
    writeChunks(csv, historyCsv(history.intervals, types));
    writeWhole(scenario, yaml);
  } catch (error) {
    throw new UsageError(`cannot write ${JSON.stringify(scenario)}: ${reasonOf(error)}`);
  }
}

async function tell(
  results: ImportResults,
  { summary }: ImportedHistory,
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  if (json) {
    const { jsonText } = await import('../report/json.ts');
    terminal.stdout.write(jsonText(results));
  } else terminal.stdout.write(importReport(results, summary, paintFor(terminal)));
}

function stem(path: string): string {
  return basename(path).replace(/(\.(csv|tsv|txt|log|gz))+$/i, '');
}
