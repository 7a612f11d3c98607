/** Numbers and lengths of time as exports write them: thousands set off, decimal commas, percent signs, clock texts. */

export type DecimalMark = '.' | ',';

/**
 * Decides the decimal mark of a file from its cells.
 * @returns undefined where nothing tells
 */
export function decimalMark(cells: Iterable<string>): DecimalMark | undefined {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^-?\d+,(\d{1,2}|\d{4,})\s*%?$/.test(text)) comma++;
    else if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^-?\d+\.(\d{1,2}|\d{4,})\s*%?$/.test(text)) point++;
  }
  if (comma === 0 && point === 0) return undefined;
  return comma > point ? ',' : '.';
}

const BLANK = /^(|-|–|—|n\/?a|null|none|nan|\(null\))$/i;

/** Thousands in threes or not at all, so that a decimal comma in a file of points is no thousand. */
const GROUPED = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?(?:e[-+]?\d+)?$/i;

/** Whether a cell says that there is nothing to say. */
export function isBlank(cell: string): boolean {
  return cell === '' || (cell.length < 7 && BLANK.test(cell.trim()));
}

/**
 * @returns undefined for a blank cell, NaN for what is no number
 */
export function readNumber(cell: string, mark: DecimalMark): number | undefined {
  // The common case first: plain digits cost no rewriting.
  if (/^-?\d+$/.test(cell) || (mark === '.' && /^-?\d+\.\d+$/.test(cell))) return Number(cell);
  if (isBlank(cell)) return undefined;
  const text = cell
    .trim()
    .replace(/\s*%$/, '')
    .replace(/[\s'’_]/g, '')
    .replace('−', '-');
  const point = mark === ',' ? text.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')) : text;
  return GROUPED.test(point) ? Number(point.replaceAll(',', '')) : Number.NaN;
}

export type TimeUnit = 's' | 'ms' | 'min' | 'h';
export const secondsPer: Readonly<Record<TimeUnit, number>> = { s: 1, ms: 0.001, min: 60, h: 3600 };

/** `1:02:03`, `2:05`, `:23`, `1.02:03:04` (days), `00:02:05.250`. */
const CLOCK = /^(?:(\d+)[.\s]+)?(?:(\d+):)?(\d*):(\d{2})(?:[.,](\d+))?$/;
/** `2m 5s`, `1h`, `45 sec`. */
const WORDS = /^(?:(\d+)\s*h\w*)?\s*(?:(\d+)\s*m(?:in)?\w*)?\s*(?:(\d+(?:[.,]\d+)?)\s*s\w*)?$/i;

/**
 * A length of time; clock texts need no unit, `2:05` is two minutes and five seconds.
 * @returns seconds; undefined for a blank cell, NaN for what is no length of time
 */
export function readSeconds(cell: string, mark: DecimalMark, unit: TimeUnit): number | undefined {
  if (cell.includes(':')) {
    const match = CLOCK.exec(cell.trim());
    if (match === null) return isBlank(cell) ? undefined : Number.NaN;
    const [, days = '0', hours = '0', minutes, seconds, fraction = '0'] = match;
    return Number(days) * 86400 + Number(hours) * 3600 + Number(minutes || '0') * 60 + Number(`${seconds}.${fraction}`);
  }
  const value = readNumber(cell, mark);
  if (value === undefined) return undefined;
  if (!Number.isNaN(value)) return value * secondsPer[unit];
  const match = WORDS.exec(cell.trim());
  if (match === null || cell.trim() === '') return Number.NaN;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}
