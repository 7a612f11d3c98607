/**
 * Dates and times as exports write them, turned into seconds. What a text alone cannot tell (day or month first) is
 * decided once from a sample of the column.
 */

/** Whether `03/02/2026` is the 3rd of February or the 2nd of March. */
export type DateOrder = 'day_first' | 'month_first';

export interface ReadMoment {
  /** Seconds since 1970-01-01T00:00 as written on the clock (or as an instant, where `offset` is known). */
  readonly local: number;
  /** Seconds ahead of UTC where the text says so. */
  readonly offset: number | undefined;
}

const DAY = 86400;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`;
const OFFSET = String.raw`\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?(?:\s*\[[^\]]*\])?`;
const REST = String.raw`(?:[t ,]\s*${TIME})?(?:\s*[-–]\s*\d{1,2}:\d{2}(?::\d{2})?)?${OFFSET}$`;
const NUMERIC = new RegExp(String.raw`^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})${REST}`, 'i');
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?:[t ]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?${OFFSET}$`, 'i');
const DAY_MONTH = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})[- .]+([a-z]{3})[a-z]*[-., ]+(\d{2,4})${REST}`,
  'i',
);
const MONTH_DAY = new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*[- .]+(\d{1,2}),?\s+(\d{4})${REST}`, 'i');
const CLOCK_ONLY = new RegExp(String.raw`^${TIME}(?:\s*[-–].*)?$`, 'i');

/** @returns undefined where the text is no date */
export function readMoment(cell: string, order: DateOrder): ReadMoment | undefined {
  const text = cell.trim();
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, a, , b, c] = numeric;
    if (a!.length > 2) return moment(Number(a), Number(b), Number(c), numeric, 5);
    const [month, day] = order === 'day_first' ? [Number(b), Number(a)] : [Number(a), Number(b)];
    return moment(fullYear(c!), month, day, numeric, 5);
  }
  const compact = COMPACT.exec(text);
  if (compact !== null && Number(compact[2]) <= 12) {
    const hours = compact.slice(4, 7);
    const seconds = Number(hours[0] ?? 0) * 3600 + Number(hours[1] ?? 0) * 60 + Number(hours[2] ?? 0);
    return built(Number(compact[1]), Number(compact[2]), Number(compact[3]), seconds, compact[7]);
  }
  if (/^\d{6}$/.test(text)) {
    return built(fullYear(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)), 0, undefined);
  }
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return { local: Math.floor(Number(text)), offset: 0 };
  if (/^\d{12,13}$/.test(text)) return { local: Math.floor(Number(text) / 1000), offset: 0 };
  // A spreadsheet's day number, counted from 30 December 1899.
  if (/^\d{5}([.,]\d+)?$/.test(text)) {
    const days = Number(text.replace(',', '.'));
    if (days > 20_000 && days < 80_000) return { local: Math.round((days - 25_569) * DAY), offset: undefined };
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) return moment(fullYear(dayMonth[3]!), monthOf(dayMonth[2]!), Number(dayMonth[1]), dayMonth, 4);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return moment(Number(monthDay[3]), monthOf(monthDay[1]!), Number(monthDay[2]), monthDay, 4);
  return undefined;
}

/**
 * A time of day: `9:30`, `09:30:15`, `9:30 PM`, `08:00-08:30` (its beginning), seconds after midnight, or `0930`.
 * @returns seconds after midnight, undefined where it is no time
 */
export function readClock(cell: string): number | undefined {
  const text = cell.trim();
  const match = CLOCK_ONLY.exec(text);
  if (match !== null) return clockSeconds(match, 1);
  if (/^\d{4}$/.test(text) && Number(text.slice(2)) < 60 && Number(text) <= 2400) {
    return Number(text.slice(0, 2)) * 3600 + Number(text.slice(2)) * 60;
  }
  // Past midnight is allowed: the day is the one on which it began.
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) < 2 * DAY) return Number(text);
  return undefined;
}

/**
 * Decides the order of day and month from a column's cells: a number above 12 tells; else the reading in which times do
 * not run backwards.
 * @returns `told` false where it had to be assumed
 */
export function dateOrder(cells: readonly string[]): { readonly order: DateOrder; readonly told: boolean } {
  let ambiguous = false;
  for (const cell of cells) {
    const match = NUMERIC.exec(cell.trim());
    if (match === null || match[1]!.length > 2) continue;
    ambiguous = true;
    if (Number(match[1]) > 12) return { order: 'day_first', told: true };
    if (Number(match[3]) > 12) return { order: 'month_first', told: true };
  }
  const first: DateOrder = cells.some((cell) => /[ap]\.?m/i.test(cell)) ? 'month_first' : 'day_first';
  if (!ambiguous) return { order: first, told: true };
  const span = { day_first: spread(cells, 'day_first'), month_first: spread(cells, 'month_first') };
  if (span.day_first !== span.month_first) {
    return { order: span.day_first < span.month_first ? 'day_first' : 'month_first', told: true };
  }
  return { order: first, told: false };
}

/** Days from the first to the last: a few rows of an export lie close together, read the right way. */
function spread(cells: readonly string[], order: DateOrder): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    const read = readMoment(cell, order);
    if (read === undefined) continue;
    low = Math.min(low, Math.floor(read.local / DAY));
    high = Math.max(high, Math.floor(read.local / DAY));
  }
  return high - low;
}

function moment(year: number, month: number, day: number, match: RegExpExecArray, at: number): ReadMoment | undefined {
  const seconds = match[at] === undefined ? 0 : clockSeconds(match, at);
  return seconds === undefined ? undefined : built(year, month, day, seconds, match[at + 4]);
}

function built(
  year: number,
  month: number,
  day: number,
  seconds: number,
  offset: string | undefined,
): ReadMoment | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1980 && year < 2200)) return undefined;
  const date = Date.UTC(year, month - 1, day);
  if (new Date(date).getUTCDate() !== day) return undefined;
  return { local: date / 1000 + seconds, offset: offsetSeconds(offset) };
}

function clockSeconds(match: RegExpExecArray, at: number): number | undefined {
  const [hour, minute, second] = [Number(match[at]), Number(match[at + 1]), Number(match[at + 2] ?? 0)];
  const half = match[at + 3]?.[0]?.toLowerCase();
  if (hour > 24 || minute > 59 || second > 60 || (half !== undefined && (hour > 12 || hour === 0))) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return hours * 3600 + minute * 60 + second;
}

function offsetSeconds(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[a-z]/i.test(text)) return 0;
  const digits = text.replace(/\D/g, '').padEnd(4, '0');
  return (text[0] === '-' ? -1 : 1) * (Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60);
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length <= 2 ? (year < 80 ? 2000 : 1900) + year : year;
}

function monthOf(text: string): number {
  return MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}
