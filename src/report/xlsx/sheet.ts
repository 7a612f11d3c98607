/** A sheet of a workbook as plain data: numbers stay numbers, so that a spreadsheet can go on with them. */

export interface Sheet {
  /** At most 31 characters, unlike any other in the workbook. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

export interface SheetColumn {
  readonly heading: string;
  /** Of its numbers: `money` to the cent, `plain` as they are. */
  readonly format?: 'money' | 'share' | 'plain';
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** A total, set apart. */
  readonly isTotal?: boolean;
  /** Of its numbers, where it is not that of their columns. */
  readonly format?: SheetColumn['format'];
}

export type SheetCell = string | number | boolean | null | Formula;

/** What the spreadsheet works out, with what it comes to for those that do not. */
export interface Formula {
  /** Without the leading sign of equality: `SUM(E2:E9)`. */
  readonly formula: string;
  readonly value: number;
}

/** @param column from 0 @param row of the sheet's rows, from 0; the headings stand above them @returns `E2` */
export function addressOf(column: number, row: number): string {
  return `${columnLetters(column)}${row + 2}`;
}

/** @param column from 0 @returns `A` to `Z`, then `AA` and so on */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
