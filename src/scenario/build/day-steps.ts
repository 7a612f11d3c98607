/** The course of one day as a function of local time that is constant between steps, from a table such as
 * `{ 07:00: 8, 18:00: 3 }`. */

export interface DaySteps {
  /** Seconds after local midnight, ascending; the first is 0. */
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/**
 * Seconds after midnight of a key such as `07:00`, `24:00` or, past midnight, `26:00`.
 * @throws RangeError when it is no time
 */
export function secondsOfTime(key: string): number {
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(key.trim());
  if (match === null) throw new RangeError(`invalid time: ${key}`);
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}

/** A table's entries in ascending order of time. */
export function timedEntries(table: Readonly<Record<string, number>>): [number, number][] {
  return Object.entries(table)
    .map(([key, value]): [number, number] => [secondsOfTime(key), value])
    .sort((a, b) => a[0] - b[0]);
}

/**
 * The table's steps over a day; each value holds until the next. Times from 24:00 on are no part of it.
 * @param before what holds until the first entry; absent: the last entry's value, as it came over from the day before
 */
export function dayStepsOf(table: Readonly<Record<string, number>>, before?: number): DaySteps {
  const entries = timedEntries(table).filter(([at]) => at < 86400);
  const at = entries.map((entry) => entry[0]);
  const values = entries.map((entry) => entry[1]);
  if (at[0] === 0) return { at, values };
  return { at: [0, ...at], values: [before ?? values.at(-1) ?? 1, ...values] };
}
