/** What a thread of the pool runs: prepares a job when first asked for it, then any of its replications. */
import { deserialize } from 'node:v8';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type Job, type PreparedJob, prepareJob } from '../experiment/job.ts';
import { type ReplicationRecord, recordBuffers } from '../measure/record.ts';

/** One replication of a job. */
export interface ReplicationTask {
  /** Number of the job, unique in the process. */
  readonly jobNumber: number;
  /** The job, serialised, in memory that all threads share. */
  readonly job: SharedArrayBuffer;
  readonly replication: number;
}

/** Jobs kept, plans built; the oldest goes first. */
const MOST_KEPT = 4;
const kept = new Map<number, PreparedJob>();

/** @returns the record, whose memory moves to the caller's thread */
export function replicationWorker(task: ReplicationTask): ReplicationRecord {
  const record = preparedFor(task).run(task.replication);
  return move({
    [transferableSymbol]: recordBuffers(record),
    [valueSymbol]: record,
  } as unknown as Parameters<typeof move>[0]) as unknown as ReplicationRecord;
}

function preparedFor({ jobNumber, job }: ReplicationTask): PreparedJob {
  const known = kept.get(jobNumber);
  if (known !== undefined) return known;
  const prepared = prepareJob(deserialize(Buffer.from(new Uint8Array(job))) as Job);
  kept.set(jobNumber, prepared);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return prepared;
}
