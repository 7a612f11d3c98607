/** CSV data files: history, replay, roster and observed values; every row is checked, times are kept as written. */
import Papa from 'papaparse';
import { shown } from '../fields/shown.ts';
import { readLocalText } from './build/local-text.ts';
import type { FileSort } from './data-files.ts';
import type { Fault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';
import { NO_TEXT } from './no-text.ts';
import type { DataTable } from './scenario.ts';

interface Columns {
  /** Columns that hold a time, a text, a number; those marked `?` may be absent, or empty in a row. */
  readonly times: readonly string[];
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly optional: readonly string[];
}

const COLUMNS: Readonly<Record<FileSort, Columns>> = {
  history: { times: ['start'], texts: ['contact_type'], numbers: ['count'], optional: ['average_handle_time'] },
  replay: { times: ['arrival'], texts: ['contact_type'], numbers: [], optional: ['handle_time', 'patience'] },
  roster: { times: ['start'], texts: ['agent_group'], numbers: ['count'], optional: [] },
  values: { times: [], texts: [], numbers: ['value'], optional: [] },
};

/** No count and no time in seconds is larger. */
const LARGEST = 1e9;

const NUMBER = /^\d+(\.\d+)?([eE][+-]?\d+)?$/;

export interface ParsedCsv {
  /** Absent when anything is wrong. */
  readonly table: DataTable | undefined;
  readonly faults: readonly Fault[];
}

/** @returns a data file in columns, or what is wrong in it (at most a few hundred faults) */
export function parseCsv(file: string, text: string, sort: FileSort): ParsedCsv {
  const unreadable = NO_TEXT.exec(text);
  if (unreadable !== null) {
    const before = text.slice(0, unreadable.index).split('\n');
    const place = { file, line: before.length, column: before.at(-1)!.length + 1 };
    return { table: undefined, faults: [{ ...place, path: '', message: messages.notText }] };
  }
  const reader = new Reader(file, text, sort);
  Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimiter: ',',
    step: (result, parser) => {
      reader.row(result.data, result.meta.cursor, result.errors[0]?.message);
      if (reader.faults.length >= LIMITS.faults) parser.abort();
    },
  });
  return reader.result();
}

class Reader {
  readonly faults: Fault[] = [];
  private readonly file: string;
  private readonly source: string;
  private readonly sort: FileSort;
  private readonly columns: Columns;
  private header: readonly string[] | undefined;
  private readonly text: Record<string, string[]> = {};
  private readonly numbers: Record<string, number[]> = {};
  private rows = 0;
  /** Where the row begins in the text. */
  private begin = 0;

  constructor(file: string, source: string, sort: FileSort) {
    this.file = file;
    this.source = source;
    this.sort = sort;
    this.columns = COLUMNS[sort];
  }

  row(cells: readonly string[], end: number, problem: string | undefined): void {
    if (problem !== undefined) this.fault(cells, 0, '', messages.csvSyntax(problem));
    else if (this.header === undefined) this.readHeader(cells);
    else this.readRow(cells);
    this.begin = end;
  }

  result(): ParsedCsv {
    if (this.faults.length === 0 && this.rows === 0) this.fault([], 0, '', messages.csvEmpty);
    if (this.faults.length > 0) return { table: undefined, faults: this.faults };
    const numbers = Object.fromEntries(
      Object.entries(this.numbers).map(([name, column]) => [name, Float64Array.from(column)]),
    );
    return { table: { kind: this.sort, rows: this.rows, text: this.text, numbers }, faults: [] };
  }

  private readHeader(cells: readonly string[]): void {
    const header = cells.map((cell) => cell.trim().toLowerCase());
    this.header = header;
    const { times, texts, numbers, optional } = this.columns;
    for (const column of [...times, ...texts, ...numbers]) {
      if (!header.includes(column)) this.fault(cells, 0, '', messages.csvMissingColumn(column), header.join(', '));
    }
    for (const column of [...times, ...texts]) this.text[column] = [];
    for (const column of [...numbers, ...optional.filter((name) => header.includes(name))]) this.numbers[column] = [];
  }

  private readRow(cells: readonly string[]): void {
    this.rows++;
    const header = this.header!;
    for (const [column, values] of Object.entries(this.text)) {
      const place = header.indexOf(column);
      const cell = (cells[place] ?? '').trim();
      values.push(cell);
      if (cell === '') this.fault(cells, place, column, messages.csvBlank(column));
      else if (this.columns.times.includes(column)) this.checkTime(cells, place, column, cell);
    }
    for (const [column, values] of Object.entries(this.numbers)) {
      const place = header.indexOf(column);
      const cell = (cells[place] ?? '').trim();
      const value = cell === '' ? Number.NaN : NUMBER.test(cell) ? Number(cell) : -1;
      values.push(value);
      const absent = cell === '' && this.columns.optional.includes(column);
      if (!absent && !(value >= 0 && value <= LARGEST))
        this.fault(cells, place, column, messages.csvNumber(column, shown(cell)));
    }
  }

  private checkTime(cells: readonly string[], place: number, column: string, cell: string): void {
    const seconds = column === 'arrival';
    if (isTime(cell) || (seconds && isSeconds(cell))) return;
    const message = seconds ? messages.csvArrival : messages.csvTime;
    this.fault(cells, place, column, message(column, shown(cell)));
  }

  private fault(cells: readonly string[], place: number, path: string, message: string, found?: string): void {
    if (place < 0) return;
    // Only a fault needs to know its line, so lines are counted then.
    const before = this.source.slice(0, this.begin);
    const blank = /^\s*/.exec(this.source.slice(this.begin, this.begin + 1_000))![0];
    const line = 1 + (before.match(/\n/g)?.length ?? 0) + (blank.match(/\n/g)?.length ?? 0);
    const column = 1 + cells.slice(0, place).reduce((sum, cell) => sum + cell.length + 1, 0);
    this.faults.push({
      file: this.file,
      line,
      column,
      path,
      message,
      ...(found === undefined ? {} : { accepted: this.accepted() }),
    });
  }

  private accepted(): string {
    const { times, texts, numbers, optional } = this.columns;
    return `a header ${[...times, ...texts, ...numbers].join(',')}${optional.map((name) => `[,${name}]`).join('')}`;
  }
}

/** Seconds since the start; those of the warm-up are below 0. */
function isSeconds(cell: string): boolean {
  return NUMBER.test(cell.replace(/^-/, '')) && Math.abs(Number(cell)) <= LARGEST;
}

function isTime(cell: string): boolean {
  try {
    readLocalText(cell);
    return true;
  } catch {
    return false;
  }
}
