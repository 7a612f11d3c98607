/** What `run` does once its words are understood: load, simulate, tell. */
import { currencyOf } from '../experiment/currency-of.ts';
import type { RunRequest } from '../experiment/runner.ts';
import type { CostedRunResults } from '../finance/with-cost.ts';
import { precisionNote } from '../report/run/precision-note.ts';
import type { ReportContext } from '../report/run/report-context.ts';
import { scenarioHash } from '../scenario/hash.ts';
import { openAnswering } from './answering.ts';
import type { Values } from './command.ts';
import { Exit } from './exit.ts';
import { interruptedText, interruptible } from './interrupt.ts';
import { loadFile, soundScenario, tellWarnings, warningText } from './load-file.ts';
import { readOutputs, writeOutputs } from './outputs.ts';
import { progressBar } from './progress-bar.ts';
import { allValues } from './read-option.ts';
import { runOutputs } from './run-outputs.ts';
import { readNumbers } from './simulation-numbers.ts';
import { tellLateWarnings, tellResults } from './tell-results.ts';
import type { Terminal } from './terminal.ts';

/** What the report is made from, and its results as JSON. */
type Context = ReportContext & { readonly results: CostedRunResults };

/** @throws UsageError on what cannot be done as asked */
export async function runCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const path = args.positional('file')!;
  const numbers = readNumbers(args);
  const quiet = args.flag('quiet');

  const set = allValues(args.option('set'));

  const loaded = loadFile(path, set, []);
  const resolved = soundScenario(loaded, terminal);
  if (resolved === undefined) return Exit.badInput;
  if (!quiet) tellWarnings(loaded.warnings, terminal);
  const asked = await readOutputs(args);

  const warnings = loaded.warnings.map(warningText);
  const request: RunRequest = { resolved, hash: scenarioHash(resolved), detail: 'full', warnings, ...numbers };
  const results = await interruptible(
    terminal,
    (signal) => answer(request, args, signal, terminal),
    () => interruptedText(args, undefined),
  );
  if (results === Exit.interrupted) return results;
  const currency = currencyOf(resolved);
  const context = { results, scenario: resolved.scenario, currency, path, given: { set, ...numbers } };
  if (!quiet) tellLateWarnings(lateWarnings(context, warnings), terminal);
  await tellResults(results, args.flag('json'), terminal, async () => {
    const report = args.flag('cost')
      ? (await import('../report/cost/cost-report.ts')).costReport
      : (await import('../report/run/run-report.ts')).runReport;
    return (paint) => report(context, paint);
  });
  await writeOutputs(asked, runOutputs, context);
  return results.targets.some(({ verdict }) => verdict === 'missed') ? Exit.targetMissed : Exit.done;
}

/** What the run itself came to warn of, beside what the scenario's check had said before it. */
function lateWarnings(context: Context, told: readonly string[]): string[] {
  const late = context.results.warnings.filter((warning) => !told.includes(warning));
  const precision = precisionNote(context);
  return precision === undefined ? late : [...late, precision];
}

/** From the store, or simulated and then kept. */
async function answer(
  request: RunRequest,
  args: Values,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<CostedRunResults> {
  const answering = await openAnswering(args, terminal, request.resolved);
  const progress = progressBar(terminal, args.flag('quiet'));
  try {
    return await answering.runner.run(request, { signal, onProgress: progress.update });
  } finally {
    progress.stop();
    await answering.close();
  }
}
