/** What repeating the same weekday would have foretold: the nearest one outside the graded days, an earlier one first. */
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { ContactTable } from '../contact-record.ts';
import { loggedService } from './logged-service.ts';
import { columnOf, rowSum, type ServiceFrame, slotsOf } from './service-sums.ts';

export interface RepeatedDay {
  /** Days since 1970-01-01. */
  readonly dayKey: number;
  /** A row of sums. */
  readonly sums: Float64Array;
}

const DAY = 86_400;

/**
 * @param contacts the whole log
 * @param frame of the graded days
 * @returns by graded day; undefined where the log has no such weekday beside them
 */
export function sameWeekdays(
  contacts: ContactTable,
  frame: ServiceFrame,
  first: number,
  days: number,
): (RepeatedDay | undefined)[] {
  const clock = new ZoneClock(contacts.timezone);
  const dayOf = (row: number) => Math.floor(clock.localOf(contacts.arrival[row]!) / DAY);
  if (contacts.rows === 0) return Array.from({ length: days }, () => undefined);
  const [from, to] = [dayOf(0), dayOf(contacts.rows - 1)];
  const start = clock.instantOf(from * DAY);
  const starts = Float64Array.from({ length: to - from + 2 }, (_, k) => clock.instantOf((from + k) * DAY) - start);
  const all: ServiceFrame = { ...frame, starts };
  const slots = slotsOf(all);
  const { cells } = loggedService(contacts, all, start);
  const sumsOf = (day: number) =>
    rowSum(
      cells,
      Array.from({ length: slots }, (_, slot) => (day - from) * slots + slot),
    );
  return Array.from({ length: days }, (_, k) => {
    const near: number[] = [];
    for (let day = first + k - 7; day >= from; day -= 7) near.push(day);
    for (let day = first + k + 7; day <= to; day += 7) near.push(day);
    for (const dayKey of near) {
      if (dayKey > to || (dayKey >= first && dayKey < first + days)) continue;
      const sums = sumsOf(dayKey);
      if (columnOf(sums, 'offered') > 0) return { dayKey, sums };
    }
    return undefined;
  });
}
