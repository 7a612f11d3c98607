/** An export as a text in a test, imported from memory. */
import Papa from 'papaparse';
import { type ImportOptions, importHistory } from '../../../src/history/import/import-history.ts';
import type { ImportedHistory } from '../../../src/history/import/imported-history.ts';
import { type TableSource, tableOfRows } from '../../../src/history/import/table-source.ts';
import type { IntervalQuantity } from '../../../src/history/interval-record.ts';

export function tableOfText(text: string, separator = ',', name = 'export.csv'): TableSource {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: 'greedy' });
  return tableOfRows(name, data, separator);
}

export function imported(
  text: string,
  options: ImportOptions & { readonly separator?: string } = {},
): Promise<ImportedHistory> {
  const { separator = ',', ...rest } = options;
  return importHistory([tableOfText(text, separator)], rest);
}

/** Rows of the interval table as plain objects: start as ISO text in UTC, quantities that are told. */
export function rowsOf({ intervals }: ImportedHistory): Record<string, string | number>[] {
  return Array.from({ length: intervals.rows }, (_, row) => ({
    start: new Date(intervals.start[row]! * 1000).toISOString().slice(0, 16),
    type: intervals.contactTypes[intervals.contactType[row]!]!.name,
    ...Object.fromEntries(
      (Object.entries(intervals.columns) as [IntervalQuantity, Float64Array][])
        .map(([quantity, column]) => [quantity, column[row]!] as const)
        .filter(([, value]) => !Number.isNaN(value)),
    ),
  }));
}

/** Texts of what was noticed, with the column's name before them. */
export function noticed({ findings }: ImportedHistory): string[] {
  return findings.map(({ column, text }) => (column === undefined ? text : `${column}: ${text}`));
}
