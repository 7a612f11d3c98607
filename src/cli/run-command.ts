/** What `run` does once its words are understood: load, simulate, tell. */
import type { RunRequest } from '../experiment/runner.ts';
import type { CostedRunResults } from '../finance/with-cost.ts';
import { precisionNote } from '../report/run/precision-note.ts';
import type { ReportContext } from '../report/run/report-context.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { openAnswering } from './answering.ts';
import type { Values } from './command.ts';
import { Exit } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { loadFile, soundScenario, tellWarnings, warningText } from './load-file.ts';
import { readOutputs, writeOutputs } from './outputs.ts';
import { progressBar } from './progress-bar.ts';
import { allValues } from './read-option.ts';
import { runOutputs } from './run-outputs.ts';
import { readNumbers } from './simulation-numbers.ts';
import type { Terminal } from './terminal.ts';

/** What the report is made from, and its results as JSON. */
type Context = ReportContext & { readonly results: CostedRunResults };

/** @throws UsageError on what cannot be done as asked */
export async function runCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const path = args.positional('file')!;
  const numbers = readNumbers(args);
  const quiet = args.flag('quiet');

  const set = allValues(args.option('set'));

  const loaded = loadFile(path, set);
  const resolved = soundScenario(loaded, terminal);
  if (resolved === undefined) return Exit.badInput;
  if (!quiet) tellWarnings(loaded.warnings, terminal);
  const asked = await readOutputs(args);

  const warnings = loaded.warnings.map(warningText);
  const request: RunRequest = { resolved, hash: scenarioHash(resolved), detail: 'full', warnings, ...numbers };
  const results = await interruptible(terminal, (signal) => answer(request, args, signal, terminal));
  if (results === Exit.interrupted) return results;
  const currency = currencyOf(resolved);
  const context = { results, scenario: resolved.scenario, currency, path, given: { set, ...numbers } };
  if (!quiet) tellLateWarnings(context, warnings, terminal);
  const form = args.flag('json') ? 'json' : args.flag('cost') ? 'cost' : 'report';
  await tell(context, form, terminal);
  await writeOutputs(asked, runOutputs, context);
  return results.targets.some(({ verdict }) => verdict === 'missed') ? Exit.targetMissed : Exit.done;
}

/** What the run itself came to warn of, beside what the scenario's check had said before it. */
function tellLateWarnings(context: Context, told: readonly string[], terminal: Terminal): void {
  const late = context.results.warnings.filter((warning) => !told.includes(warning));
  const precision = precisionNote(context);
  if (precision !== undefined) late.push(precision);
  if (late.length > 0) terminal.stderr.write(`${late.map((warning) => `warning: ${warning}\n`).join('')}\n`);
}

/** From the store, or simulated and then kept. */
async function answer(
  request: RunRequest,
  args: Values,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<CostedRunResults> {
  const answering = await openAnswering(args, terminal);
  const progress = progressBar(terminal, args.flag('quiet'));
  try {
    return await answering.runner.run(request, { signal, onProgress: progress.update });
  } finally {
    progress.stop();
    await answering.close();
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
