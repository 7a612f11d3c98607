/** What a log tells of one contact type's waits and handle times. */
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import { ABANDONED, ANSWERED, type ContactTable } from '../contact-record.ts';
import type { Waits } from './patience.ts';

const DAY = 86_400;

/** Handle times in seconds that are known and above 0, each with the time of day at which its contact arrived. */
export function handledAt(contacts: ContactTable, type: number): { times: Float64Array; arrivals: Float64Array } {
  const clock = new ZoneClock(contacts.timezone);
  const { arrival, handle, outcome, contactType, rows } = contacts;
  const times: number[] = [];
  const arrivals: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (contactType[row] !== type || outcome[row] !== ANSWERED || !(handle[row]! > 0)) continue;
    times.push(handle[row]!);
    arrivals.push(clock.localOf(arrival[row]!) % DAY);
  }
  return { times: Float64Array.from(times), arrivals: Float64Array.from(arrivals) };
}

/** Waits above 0; an answer cuts a wait off, and who left at 0 has balked. */
export function waitsOf(contacts: ContactTable, type: number): Waits {
  const { wait, outcome, contactType, rows } = contacts;
  const time: number[] = [];
  const ended: number[] = [];
  let balked = 0;
  for (let row = 0; row < rows; row++) {
    if (contactType[row] !== type) continue;
    const how = outcome[row]!;
    if (how !== ANSWERED && how !== ABANDONED) continue;
    if (wait[row]! > 0) {
      time.push(wait[row]!);
      ended.push(how === ABANDONED ? 1 : 0);
    } else if (how === ABANDONED && wait[row] === 0) balked++;
  }
  return { times: { time: Float64Array.from(time), ended: Uint8Array.from(ended), beyond: 0 }, balked };
}
