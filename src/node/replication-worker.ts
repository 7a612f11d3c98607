/**
 * What a thread of the pool runs: any replication of a job, which is prepared when first asked for, or a whole request.
 */
import { deserialize } from 'node:v8';
import { type Job, type PreparedJob, prepareJob } from '../experiment/job.ts';
import type { RunRequest } from '../experiment/runner.ts';
import { reuseGrids } from '../measure/grids.ts';
import type { ReplicationRecord } from '../measure/record.ts';

/** One replication of a job. */
export interface ReplicationTask {
  /** Number of the job, unique in the process. */
  readonly jobNumber: number;
  /** The job, serialised, in memory that all threads share. */
  readonly job: SharedArrayBuffer;
  readonly replication: number;
}

/** The record returned last: a thread has one task at a time, so it has been copied to its caller when the next comes. */
let returned: ReplicationRecord | undefined;

/** Jobs kept, plans built: as many as are under way at once; that goes first which has not been asked for longest. */
const MOST_KEPT = 8;
const kept = new Map<number, PreparedJob>();

/**
 * @returns the record, which is copied to the caller's thread: memory that has been moved once makes the engine check,
 * from then on, at every access to a typed array whether its memory is still there, and costs a fifth of its speed
 */
export function replicationWorker(task: ReplicationTask): ReplicationRecord {
  if (returned !== undefined) reuseGrids(returned);
  returned = preparedFor(task).run(task.replication);
  return returned;
}

/** @returns the results as JSON, a text being sooner copied than the many small tables that it holds */
export async function requestWorker(request: RunRequest): Promise<string> {
  const [{ executorRunner }, { inlineExecutor }] = await Promise.all([
    import('../experiment/runner.ts'),
    import('../experiment/inline-executor.ts'),
  ]);
  return JSON.stringify(await executorRunner(inlineExecutor).run(request));
}

function preparedFor({ jobNumber, job }: ReplicationTask): PreparedJob {
  const prepared = kept.get(jobNumber) ?? prepareJob(deserialize(Buffer.from(new Uint8Array(job))) as Job);
  kept.delete(jobNumber);
  kept.set(jobNumber, prepared);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return prepared;
}
