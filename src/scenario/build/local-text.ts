/** Dates and date-times as they are written in scenarios and data files, taken apart without a time zone. */

const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/;

export interface LocalText {
  /** Seconds since 1970-01-01T00:00 as written, the offset left out. */
  readonly local: number;
  /** Seconds ahead of UTC, where the text says so. */
  readonly offset: number | undefined;
}

/**
 * Takes `2026-03-02`, `2026-03-02 09:00`, `2026-03-02T09:00:00.5+01:00` apart.
 * @throws RangeError when it is not such a text or there is no such date
 */
export function readLocalText(text: string): LocalText {
  const match = pattern.exec(text.trim());
  if (match === null) throw new RangeError(`invalid date-time: ${text}`);
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000;
  const date = new Date(midnight * 1000);
  const exists = date.getUTCDate() === Number(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!exists) throw new RangeError(`invalid date-time: ${text}`);
  const local = midnight + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return { local, offset: offset === undefined ? undefined : readOffset(offset) };
}

/**
 * A date's number of days since 1970-01-01.
 * @throws RangeError when it is no date
 */
export function dayKeyOf(date: string): number {
  return Math.floor(readLocalText(date).local / 86400);
}

function readOffset(text: string): number {
  if (text === 'Z') return 0;
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  const seconds = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60;
  return text.startsWith('-') ? -seconds : seconds;
}
