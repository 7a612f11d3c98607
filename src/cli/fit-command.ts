/** What `fit` does once its words are understood: read the history, fit it, write scenario, roster and plots, tell. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { duration } from '../fields/duration.ts';
import { localDate } from '../fields/local-date.ts';
import { integer } from '../fields/number.ts';
import { share } from '../fields/share.ts';
import { timeZone } from '../fields/time-zone.ts';
import { fitHistory, type HistoryFit } from '../history/fit/fit-history.ts';
import { type FitResults, fitResults } from '../history/fit/fit-results.ts';
import { historyBetween } from '../history/fit/history-between.ts';
import { fittedScenario } from '../history/fit/scenario/fitted-scenario.ts';
import type { ImportedHistory } from '../history/import/imported-history.ts';
import { writeWhole } from '../node/files.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { checkDirectory, reasonOf, writeDirectory } from './output-directory.ts';
import { importerCalled, readHistory } from './read-history.ts';
import { readMapping } from './read-mapping.ts';
import { allValues, onlyValue, readOption } from './read-option.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

interface Places {
  readonly scenario: string;
  readonly roster: string;
}

/** @throws UsageError on what cannot be done as asked, a file that is no such export among it */
export async function fitCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const files = args.positionals('files');
  const places = args.flag('dry-run') ? undefined : placesFor(files[0]!, onlyValue('out', args.option('out')));
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
  await tell(results, args.flag('json'), plots, terminal);
  return Exit.done;
}

async function fitted(args: Values, files: readonly string[], terminal: Terminal): Promise<HistoryFit> {
  const as = importerCalled(onlyValue('as', args.option('as')));
  const mappings = allValues(args.option('map')).map(readMapping);
  const timezone = readOption('timezone', args.option('timezone'), timeZone());
  const confidence = readOption('confidence', args.option('confidence'), share({ min: 0.5, max: 0.9999 }));
  const shortWithin = readOption('short', args.option('short'), duration({ above: 0 }));
  const seed = readOption('seed', args.option('seed'), integer({ min: 0, max: LIMITS.seed }));
  const days = [readDay(args, 'from'), readDay(args, 'to')] as const;
  const history = await readHistory(
    files,
    { as, mappings, timezone, keepContacts: true },
    args.flag('quiet'),
    terminal,
  );
  try {
    return fitHistory(between(history, days), {
      ...(confidence === undefined ? {} : { confidence }),
      ...(shortWithin === undefined ? {} : { shortWithin }),
      ...(seed === undefined ? {} : { seed }),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function readDay(args: Values, name: string): number | undefined {
  const date = readOption(name, args.option(name), localDate());
  return date === undefined ? undefined : Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function between(history: ImportedHistory, [first, last]: readonly [number | undefined, number | undefined]) {
  if (first === undefined && last === undefined) return history;
  if (first !== undefined && last !== undefined && last < first) throw new UsageError('--to lies before --from');
  return historyBetween(history, first ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY);
}

function placesFor(file: string, out: string | undefined): Places {
  const scenario = out ?? `${stem(file)}.yaml`;
  if (!/\.ya?ml$/i.test(scenario))
    throw new UsageError(`--out: ${JSON.stringify(scenario)} is no scenario's name; it ends with .yaml`);
  return { scenario, roster: join(dirname(scenario), `${stem(scenario)}-roster.csv`) };
}

function refuseExisting({ scenario, roster }: Places): void {
  for (const path of [scenario, roster]) {
    if (existsSync(path))
      throw new UsageError(`${JSON.stringify(path)} is already there; --force overwrites it, --out names another`);
  }
}

function write(fit: HistoryFit, { scenario, roster }: Places, args: Values): FitResults['written'] {
  const name = onlyValue('name', args.option('name')) ?? `${stem(args.positionals('files')[0]!)}, fitted`;
  const { yaml, files } = fittedScenario(fit, { name, roster: basename(roster) });
  try {
    for (const file of files) writeWhole(join(dirname(scenario), file.name), file.text);
    writeWhole(scenario, yaml);
  } catch (error) {
    throw new UsageError(`cannot write ${JSON.stringify(scenario)}: ${reasonOf(error)}`);
  }
  return { scenario, files: files.map((file) => join(dirname(scenario), file.name)) };
}

async function writePlots(results: FitResults, directory: string): Promise<void> {
  const [{ fitCharts }, { chartSpec }, { chartSvg }] = await Promise.all([
    import('../report/charts/fit-charts.ts'),
    import('../report/charts/chart-spec.ts'),
    import('../node/chart-image.ts'),
  ]);
  const drawn: { name: string; text: string }[] = [];
  for (const chart of fitCharts(results))
    drawn.push({ name: `${chart.name}.svg`, text: await chartSvg(chartSpec(chart)) });
  await writeDirectory('report', directory, drawn);
}

async function tell(results: FitResults, json: boolean, plots: string | undefined, terminal: Terminal): Promise<void> {
  if (json) {
    const { jsonText } = await import('../report/json.ts');
    terminal.stdout.write(jsonText(results));
    return;
  }
  const [{ fitReport }, { paintFor }] = await Promise.all([
    import('../report/fit/fit-report.ts'),
    import('./colours.ts'),
  ]);
  terminal.stdout.write(fitReport(results, plots, paintFor(terminal)));
}

function stem(path: string): string {
  return basename(path).replace(/(\.(csv|tsv|txt|log|gz|ya?ml))+$/i, '');
}
