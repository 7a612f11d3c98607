/**
 * Runs replications on a pool of threads, and what is soon done in this one, since threads take longer to start than a
 * small scenario to run. Threads come up when first needed and stay until `close`.
 */
import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import type { Executor, ExecutorOptions, ReplicationRange } from '../experiment/executor.ts';
import { casesPerReplication } from '../experiment/expected-cases.ts';
import { inlineExecutor } from '../experiment/inline-executor.ts';
import type { Job } from '../experiment/job.ts';
import type { ReplicationRecord } from '../measure/record.ts';
import { buildPlan } from '../scenario/build/build-plan.ts';
import type { ReplicationTask } from './replication-worker.ts';
import { type ThreadOptions, Threads } from './threads.ts';

export interface PoolOptions {
  /** Threads; default: as many as the machine runs at once. With 1, everything runs in this thread. */
  readonly workers?: number;
  /** A range of fewer cases than this is run in this thread. */
  readonly smallRun?: number;
}

/** Cases that take about as long as threads take to start. */
export const SMALL_RUN = 200_000;
/** Cases that take about as long as it takes to hand them to threads that are up, and to make a plan there. */
const SMALL_STARTED = 3_000;
/** Replications per thread that may be running or wait for an earlier one to be handed over. */
const BACKLOG = 4;

export class PoolExecutor implements Executor {
  readonly workers: number;
  private readonly smallRun: number;
  private threads: Promise<Threads> | undefined;
  private readonly sent = new WeakMap<Job, Pick<ReplicationTask, 'jobNumber' | 'job'>>();
  private jobs = 0;

  constructor(options: PoolOptions = {}) {
    this.workers = options.workers ?? availableParallelism();
    this.smallRun = options.smallRun ?? SMALL_RUN;
  }

  /** Whether threads have been asked for. */
  get isStarted(): boolean {
    return this.threads !== undefined;
  }

  async run(
    job: Job,
    range: ReplicationRange,
    onRecord: (record: ReplicationRecord, replication: number) => void,
    options: ExecutorOptions = {},
  ): Promise<void> {
    const { signal, canWait, ahead = 0 } = options;
    signal?.throwIfAborted();
    if (this.workers === 1 || this.isSmall(job, range, ahead)) return inlineExecutor.run(job, range, onRecord, options);
    await this.stoppable(signal, (threads, stopped) =>
      this.runOn(threads, job, range, onRecord, { signal: stopped, canWait }),
    );
  }

  /** Whether it is sooner done in this thread: threads that are up are worth it for less than those still to start. */
  private isSmall(job: Job, { from, to }: ReplicationRange, ahead: number): boolean {
    const small = this.isStarted ? Math.min(this.smallRun, SMALL_STARTED) : this.smallRun;
    const replications = this.isStarted ? to - from : to - from + ahead;
    // One replication alone is no sooner done beside this thread.
    if (replications === 1 && !this.isStarted) return true;
    return small > 0 && replications * casesPerReplication(buildPlan(job.resolved, job.plan)) < small;
  }

  /**
   * Does one task in one thread, beside others.
   * @param name a function of the threads' own file
   * @param task plain data, copied to the thread
   */
  async inThread<T>(name: string, task: unknown, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    return this.stoppable(signal, (threads, stopped) => threads.hand<T>(name, task, stopped));
  }

  /** Works on the threads, which come up when first needed, until done or told to stop. */
  private async stoppable<T>(
    signal: AbortSignal | undefined,
    work: (threads: Threads, stopped: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const threads = await this.started();
    signal?.throwIfAborted();
    const running = new AbortController();
    setMaxListeners(0, running.signal);
    const stop = () => running.abort(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await work(threads, running.signal);
    } catch (error) {
      // What is still running is of no use; its threads end with it.
      running.abort();
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** The threads, which come up when first asked for, and again where they did not. */
  private started(): Promise<Threads> {
    this.threads ??= Threads.start(this.workers).catch((error: unknown) => {
      this.threads = undefined;
      throw error;
    });
    return this.threads;
  }

  async close(): Promise<void> {
    const threads = await this.threads;
    this.threads = undefined;
    await threads?.close();
  }

  /** Keeps the threads busy, holding back records that come before their turn. */
  private runOn(
    threads: Threads,
    job: Job,
    { from, to }: ReplicationRange,
    onRecord: (record: ReplicationRecord, replication: number) => void,
    options: ThreadOptions,
  ): Promise<void> {
    const { signal } = options;
    const early = new Map<number, ReplicationRecord>();
    const backlog = this.workers * BACKLOG;
    const serialised = this.serialised(job);
    let next = from;
    let awaited = from;
    return new Promise((resolve, reject) => {
      const handOver = () => {
        for (let record = early.get(awaited); record !== undefined && !signal.aborted; record = early.get(awaited)) {
          early.delete(awaited);
          onRecord(record, awaited++);
        }
      };
      const submit = () => {
        if (signal.aborted) return reject(signal.reason);
        if (awaited === to) resolve();
        for (; next < to && next < awaited + backlog; next++) {
          const replication = next;
          const task: ReplicationTask = { ...serialised, replication };
          threads
            .run<ReplicationRecord>(task, options)
            .then((record) => {
              early.set(replication, record);
              handOver();
              submit();
            })
            .catch(reject);
        }
      };
      submit();
    });
  }

  /** The job as its threads shall have it: serialised once, in shared memory. */
  private serialised(job: Job): Pick<ReplicationTask, 'jobNumber' | 'job'> {
    const known = this.sent.get(job);
    if (known !== undefined) return known;
    const bytes = serialize(job);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    const sent = { jobNumber: this.jobs++, job: shared };
    this.sent.set(job, sent);
    return sent;
  }
}
