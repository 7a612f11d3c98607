/** Replications that have been simulated already, and need not be again. */
import type { ReplicationRecord } from '../measure/record.ts';
import type { Executor, ReplicationRange } from './executor.ts';

/** Records of one job by replication, each added up, so that nothing of it is written over. */
export type KnownRecords = ReadonlyMap<number, ReplicationRecord>;

/** @returns an executor for that job, which hands over what is known in its turn and asks the other for the rest */
export function withKnown(executor: Executor, known: KnownRecords): Executor {
  return {
    async run(job, range, onRecord, options) {
      const missing = missingIn(range, known);
      const waiting = new Map(known);
      let next = range.from;
      const handOver = () => {
        for (let record = waiting.get(next); record !== undefined && next < range.to; record = waiting.get(next)) {
          onRecord(record, next++);
        }
      };
      const take = (record: ReplicationRecord, replication: number) => {
        waiting.set(replication, record);
        handOver();
      };
      handOver();
      await Promise.all(missing.map((each) => executor.run(job, each, take, options)));
    },
    close: () => executor.close(),
  };
}

/** The replications of a range that are not known, as ranges. */
export function missingIn(
  { from, to }: ReplicationRange,
  known: { has(replication: number): boolean },
): ReplicationRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (let replication = from; replication < to; replication++) {
    if (known.has(replication)) continue;
    const last = ranges.at(-1);
    if (last?.to === replication) last.to++;
    else ranges.push({ from: replication, to: replication + 1 });
  }
  return ranges;
}
