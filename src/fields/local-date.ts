/** Local dates 2026-03-02 and date-times 2026-03-04 10:00; they stay as written. */
import type { Kind } from './kind.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { shown } from './shown.ts';

const DATE = 'a local date such as 2026-03-02, 1970 to 2199';
const DATE_TIME = 'a local date and time such as 2026-03-04 10:00';

/** @returns the kind of a local date */
export function localDate(): Kind<string> {
  return {
    name: 'date',
    accepted: DATE,
    json: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
    read: (raw) => readDate(raw),
    show: (value) => value,
  };
}

/** @returns the kind of a local date and time */
export function localDateTime(): Kind<string> {
  return {
    name: 'date and time',
    accepted: DATE_TIME,
    json: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$' },
    read(raw) {
      const match = typeof raw === 'string' ? /^(\S+)[ T]((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(raw) : null;
      if (!match) return refuse(`expected a date and time, found ${shown(raw)}`, DATE_TIME);
      const date = readDate(match[1]);
      return date.ok ? accept(`${date.value} ${match[2]}`) : date;
    },
    show: (value) => value,
  };
}

function readDate(raw: unknown): Reading<string> {
  const match = typeof raw === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(raw) : null;
  if (!match) return refuse(`expected a date, found ${shown(raw)}`, DATE);
  const year = Number(match[1]);
  if (year < 1970 || year > 2199) return refuse(`the year ${year} is out of range`, DATE);
  return isDate(year, Number(match[2]), Number(match[3])) ? accept(match[0]) : refuse(`there is no ${match[0]}`, DATE);
}

function isDate(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1]!;
}
