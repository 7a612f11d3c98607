/** Leaves out the columns in which no row has anything to say. */
import type { Cell, Column } from './text-table.ts';

type Row = readonly (Cell | string | undefined)[];

const emptyTexts = new Set(['', '–']);

/** A column counts as empty where all its cells are blank or a dash; the first one always stays. */
export function withoutEmptyColumns(
  columns: readonly Column[],
  rows: readonly Row[],
): { columns: Column[]; rows: Row[] } {
  const kept = columns.map((_, index) => index === 0 || rows.some((row) => !emptyTexts.has(textOf(row[index]))));
  return {
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map((row) => row.filter((_, index) => kept[index])),
  };
}

export function textOf(cell: Cell | string | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '');
}
