/** Threads for tasks that wait here until one is free: what can wait stands behind all that cannot. */
import { extname } from 'node:path';
import type PQueue from 'p-queue';
import type { Piscina } from 'piscina';

export interface ThreadOptions {
  /** A function of the threads' file; default: `replicationWorker`. */
  readonly name?: string;
  readonly signal: AbortSignal;
  /** Whether all tasks that cannot go first; default false. */
  readonly canWait?: boolean | undefined;
}

export class Threads {
  private readonly pool: Piscina;
  private readonly waiting: PQueue;

  private constructor(pool: Piscina, waiting: PQueue) {
    this.pool = pool;
    this.waiting = waiting;
  }

  /** @param workers how many threads, which stay until `close` */
  static async start(workers: number): Promise<Threads> {
    const [{ Piscina }, { default: Queue }] = await Promise.all([import('piscina'), import('p-queue')]);
    // Beside this file lies the threads', TypeScript as written or JavaScript as built.
    const filename = new URL(`./replication-worker${extname(import.meta.url)}`, import.meta.url).href;
    const pool = new Piscina({ filename, name: 'replicationWorker', minThreads: workers, maxThreads: workers });
    // What goes wrong with a task rejects its promise; what is left is an answer to one that has been given up meanwhile.
    pool.on('error', () => {});
    return new Threads(pool, new Queue({ concurrency: workers }));
  }

  /** @param task plain data, copied to the thread */
  run<Result>(task: unknown, { canWait = false, ...options }: ThreadOptions): Promise<Result> {
    const { signal } = options;
    return this.waiting.add(() => this.pool.run(task, options) as Promise<Result>, {
      signal,
      priority: canWait ? 0 : 1,
    });
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
