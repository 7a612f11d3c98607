/**
 * Whom a simulating command asks for its runs: the store first, then a pool of threads. The simulation and its threads are
 * loaded when something has to be simulated, so that what was kept is answered at once.
 */
import type { Executor } from '../experiment/executor.ts';
import { type Keeper, keepsNothing } from '../experiment/keeper.ts';
import type { Runner } from '../experiment/runner.ts';
import type { PoolExecutor } from '../node/pool-executor.ts';
import type { Store } from '../node/store.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import type { Values } from './command.ts';
import { openStore } from './open-store.ts';
import { readWorkers } from './simulation-numbers.ts';
import type { Terminal } from './terminal.ts';

export interface Answering {
  /** Answers from the store and keeps what it runs. */
  readonly runner: Runner;
  /** Keeps what is no run. */
  readonly keeper: Keeper;
  readonly executor: Executor;
  /** What this command has kept so far, and where; undefined where nothing is kept. */
  readonly store: Pick<Store, 'kept' | 'path'> | undefined;
  close(): Promise<void>;
}

/**
 * Reads `--workers`, `--cache`, `--no-cache` and `--quiet`.
 * @param asked the plan that the command is about
 * @param runs about how many runs will be asked for, several at a time: each is then simulated whole in one thread
 * @throws UsageError on a number of workers that cannot be
 */
export async function openAnswering(
  args: Values,
  terminal: Terminal,
  asked: ResolvedScenario,
  runs?: number,
): Promise<Answering> {
  const executor = lateExecutor(readWorkers(args));
  const store = await openStore(args, terminal);
  const runner = lateRunner(executor, runs);
  const keeping = store === undefined ? undefined : (await import('../node/keeping-runner.ts')).keepingRunner;
  return {
    runner: keeping === undefined ? runner : keeping(store!, runner, asked),
    keeper: store ?? keepsNothing,
    executor,
    store,
    async close() {
      store?.close();
      await executor.close();
    },
  };
}

interface LateExecutor extends Executor {
  pool(): Promise<PoolExecutor>;
}

function lateExecutor(workers: number | undefined): LateExecutor {
  let pool: Promise<PoolExecutor> | undefined;
  const started = () => {
    pool ??= import('../node/pool-executor.ts').then(
      ({ PoolExecutor }) => new PoolExecutor(workers === undefined ? {} : { workers }),
    );
    return pool;
  };
  return {
    pool: started,
    async run(...words) {
      return (await started()).run(...words);
    },
    async close() {
      await (await pool)?.close();
    },
  };
}

function lateRunner(executor: LateExecutor, runs: number | undefined): Runner {
  let simulating: Promise<Runner> | undefined;
  const runner = () => {
    simulating ??= runs === undefined ? runnerOn(executor) : poolRunnerOn(executor, runs);
    return simulating;
  };
  return {
    run: async (...words) => (await runner()).run(...words),
    calibrate: async (...words) => (await runner()).calibrate(...words),
  };
}

async function runnerOn(executor: Executor): Promise<Runner> {
  return (await import('../experiment/runner.ts')).executorRunner(executor);
}

async function poolRunnerOn(executor: LateExecutor, runs: number): Promise<Runner> {
  const [{ poolRunner }, pool] = await Promise.all([import('../node/pool-runner.ts'), executor.pool()]);
  return poolRunner(pool, runs);
}
