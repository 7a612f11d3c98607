/** What `import` does once its words are understood: read the files by stream, write scenario and history, tell what was found. */
import { basename } from 'node:path';
import { historyCsv } from '../history/history-csv.ts';
import type { ImportedHistory } from '../history/import/imported-history.ts';
import type { Importer } from '../history/import/importer.ts';
import { importerNamed } from '../history/import/importers.ts';
import { scenarioText } from '../history/import/scenario/scenario-text.ts';
import { writeWhole } from '../node/files.ts';
import { withSmallNursery } from '../node/small-nursery.ts';
import { importResults } from '../report/import/import-results.ts';
import type { Values } from './command.ts';
import { Exit } from './exit.ts';
import { cannotWrite } from './file-faults.ts';
import { readHistory } from './read-history.ts';
import { readExportOptions, readTimezone } from './read-history-options.ts';
import { onlyValue } from './read-option.ts';
import { refuseExisting, type ScenarioPlaces, scenarioPlaces, stem } from './scenario-places.ts';
import { tellResults } from './tell-results.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** @throws UsageError on what cannot be done as asked, a file that is no such export among it */
export async function importCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const files = args.positionals('files');
  const { as, mappings } = readExportOptions(args);
  const timezone = readTimezone(args);
  const places = scenarioPlaces(files[0]!, onlyValue('out', args.option('out')), 'history');
  const previewOnly = args.flag('preview');
  if (!previewOnly && !args.flag('force')) refuseExisting(places);

  const name = onlyValue('name', args.option('name')) ?? `${stem(files[0]!)}, imported`;
  const options = { as: as ?? generalFor(mappings), mappings, timezone };
  const history = await withSmallNursery(async () => {
    const read = await readHistory(files, options, args.flag('quiet'), terminal);
    if (!previewOnly) write(read, places, name);
    return read;
  });
  const written = previewOnly ? null : { scenario: places.scenario, history: places.table };
  const results = importResults(history, version, written);
  await tellResults(results, args.flag('json'), terminal, async () => {
    const { importReport } = await import('../report/import/import-report.ts');
    return (paint) => importReport(results, history.summary, paint);
  });
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

function write(history: ImportedHistory, { scenario, table }: ScenarioPlaces, name: string): void {
  const { yaml, types } = scenarioText(history, name, basename(table));
  try {
    writeWhole(table, historyCsv(history.intervals, types));
    writeWhole(scenario, yaml);
  } catch (error) {
    throw cannotWrite(scenario, error);
  }
}
