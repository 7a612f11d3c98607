/**
 * Runs replications in this thread and in helpers beside it, each a fixed share of them, so that two replications take as
 * long as one. Which of them works out a replication makes no difference to it.
 */
import type { Executor } from '../../../src/experiment/executor.ts';
import { pause, preparedOnce } from '../../../src/experiment/inline-executor.ts';
import type { Job } from '../../../src/experiment/job.ts';
import type { ReplicationRecord } from '../../../src/measure/record.ts';

/** To a helper. */
export type HelpRequest =
  | { readonly kind: 'job'; readonly id: number; readonly job: Job }
  | { readonly kind: 'forget' }
  | { readonly kind: 'run'; readonly ticket: number; readonly id: number; readonly replications: readonly number[] }
  | { readonly kind: 'cancel'; readonly ticket: number };

/** From a helper. */
export type HelpReply =
  | {
      readonly kind: 'record';
      readonly ticket: number;
      readonly replication: number;
      readonly record: ReplicationRecord;
    }
  | { readonly kind: 'failed'; readonly ticket: number; readonly message: string };

/** What a worker and a test's stand-in for one have in common. */
export interface HelpPort {
  postMessage(request: HelpRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: HelpReply }) => void): void;
  /** Told where its program cannot be read, or fails outside a question. */
  onerror?: (() => void) | null;
  terminate?(): void;
}

/** Jobs that helpers keep prepared. */
const MOST_JOBS = 64;

type Listener = (reply: HelpReply) => void;

/**
 * @returns an executor with the records of any other, in their order; its `close` ends the helpers. A helper that fails ends
 *   the runs that wait for it, and the next ones do without it
 */
export function helpedExecutor(all: readonly HelpPort[]): Executor {
  const helpers = [...all];
  const listeners = new Map<number, Listener>();
  const ids = new Map<Job, number>();
  let tickets = 0;
  let jobs = 0;
  for (const helper of all) {
    helper.addEventListener('message', ({ data }) => listeners.get(data.ticket)?.(data));
    helper.onerror = () => {
      helpers.splice(helpers.indexOf(helper), 1);
      for (const [ticket, listen] of listeners)
        listen({ kind: 'failed', ticket, message: 'a helper of the engine failed' });
    };
  }
  const idOf = (job: Job): number => {
    const known = ids.get(job);
    if (known !== undefined) return known;
    if (ids.size >= MOST_JOBS) {
      ids.clear();
      for (const helper of helpers) helper.postMessage({ kind: 'forget' });
    }
    const id = ++jobs;
    ids.set(job, id);
    for (const helper of helpers) helper.postMessage({ kind: 'job', id, job });
    return id;
  };
  return {
    async run(job, { from, to }, onRecord, { signal } = {}) {
      signal?.throwIfAborted();
      const ticket = ++tickets;
      const hands = helpers.length + 1;
      const shares: number[][] = Array.from({ length: hands }, () => []);
      for (let replication = from; replication < to; replication++)
        shares[(replication - from) % hands]!.push(replication);
      const records = new Map<number, ReplicationRecord>();
      let next = from;
      let isOver = false;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const take = (replication: number, record: ReplicationRecord) => {
        // Where a helper has failed, this thread's own share may still be on its way.
        if (isOver) return;
        records.set(replication, record);
        for (let ready = records.get(next); ready !== undefined; ready = records.get(next)) {
          records.delete(next);
          onRecord(ready, next++);
        }
        if (next === to) resolve();
      };
      const stop = () => reject(signal!.reason);
      signal?.addEventListener('abort', stop, { once: true });
      try {
        if (from === to) return;
        listeners.set(ticket, (reply) => {
          if (reply.kind === 'failed') reject(new Error(reply.message));
          else take(reply.replication, reply.record);
        });
        const id = to - from > 1 ? idOf(job) : 0;
        helpers.forEach((helper, place) => {
          const replications = shares[place + 1]!;
          if (replications.length > 0) helper.postMessage({ kind: 'run', ticket, id, replications });
        });
        await Promise.race([promise, runOwn(job, shares[0]!, take, signal).then(() => promise)]);
      } finally {
        isOver = true;
        promise.catch(() => {});
        signal?.removeEventListener('abort', stop);
        listeners.delete(ticket);
        if (next < to) for (const helper of helpers) helper.postMessage({ kind: 'cancel', ticket });
      }
    },
    async close() {
      for (const helper of all) helper.terminate?.();
    },
  };
}

async function runOwn(
  job: Job,
  replications: readonly number[],
  take: (replication: number, record: ReplicationRecord) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const prepared = preparedOnce(job);
  for (const replication of replications) {
    take(replication, prepared.run(replication));
    await pause();
    signal?.throwIfAborted();
  }
}

/** The helper's side. @returns what takes a request */
export function helpWith(reply: (reply: HelpReply) => void): (request: HelpRequest) => void {
  const jobs = new Map<number, Job>();
  /** Tickets that are worked on. */
  const underWay = new Set<number>();
  const run = async (ticket: number, job: Job, replications: readonly number[]): Promise<void> => {
    underWay.add(ticket);
    try {
      const prepared = preparedOnce(job);
      for (const replication of replications) {
        if (!underWay.has(ticket)) break;
        reply({ kind: 'record', ticket, replication, record: prepared.run(replication) });
        await pause();
      }
    } catch (reason) {
      reply({ kind: 'failed', ticket, message: reason instanceof Error ? reason.message : String(reason) });
    }
    underWay.delete(ticket);
  };
  return (request) => {
    switch (request.kind) {
      case 'job':
        jobs.set(request.id, request.job);
        break;
      case 'forget':
        jobs.clear();
        break;
      case 'cancel':
        underWay.delete(request.ticket);
        break;
      case 'run':
        void run(request.ticket, jobs.get(request.id)!, request.replications);
    }
  };
}
