/** The part of a history that falls on some days, by the clocks of its zone. */
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { ContactTable } from '../contact-record.ts';
import type { ImportedHistory } from '../import/imported-history.ts';
import type { IntervalTable, NumberColumn } from '../interval-record.ts';

const DAY = 86400;

/**
 * @param first and
 * @param last day, as days since 1970-01-01; both are in it
 * @throws RangeError where nothing falls on these days
 */
export function historyBetween(history: ImportedHistory, first: number, last: number): ImportedHistory {
  const clock = new ZoneClock(history.intervals.timezone);
  const falls = (instant: number) => {
    const day = Math.floor(clock.localOf(instant) / DAY);
    return day >= first && day <= last;
  };
  const intervals = intervalsOn(history.intervals, falls);
  if (intervals.rows === 0) throw new RangeError('the history has nothing on these days');
  // Moments were taken over the whole history.
  return {
    ...history,
    intervals,
    contacts: history.contacts && contactsOn(history.contacts, falls),
    moments: undefined,
  };
}

function intervalsOn(table: IntervalTable, falls: (instant: number) => boolean): IntervalTable {
  const kept: number[] = [];
  const from = new Uint32Array(table.from.length);
  for (let type = 0; type + 1 < table.from.length; type++) {
    from[type] = kept.length;
    for (let row = table.from[type]!; row < table.from[type + 1]!; row++) if (falls(table.start[row]!)) kept.push(row);
  }
  from[from.length - 1] = kept.length;
  const column = (values: NumberColumn | Uint32Array) => Float64Array.from(kept, (row) => values[row]!);
  const columns = Object.fromEntries(Object.entries(table.columns).map(([name, values]) => [name, column(values)]));
  return {
    ...table,
    rows: kept.length,
    from,
    contactType: Uint16Array.from(kept, (row) => table.contactType[row]!),
    start: column(table.start),
    offered: column(table.offered),
    columns,
  };
}

function contactsOn(table: ContactTable, falls: (instant: number) => boolean): ContactTable {
  const kept = Uint32Array.from(
    Array.from({ length: table.rows }, (_, row) => row).filter((row) => falls(table.arrival[row]!)),
  );
  const doubles = (values: Float64Array) => Float64Array.from(kept, (row) => values[row]!);
  const optional = (values: Float64Array | undefined) => values && doubles(values);
  return {
    ...table,
    rows: kept.length,
    contactType: Uint16Array.from(kept, (row) => table.contactType[row]!),
    arrival: doubles(table.arrival),
    wait: doubles(table.wait),
    handle: doubles(table.handle),
    end: doubles(table.end),
    outcome: Uint8Array.from(kept, (row) => table.outcome[row]!),
    agent: table.agent && Uint16Array.from(kept, (row) => table.agent![row]!),
    customer: table.customer && Uint32Array.from(kept, (row) => table.customer![row]!),
    priority: optional(table.priority),
    reopens: optional(table.reopens),
    satisfaction: optional(table.satisfaction),
  };
}
