/**
 * The thread that answers a run, so that the server goes on answering requests meanwhile. It has a pool of its own for the
 * simulation, which ends with it, and tells of its progress through a port.
 */
import { availableParallelism } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { type Keeper, keepsNothing, type Question } from '../../experiment/keeper.ts';
import { executorRunner, type Runner } from '../../experiment/runner.ts';
import { UnknownMetrics } from '../../experiment/sweep.ts';
import { keepingRunner } from '../../node/keeping-runner.ts';
import { PoolExecutor } from '../../node/pool-executor.ts';
import { poolRunner } from '../../node/pool-runner.ts';
import { Store } from '../../node/store.ts';
import type { Fault } from '../../scenario/fault.ts';
import { requestFault } from '../problem.ts';
import { answerTask, type Means } from './answer-task.ts';
import type { Asked, KeptAnswer } from './kept-answer.ts';
import type { RunTask } from './run-task.ts';

export interface ThreadSettings {
  /** Threads for the simulation; default: as many as the machine runs at once. */
  readonly workers?: number;
  /** Where answers are kept; absent: nowhere. */
  readonly store?: { readonly directory: string; readonly engine: string };
}

export interface QuestionTask {
  readonly task: RunTask;
  readonly question: Question;
  readonly asked: Asked;
  readonly settings: ThreadSettings;
  /** Sends `Progress`; anything that comes back cancels the run. */
  readonly port: MessagePort;
}

/** How many replications are done, and of how many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Milliseconds between one word of progress and the next. */
const TELL_EVERY = 100;

const executors = new Map<number, PoolExecutor>();
const stores = new Map<string, Store>();

/** The results as JSON, or what was found to be wrong with the question once something had been run. */
export type ThreadAnswer = { readonly results: string } | { readonly faults: readonly Fault[] };

export async function questionThread({ task, question, asked, settings, port }: QuestionTask): Promise<ThreadAnswer> {
  const controller = new AbortController();
  port.on('message', () => controller.abort());
  let told = 0;
  const onProgress = (done: number, of: number) => {
    const now = performance.now();
    if (now - told < TELL_EVERY && done < of) return;
    told = now;
    port.postMessage({ done, of } satisfies Progress);
  };
  try {
    const keeper = keeperOf(settings);
    const work = async (): Promise<KeptAnswer> => ({
      asked,
      drawn: task.resolved.scenario,
      results: await answerTask(task, meansOf(settings, keeper), { onProgress, signal: controller.signal }),
    });
    return { results: JSON.stringify((await keeper.once(question, work)).results) };
  } catch (error) {
    if (!(error instanceof UnknownMetrics)) throw error;
    return { faults: error.unknown.map(({ text: _, message, ...more }) => metricFault(task, message, more)) };
  } finally {
    port.close();
  }
}

function metricFault({ kind }: RunTask, message: string, more: Pick<Fault, 'accepted' | 'suggestion'>): Fault {
  return requestFault(kind === 'tornado' ? 'options.metric' : 'options.metrics', message, more);
}

function meansOf({ workers = availableParallelism() }: ThreadSettings, keeper: Keeper): Means {
  const executor = executorOf(workers);
  const keeping = (runner: Runner) => (keeper === keepsNothing ? runner : keepingRunner(keeper, runner));
  return {
    runner: keeping(executorRunner(executor)),
    manyRunner: (runs) => keeping(poolRunner(executor, runs)),
    executor,
    keeper,
    atOnce: 2 * workers,
  };
}

/** One for each thread's lifetime, so that its threads are there when the next run comes. */
function executorOf(workers: number): PoolExecutor {
  const known = executors.get(workers);
  if (known !== undefined) return known;
  const made = new PoolExecutor({ workers });
  executors.set(workers, made);
  return made;
}

function keeperOf({ store }: ThreadSettings): Keeper {
  if (store === undefined) return keepsNothing;
  const known = stores.get(store.directory);
  if (known !== undefined) return known;
  const made = new Store(store);
  stores.set(store.directory, made);
  return made;
}
