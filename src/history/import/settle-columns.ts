/**
 * Settles what a header leaves open, from a sample of the rows: decimal mark, order of day and month, whether a time is
 * a sum or a mean and in which unit, how long an interval is.
 */

import { unbelievableHandleTime } from '../believable-handle-time.ts';
import type { Binding } from './bind-columns.ts';
import { type Field, fieldsOf, plainHeader } from './fields.ts';
import { type Finding, reading, warning } from './finding.ts';
import type { BoundColumn, Form, Importer } from './importer.ts';
import { type DateOrder, dateOrder } from './read-instant.ts';
import { type DecimalMark, decimalMark, readNumber, readSeconds, secondsPer, type TimeUnit } from './read-number.ts';

export interface Settled {
  readonly columns: readonly BoundColumn[];
  readonly mark: DecimalMark;
  readonly order: DateOrder;
  readonly findings: readonly Finding[];
}

/** Means above which a time in plain numbers must be milliseconds, and below which seconds are not believable, in s. */
const TOO_LONG = 20_000;
const TOO_SHORT = 12;

export function settleColumns(
  importer: Importer,
  bindings: readonly Binding[],
  rows: readonly (readonly string[])[],
  separator: string,
): Settled {
  const findings: Finding[] = [];
  const roles = fieldsOf(importer.kind);
  const numeric = bindings.filter(({ field }) => ['count', 'seconds', 'share'].includes(roles[field]!.role));
  const found = decimalMark(cellsOf(rows, numeric));
  // A file cut by semicolons was mostly written where the comma is the decimal mark.
  const mark = found ?? (separator === ';' ? ',' : '.');
  if (found === ',') findings.push(reading('reading', 'numbers have a decimal comma'));

  const moments = bindings.filter(({ field }) => roles[field]!.role === 'moment');
  const dates = moments.flatMap(({ place }) => rows.slice(0, 2_000).map((cells) => cells[place] ?? ''));
  const { order, told } = dateOrder(dates);
  if (!told) {
    const text = `whether day or month comes first does not show; ${order === 'day_first' ? 'the day' : 'the month'} is assumed to`;
    findings.push(warning('time', text, { column: moments[0]?.header, examples: dates }));
  } else if (/^\s*\d{1,2}[-/.]/.test(dates[0] ?? '')) {
    findings.push(
      reading('time', `dates have the ${order === 'day_first' ? 'day' : 'month'} first`, moments[0]?.header),
    );
  }
  const columns = bindings.map((binding): BoundColumn => {
    if (roles[binding.field]!.role !== 'seconds') return { ...binding, unit: 's', form: 'mean' };
    return settleTime(importer, binding, bindings, rows, mark, findings);
  });
  return { columns, mark, order, findings };
}

function settleTime(
  importer: Importer,
  binding: Binding,
  bindings: readonly Binding[],
  rows: readonly (readonly string[])[],
  mark: DecimalMark,
  findings: Finding[],
): BoundColumn {
  const perInterval = importer.kind === 'intervals';
  const form =
    binding.form ??
    (perInterval ? (formOfHeader(binding.header) ?? formOfNumbers(binding, bindings, rows, mark)) : 'mean');
  const named = binding.unit ?? unitOfHeader(binding.header);
  const unit = named ?? unitOfNumbers(binding, form, bindings, rows, mark, findings);
  if (binding.form === undefined && perInterval) {
    findings.push(
      reading('columns', `is a ${form === 'total' ? 'total over the contacts' : 'mean per contact'}`, binding.header),
    );
  }
  warnUnbelievable(binding, unit, form, bindings, rows, mark, findings);
  if (binding.unit === undefined && unit !== 's')
    findings.push(reading('columns', `is in ${UNIT_NAMES[unit]}`, binding.header));
  return { ...binding, unit, form };
}

function formOfHeader(header: string): Form | undefined {
  const plain = plainHeader(header);
  if (/\b(avg|average|mean|aht|asa|speed|per|durchschnitt\w*|moyen\w*|medi[oa]|dmt|acht)\b|averag/.test(plain))
    return 'mean';
  if (/\b(total|totals|sum|dur|gesamt\w*|summe|cumul\w*)\b|^total/.test(plain)) return 'total';
  return undefined;
}

function unitOfHeader(header: string): TimeUnit | undefined {
  const plain = plainHeader(header);
  if (/\b(ms|msec|millis\w*)\b/.test(plain)) return 'ms';
  if (/\b(s|sec|secs|seconds|sek|sekunden)\b/.test(plain)) return 's';
  if (/\b(mins|minutes|minuten)\b|\bin min\b|\(min\)/.test(`${plain} ${header.toLowerCase()}`)) return 'min';
  if (/\b(hours|hrs|stunden)\b/.test(plain)) return 'h';
  return undefined;
}

