/** The rows of a data file that belong to one contact type or agent group, in order of time. */
import type { DataTable, DataTables } from '../scenario.ts';
import type { Calendar } from './calendar.ts';

/** @throws RangeError when the file has not been read or is of another kind */
export function tableOf(tables: DataTables, file: string, kind: DataTable['kind']): DataTable {
  const table = tables[file];
  if (table === undefined || table.kind !== kind) throw new RangeError(`invalid ${kind}: ${file}`);
  return table;
}

/**
 * Numbers of the rows whose `column` is `name`; all rows where the file has no such column.
 */
export function rowsNamed(table: DataTable, column: string, name: string): number[] {
  const names = table.text[column];
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return names === undefined ? rows : rows.filter((row) => names[row]?.trim() === name);
}

export interface TimedRows {
  /** Ascending simulated seconds, each once. */
  readonly starts: Float64Array;
  /** The file's rows that start then. */
  readonly rows: readonly (readonly number[])[];
}

/** @throws RangeError when a start is no date-time */
export function timedRows(table: DataTable, rows: readonly number[], calendar: Calendar): TimedRows {
  const starts = table.text.start ?? [];
  const byStart = new Map<number, number[]>();
  for (const row of rows) {
    const start = calendar.read(starts[row] ?? '');
    const same = byStart.get(start);
    if (same === undefined) byStart.set(start, [row]);
    else same.push(row);
  }
  const ordered = [...byStart].sort((a, b) => a[0] - b[0]);
  return { starts: Float64Array.from(ordered, ([start]) => start), rows: ordered.map(([, same]) => same) };
}

/** Sum of a column over some rows; an empty field counts as nothing. */
export function sumOf(column: Float64Array | undefined, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (column?.[row] || 0), 0);
}
