/** Whoever runs replications: in this thread, in a pool of them, or on many machines. */
import type { ReplicationRecord } from '../measure/record.ts';
import type { Job } from './job.ts';

/** Replications numbered from `from` up to, but not including, `to`. */
export interface ReplicationRange {
  readonly from: number;
  readonly to: number;
}

export interface ExecutorOptions {
  /** Ends the run soon after it is aborted; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Whether other runs' replications go first, this one filling the time that they leave; default false. */
  readonly canWait?: boolean | undefined;
  /** About how many more will be asked for after these, so that threads may be worth starting; default 0. */
  readonly ahead?: number | undefined;
}

export interface Executor {
  /**
   * Runs replications and hands over their records in replication order, however many run at once.
   * @param onRecord takes what it needs of a record, whose grids by interval may be written over once it has returned
   */
  run(
    job: Job,
    range: ReplicationRange,
    onRecord: (record: ReplicationRecord, replication: number) => void,
    options?: ExecutorOptions,
  ): Promise<void>;
  /** Lets go of threads and the like; the executor is not used after. */
  close(): Promise<void>;
}
