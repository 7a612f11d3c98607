/** What became of the contacts of some days, as the log has it. */
import { ANSWERED, BEFORE_QUEUE, type ContactTable } from '../contact-record.ts';
import { type ServiceFrame, ServiceSums } from './service-sums.ts';

/** @param start instant of the frame's time 0 */
export function loggedService(contacts: ContactTable, frame: ServiceFrame, start: number): ServiceSums {
  const { arrival, wait, outcome, contactType, contactTypes, rows } = contacts;
  const sums = new ServiceSums(frame);
  const types = contactTypes.map(({ name }) => frame.types.indexOf(name));
  for (let row = 0; row < rows; row++) {
    const type = types[contactType[row]!]!;
    if (type < 0 || outcome[row] === BEFORE_QUEUE) continue;
    // A wait that the log does not tell is none.
    sums.add(arrival[row]! - start, type, wait[row]! > 0 ? wait[row]! : 0, outcome[row] === ANSWERED);
  }
  return sums;
}
