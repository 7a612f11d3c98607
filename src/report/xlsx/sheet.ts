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
  readonly cells: readonly (string | number | boolean | null)[];
  /** A total, set apart. */
  readonly isTotal?: boolean;
}