/** A total grows with the contacts, a mean does not: the reading under which a contact's time varies less is taken. */
function formOfNumbers(
  binding: Binding,
  bindings: readonly Binding[],
  rows: readonly (readonly string[])[],
  mark: DecimalMark,
): Form {
  const pairs = pairsOf(binding, bindings, rows, mark);
  if (pairs.length < 2) return 'mean';
  const asMean = variation(pairs.map(([value]) => value));
  const asTotal = variation(pairs.map(([value, contacts]) => value / contacts));
  return asTotal < asMean ? 'total' : 'mean';
}

function unitOfNumbers(
  binding: Binding,
  form: Form,
  bindings: readonly Binding[],
  rows: readonly (readonly string[])[],
  mark: DecimalMark,
  findings: Finding[],
): TimeUnit {
  const plain = rows.filter((cells) => !(cells[binding.place] ?? '').includes(':'));
  if (plain.length === 0) return 's';
  const middle = middleOf(binding, form, bindings, plain, mark);
  if (middle === undefined) return 's';
  if (middle > TOO_LONG) return 'ms';
  if (middle < TOO_SHORT && handling.includes(binding.field)) {
    const text = `is taken as seconds, ${middle.toFixed(1)} a contact; were it minutes, say so: --map ${binding.field}="${binding.header}:min"`;
    findings.push(warning('trust', text, { column: binding.header }));
  }
  return 's';
}

const handling: readonly Field[] = ['handle_time', 'talk_time', 'handle', 'talk'];

/** A unit that the header or the user names, and that gives hours a contact, is doubted aloud and kept. */
function warnUnbelievable(
  binding: Binding,
  unit: TimeUnit,
  form: Form,
  bindings: readonly Binding[],
  rows: readonly (readonly string[])[],
  mark: DecimalMark,
  findings: Finding[],
): void {
  if (!handling.includes(binding.field)) return;
  const plain = rows.filter((cells) => !(cells[binding.place] ?? '').includes(':'));
  const middle = (middleOf(binding, form, bindings, plain, mark) ?? 0) * secondsPer[unit];
  const odd = unbelievableHandleTime(middle);
  if (odd === undefined || middle < TOO_SHORT) return;
  const number = middle / secondsPer[unit];
  const other = (['ms', 's'] as const).find((one) => unbelievableHandleTime(number * secondsPer[one]) === undefined);
  const hint =
    other === undefined
      ? ''
      : `; were it ${other === 'ms' ? 'milliseconds' : 'seconds'}, say so: --map ${binding.field}="${binding.header}:${other}"`;
  const text = `cannot be trusted: as ${UNIT_NAMES[unit]} it gives ${(middle / 3600).toFixed(1)} h a contact${hint}`;
  findings.push(warning('trust', text, { column: binding.header }));
}

const UNIT_NAMES: Readonly<Record<TimeUnit, string>> = { s: 'seconds', ms: 'milliseconds', min: 'minutes', h: 'hours' };

/** The middle value for a contact, in the column's own unit; undefined where there is none. */
function middleOf(
  binding: Binding,
  form: Form,
  bindings: readonly Binding[],
  rows: readonly (readonly string[])[],
  mark: DecimalMark,
): number | undefined {
  const values = pairsOf(binding, bindings, rows, mark).map(([value, contacts]) =>
    form === 'total' ? value / contacts : value,
  );
  return median(values.filter((value) => value > 0));
}

/** Value and contacts of the rows with at least two contacts, of which a mean and a total can be told apart. */
function pairsOf(
  binding: Binding,
  bindings: readonly Binding[],
  rows: readonly (readonly string[])[],
  mark: DecimalMark,
): [number, number][] {
  const counted =
    binding.field === 'abandoned_wait'
      ? bindings.find(({ field }) => field === 'abandoned')
      : (bindings.find(({ field }) => field === 'answered') ?? bindings.find(({ field }) => field === 'offered'));
  const pairs: [number, number][] = [];
  for (const cells of rows) {
    const value = readSeconds(cells[binding.place] ?? '', mark, 's');
    const contacts = counted === undefined ? 2 : readNumber(cells[counted.place] ?? '', mark);
    if (value !== undefined && value > 0 && contacts !== undefined && contacts >= 2) pairs.push([value, contacts]);
  }
  return pairs;
}

/** Coefficient of variation. */
function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length) / mean;
}

export function median(values: ArrayLike<number>): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function* cellsOf(rows: readonly (readonly string[])[], columns: readonly Binding[]): Generator<string> {
  for (const cells of rows) for (const { place } of columns) yield cells[place] ?? '';
}
