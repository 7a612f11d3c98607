/** What `fit` does once its words are understood: read the history, fit it, write scenario, roster and plots, tell. */
import { basename, dirname, join } from 'node:path';
import { fitHistory, type HistoryFit } from '../history/fit/fit-history.ts';
import { fitResults } from '../history/fit/fit-results.ts';
import type { FitResults } from '../history/fit/fit-results-shape.ts';
import { historyBetween } from '../history/fit/history-between.ts';
import { fittedScenario } from '../history/fit/scenario/fitted-scenario.ts';
import type { ImportedHistory } from '../history/import/imported-history.ts';
import { writeWhole } from '../node/files.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { cannotWrite } from './file-faults.ts';
import { checkDirectory, writeDirectory } from './output-directory.ts';
import { readHistory } from './read-history.ts';
import { readDay, readExportOptions, readFindingOptions, readTimezone } from './read-history-options.ts';
import { onlyValue } from './read-option.ts';
import { refuseExisting, type ScenarioPlaces, scenarioPlaces, stem } from './scenario-places.ts';
import { svgFiles } from './svg-files.ts';
import { tellResults } from './tell-results.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** @throws UsageError on what cannot be done as asked, a file that is no such export among it */
export async function fitCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const files = args.positionals('files');
  const places = args.flag('dry-run')
    ? undefined
    : scenarioPlaces(files[0]!, onlyValue('out', args.option('out')), 'roster');
  if (places !== undefined && !args.flag('force')) refuseExisting(places);
  const [plots, tables] = [onlyValue('report', args.option('report')), onlyValue('csv', args.option('csv'))];
  if (plots !== undefined) await checkDirectory('report', plots);
  if (tables !== undefined) await checkDirectory('csv', tables);
  const fit = await fitted(args, files, terminal);
  const results = fitResults(fit, version, places === undefined ? null : write(fit, places, args));
  if (tables !== undefined) {
    const { fitCsv } = await import('../report/fit/fit-csv.ts');
    await writeDirectory('csv', tables, fitCsv(results));
  }
  if (plots !== undefined) await writePlots(results, plots);
  await tellResults(results, args.flag('json'), terminal, async () => {
    const { fitReport } = await import('../report/fit/fit-report.ts');
    return (paint) => fitReport(results, plots, paint);
  });
  return Exit.done;
}

async function fitted(args: Values, files: readonly string[], terminal: Terminal): Promise<HistoryFit> {
  const asked = { ...readExportOptions(args), timezone: readTimezone(args), keepContacts: true };
  const options = readFindingOptions(args);
  const days = [readDay(args, 'from'), readDay(args, 'to')] as const;
  const history = await readHistory(files, asked, args.flag('quiet'), terminal);
  try {
    return fitHistory(between(history, days), options);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function between(history: ImportedHistory, [first, last]: readonly [number | undefined, number | undefined]) {
  if (first === undefined && last === undefined) return history;
  if (first !== undefined && last !== undefined && last < first) throw new UsageError('--to lies before --from');
  return historyBetween(history, first ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY);
}

function write(fit: HistoryFit, { scenario, table }: ScenarioPlaces, args: Values): FitResults['written'] {
  const name = onlyValue('name', args.option('name')) ?? `${stem(args.positionals('files')[0]!)}, fitted`;
  const { yaml, files } = fittedScenario(fit, { name, roster: basename(table) });
  try {
    for (const file of files) writeWhole(join(dirname(scenario), file.name), file.text);
    writeWhole(scenario, yaml);
  } catch (error) {
    throw cannotWrite(scenario, error);
  }
  return { scenario, files: files.map((file) => join(dirname(scenario), file.name)) };
}

async function writePlots(results: FitResults, directory: string): Promise<void> {
  const { fitCharts } = await import('../report/charts/fit-charts.ts');
  await writeDirectory('report', directory, await svgFiles(fitCharts(results)));
}
