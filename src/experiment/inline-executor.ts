/** Runs replications one after the other in this thread, letting others in between two of them. */
import { reuseGrids } from '../measure/grids.ts';
import type { Executor } from './executor.ts';
import { type Job, type PreparedJob, prepareJob } from './job.ts';

/** Jobs by identity, so that a range continued later finds its plan built. */
const preparedJobs = new WeakMap<Job, PreparedJob>();

/** The job's plan, built when first asked for. */
export function preparedOnce(job: Job): PreparedJob {
  const known = preparedJobs.get(job) ?? prepareJob(job);
  preparedJobs.set(job, known);
  return known;
}

/** Lets waiting events of this thread happen: an interrupt, a message, a repaint. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port1.close();
      resolve();
    };
    port1.postMessage(0);
  });
}

export const inlineExecutor: Executor = {
  async run(job, { from, to }, onRecord, { signal } = {}) {
    signal?.throwIfAborted();
    const prepared = preparedOnce(job);
    for (let replication = from; replication < to; replication++) {
      const record = prepared.run(replication);
      onRecord(record, replication);
      reuseGrids(record);
      await pause();
      signal?.throwIfAborted();
    }
  },
  async close() {},
};
