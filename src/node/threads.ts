/** Threads for tasks that wait here until one is free: what can wait stands behind all that cannot. */
import { extname } from 'node:path';
import type PQueue from 'p-queue';
import type { Piscina } from 'piscina';

export interface ThreadOptions {
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
    const pool = new Piscina({
      filename,
      name: 'replicationWorker',
      minThreads: workers,
      maxThreads: workers,
    });
    // What goes wrong with a task rejects its promise; what is left is an answer to one that has been given up meanwhile.
    pool.on('error', () => {});
    return new Threads(pool, new Queue({ concurrency: workers }));
  }

  /**
   * Runs a replication once a thread is free for it.
   * @param task plain data, copied to the thread
   */
  run<Result>(task: unknown, { signal, canWait = false }: ThreadOptions): Promise<Result> {
    const running = () => this.pool.run(task, { signal }) as Promise<Result>;
    return this.waiting.add(running, { signal, priority: canWait ? 0 : 1 });
  }

  /**
   * Hands a task to the next thread that is free.
   * @param name a function of the threads' own file
   * @param task plain data, copied to the thread
   */
  hand<Result>(name: string, task: unknown, signal: AbortSignal): Promise<Result> {
    return this.pool.run(task, { name, signal }) as Promise<Result>;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
