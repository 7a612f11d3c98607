/** A history as the file that a scenario's demand reads: `start,contact_type,count,average_handle_time`. */
import { ZoneClock } from '../scenario/build/zone-clock.ts';
import type { IntervalTable } from './interval-record.ts';

/** Rows in one piece of text. */
const PIECE = 2_000;

/**
 * @param types places of the contact types that are written; all of them where absent
 * @returns pieces of text that follow one another; a row whose count is not known is left out
 */
export function* historyCsv(table: IntervalTable, types?: readonly number[]): Generator<string> {
  const clock = new ZoneClock(table.timezone);
  const handleTime = table.columns.handleTime;
  let lines = [`start,contact_type,count${handleTime === undefined ? '' : ',average_handle_time'}`];
  for (const type of types ?? table.contactTypes.keys()) {
    const { name } = table.contactTypes[type]!;
    for (let row = table.from[type]!; row < table.from[type + 1]!; row++) {
      const count = table.offered[row]!;
      if (Number.isNaN(count)) continue;
      const time = handleTime === undefined ? '' : `,${handleTime[row]! > 0 ? rounded(handleTime[row]!) : ''}`;
      lines.push(`${clock.textOf(table.start[row]!)},${name},${rounded(count)}${time}`);
      if (lines.length < PIECE) continue;
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

/** At most three decimals: a thousandth of a second is below what any export knows. */
function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
