/** Answers a task by the same functions as the command line, and so with the same numbers. */
import { compare } from '../../experiment/compare.ts';
import type { Executor } from '../../experiment/executor.ts';
import { grow } from '../../experiment/grow.ts';
import { type Keeper, questionOf } from '../../experiment/keeper.ts';
import type { Runner, RunWatch } from '../../experiment/runner.ts';
import { findStaff } from '../../experiment/staff/find-staff.ts';
import { sweep } from '../../experiment/sweep.ts';
import { tornado } from '../../experiment/tornado.ts';
import type { CostedRunResults } from '../../finance/with-cost.ts';
import { scenarioHash } from '../../scenario/hash.ts';
import type { AnyResults } from './kept-answer.ts';
import type { RunTask } from './run-task.ts';

export interface Means {
  /** For few runs, each split among the threads. */
  readonly runner: Runner;
  /** For many, each whole in one thread. @param runs about how many */
  manyRunner(runs: number): Runner;
  readonly executor: Executor;
  readonly keeper: Keeper;
  /** Runs under way at once, where there are many. */
  readonly atOnce: number;
}

/** @throws the signal's reason; UnknownMetrics */
export function answerTask(task: RunTask, means: Means, watch: RunWatch): Promise<AnyResults> {
  const { resolved, warnings, seed, replications } = task;
  const options = {
    ...watch,
    warnings,
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
  };
  const { manyRunner, executor, keeper, atOnce } = means;
  switch (task.kind) {
    case 'run':
      return answerRun(task, means.runner, watch);
    case 'compare': {
      const { name } = resolved.scenario;
      return compare({ key: task.key, title: name, resolved }, task.variants, means.runner, options);
    }
    case 'grow': {
      const { volumes, staff, band, base } = task;
      const own = {
        ...{ staff, band },
        ...(volumes === undefined ? {} : { volumes }),
        ...(base === undefined ? {} : { base }),
      };
      return grow(resolved, { runner: means.runner, executor, keeper }, { ...options, ...own });
    }
    case 'sweep': {
      const { fields, metrics } = task;
      const runner = manyRunner(fields.reduce((count, { values }) => count * values.length, 1) + 1);
      return sweep(resolved, fields, runner, { ...options, atOnce, ...(metrics === undefined ? {} : { metrics }) });
    }
    case 'tornado': {
      const { variations, metric } = task;
      const runner = manyRunner(2 * variations.length + 1);
      return tornado(resolved, variations, runner, { ...options, atOnce, ...(metric === undefined ? {} : { metric }) });
    }
    case 'staff':
      return answerStaff(task, means, watch);
  }
}

async function answerRun(
  { base, resolved, hash, warnings, seed, replications }: RunTask & { readonly kind: 'run' },
  runner: Runner,
  watch: RunWatch,
): Promise<CostedRunResults> {
  const numbers = {
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
  };
  const request = { resolved, hash, warnings, detail: 'full' as const, ...numbers };
  if (base === undefined) return runner.run(request, watch);
  const calibration = await runner.calibrate(base, watch.signal === undefined ? {} : { signal: watch.signal });
  const plan = Object.keys(calibration).length === 0 ? {} : { plan: { calibration } };
  return runner.run({ ...request, ...plan, base: { resolved: base, hash: scenarioHash(base) } }, watch);
}

/** Kept under the same question as the `staff` command's. */
async function answerStaff(
  task: RunTask & { readonly kind: 'staff' },
  { keeper, executor }: Means,
  watch: RunWatch,
): Promise<AnyResults> {
  const { resolved, own, warnings, seed } = task;
  const { volume = 1, ...rest } = own;
  const replications = task.replications ?? resolved.scenario.run.replications;
  const numbers = { replications, ...(seed === undefined ? {} : { seed }) };
  const question = questionOf('staff', { resolved, volume, ...numbers }, { ...rest, command: true });
  const results = await keeper.once(question, () => findStaff(resolved, executor, { ...own, ...numbers, ...watch }));
  return { ...results, warnings: [...warnings, ...results.warnings] };
}
