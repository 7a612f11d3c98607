/** What became of each contact of a run, put together from what was told of it one by one. */
import type { Happening, Recorder } from './recorder.ts';

export interface ContactRecord {
  readonly case: number;
  readonly attempt: number;
  readonly type: string;
  readonly offered: Happening;
  waits: Happening | undefined;
  answered: Happening | undefined;
  abandoned: Happening | undefined;
  handled: Happening | undefined;
  /** When the wait ended, or the run. */
  waitEnd: number;
}

/**
 * @returns the contacts that asked for an agent in coverage hours and were not blocked, in the order of asking
 * @throws Error when something is told of a contact that was not offered, or told twice
 */
export function contactRecords(told: Recorder): ContactRecord[] {
  const records = new Map<string, ContactRecord>();
  for (const one of told.only('offered', 'waits', 'answered', 'abandoned', 'handled')) {
    const key = `${one.case} ${one.attempt}`;
    if (one.what === 'offered') {
      if (records.has(key)) throw new Error(`contact ${key} is offered twice`);
      records.set(key, {
        case: one.case,
        attempt: one.attempt,
        type: one.type,
        offered: one,
        waits: undefined,
        answered: undefined,
        abandoned: undefined,
        handled: undefined,
        waitEnd: told.endedAt,
      });
      continue;
    }
    const record = records.get(key);
    if (record === undefined) throw new Error(`contact ${key} was never offered, yet ${one.what}`);
    const what = one.what as 'waits' | 'answered' | 'abandoned' | 'handled';
    if (record[what] !== undefined) throw new Error(`contact ${key} ${what} twice`);
    record[what] = one;
    if (what === 'answered' || what === 'abandoned') record.waitEnd = one.at;
  }
  return [...records.values()];
}
