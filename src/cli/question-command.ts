/** What every command does that asks for several runs and tells one answer: load, simulate, tell, as a report, JSON or tables. */
import { availableParallelism } from 'node:os';
import type { UnknownMetric } from '../experiment/asked-metrics.ts';
import type { PairedOptions } from '../experiment/paired-runs.ts';
import type { Runner } from '../experiment/runner.ts';
import type { Paint } from '../report/terminal/paint.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { type Answering, openAnswering } from './answering.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { interruptedText, interruptible } from './interrupt.ts';
import { loadFile, soundScenario, tellWarnings, warningText } from './load-file.ts';
import { type Outputs, readOutputs, writeOutputs } from './outputs.ts';
import { progressBar } from './progress-bar.ts';
import { allValues } from './read-option.ts';
import { readNumbers, readWorkers } from './simulation-numbers.ts';
import { tellLateWarnings, tellResults } from './tell-results.ts';
import type { Terminal } from './terminal.ts';

/** A question about a plan that has been understood. */
export interface PlanQuestion<Results> extends Outputs<Results> {
  /** About how many runs, where they are many: each is then simulated whole in one thread, several at a time. */
  readonly manyRuns?: number;
  /** @param means beside the runner, for what is no run */
  ask(runner: Runner, options: PairedOptions, means: Pick<Answering, 'executor' | 'keeper'>): Promise<Results>;
  /** The results as text. */
  report(results: Results): Promise<(paint: Paint) => string>;
  exit(results: Results): Exit;
}

/** The file that the command was given, loaded and sound. */
export interface LoadedPlan {
  readonly path: string;
  readonly resolved: ResolvedScenario;
}

/**
 * @param understand reads the command's own options, once the scenario is known; undefined once faults have been told
 * @param variants in `what_if` that are asked for, or `all` of them; default: none
 * @throws UsageError on what cannot be done as asked
 */
export async function questionCommand<Results extends { readonly warnings: readonly string[] }>(
  args: Values,
  terminal: Terminal,
  understand: (plan: LoadedPlan) => PlanQuestion<Results> | undefined,
  variants: readonly string[] | 'all' = [],
): Promise<Exit> {
  const path = args.positional('file')!;
  const numbers = readNumbers(args);
  const quiet = args.flag('quiet');
  const loaded = loadFile(path, allValues(args.option('set')), variants === 'all' ? undefined : variants);
  const resolved = soundScenario(loaded, terminal);
  if (resolved === undefined) return Exit.badInput;
  const question = understand({ path, resolved });
  if (question === undefined) return Exit.badInput;
  if (!quiet) tellWarnings(loaded.warnings, terminal);
  const asked = await readOutputs(args);
  const warnings = loaded.warnings.map(warningText);
  let store: Answering['store'];
  const results = await interruptible(
    terminal,
    async (signal) => {
      const answering = await openAnswering(args, terminal, resolved, question.manyRuns);
      store = answering.store;
      return answer(question, args, { ...numbers, warnings, signal }, terminal, answering);
    },
    () => interruptedText(args, store),
  );
  if (results === Exit.interrupted) return results;
  const late = results.warnings.filter((warning) => !warnings.includes(warning));
  if (!quiet) tellLateWarnings(late, terminal);
  await tellResults(results, args.flag('json'), terminal, () => question.report(results));
  await writeOutputs(asked, withScenario(question, resolved), results);
  return question.exit(results);
}

/** The question's outputs, its page saying where the scenario came from. */
function withScenario<Results>(question: PlanQuestion<Results>, { scenario }: ResolvedScenario): Outputs<Results> {
  if (question.page === undefined) return question;
  return {
    ...question,
    async page(results) {
      const { withPassport } = await import('../report/html/with-passport.ts');
      return withPassport(await question.page!(results), scenario);
    },
  };
}

async function answer<Results>(
  question: PlanQuestion<Results>,
  args: Values,
  options: PairedOptions,
  terminal: Terminal,
  answering: Answering,
): Promise<Results> {
  const progress = progressBar(terminal, args.flag('quiet'));
  const workers = readWorkers(args) ?? availableParallelism();
  // While one result is looked at, each thread has the next request waiting.
  const atOnce = question.manyRuns !== undefined ? 2 * workers : undefined;
  try {
    const watched = { ...options, onProgress: progress.update, ...(atOnce === undefined ? {} : { atOnce }) };
    return await question.ask(answering.runner, watched, answering);
  } catch (error) {
    throw unknownMetrics(error) ?? error;
  } finally {
    progress.stop();
    await answering.close();
  }
}

/** A metric that there is none of is the user's mistake, found once a run has told what there is. */
function unknownMetrics(error: unknown): UsageError | undefined {
  if (!(error instanceof Error) || error.name !== 'UnknownMetrics' || !('unknown' in error)) return undefined;
  const lines = (error.unknown as readonly UnknownMetric[]).flatMap(({ message, suggestion, accepted }) => [
    `--metric: ${message}${suggestion === undefined ? '' : ` (did you mean ${JSON.stringify(suggestion)}?)`}`,
    ...(accepted === undefined ? [] : [`  accepted: ${accepted}`]),
  ]);
  return new UsageError(lines.join('\n'));
}
