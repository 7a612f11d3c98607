/** What `run` does once its words are understood: load, simulate, tell. */
import { type RunOptions, runScenario } from '../experiment/run-scenario.ts';
import { integer } from '../fields/number.ts';
import type { CostedRunResults } from '../finance/with-cost.ts';
import { PoolExecutor } from '../node/pool-executor.ts';
import { precisionNote } from '../report/run/precision-note.ts';
import type { ReportContext } from '../report/run/report-context.ts';
import { scenarioHash } from '../scenario/hash.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import type { Values } from './command.ts';
import { Exit } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { loadFile, soundScenario, tellWarnings, warningText } from './load-file.ts';
import { checkDirectory, writeDirectory } from './output-directory.ts';
import { progressBar } from './progress-bar.ts';
import { allValues, onlyValue, readOption } from './read-option.ts';
import type { Terminal } from './terminal.ts';

/** Most threads that `--workers` may ask for. */
const mostWorkers = 256;

/** What the report is made from, and its results as JSON. */
type Context = ReportContext & { readonly results: CostedRunResults };

/** @throws UsageError on what cannot be done as asked */
export async function runCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const path = args.positional('file')!;
  const seed = readOption('seed', args.option('seed'), integer({ min: 0, max: LIMITS.seed }));
  const replications = readOption(
    'replications',
    args.option('replications'),
    integer({ min: 1, max: LIMITS.replications }),
  );
  const workers = readOption('workers', args.option('workers'), integer({ min: 1, max: mostWorkers }));
  const directory = onlyValue('csv', args.option('csv'));
  const quiet = args.flag('quiet');

  const set = allValues(args.option('set'));

  const loaded = loadFile(path, set);
  const resolved = soundScenario(loaded, terminal);
  if (resolved === undefined) return Exit.badInput;
  if (!quiet) tellWarnings(loaded.warnings, terminal);
  if (directory !== undefined) await checkDirectory('csv', directory);

  const warnings = loaded.warnings.map(warningText);
  const numbers = {
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
  };
  const options: RunOptions = { hash: scenarioHash(resolved), warnings, ...numbers };
  const results = await interruptible(terminal, (signal) =>
    simulate(resolved, workers, { ...options, signal }, quiet, terminal),
  );
  if (results === Exit.interrupted) return results;
  const currency = currencyOf(resolved);
  const context = { results, scenario: resolved.scenario, currency, path, given: { set, ...numbers } };
  if (!quiet) tellLateWarnings(context, warnings, terminal);
  const form = args.flag('json') ? 'json' : args.flag('cost') ? 'cost' : 'report';
  await tell(context, form, terminal);
  if (directory !== undefined) {
    const { runCsv } = await import('../report/run/run-csv.ts');
    await writeDirectory('csv', directory, runCsv(results, currency, results.warnings));
  }
  return results.targets.some(({ verdict }) => verdict === 'missed') ? Exit.targetMissed : Exit.done;
}

/** What the run itself came to warn of, beside what the scenario's check had said before it. */
function tellLateWarnings(context: Context, told: readonly string[], terminal: Terminal): void {
  const late = context.results.warnings.filter((warning) => !told.includes(warning));
  const precision = precisionNote(context);
  if (precision !== undefined) late.push(precision);
  if (late.length > 0) terminal.stderr.write(`${late.map((warning) => `warning: ${warning}\n`).join('')}\n`);
}

async function simulate(
  resolved: ResolvedScenario,
  workers: number | undefined,
  options: RunOptions,
  quiet: boolean,
  terminal: Terminal,
): Promise<CostedRunResults> {
  const progress = progressBar(terminal, quiet);
  const executor = new PoolExecutor(workers === undefined ? {} : { workers });
  try {
    return await runScenario(resolved, executor, { ...options, onProgress: progress.update });
  } finally {
    progress.stop();
    await executor.close();
  }
}

async function tell(context: Context, form: 'json' | 'cost' | 'report', terminal: Terminal): Promise<void> {
  if (form === 'json') {
    const { jsonText } = await import('../report/json.ts');
    terminal.stdout.write(jsonText(context.results));
    return;
  }
  const [report, { paintFor }] = await Promise.all([reportOf(form), import('./colours.ts')]);
  terminal.stdout.write(report(context, paintFor(terminal)));
}

/** The text that is asked for, loaded when it is. */
async function reportOf(form: 'cost' | 'report') {
  return form === 'cost'
    ? (await import('../report/cost/cost-report.ts')).costReport
    : (await import('../report/run/run-report.ts')).runReport;
}

/** The currency that the scenario counts in; undefined where it counts no money. */
function currencyOf({ scenario }: ResolvedScenario): string | undefined {
  const currency = scenario.costs?.currency;
  return typeof currency === 'string' ? currency : undefined;
}
