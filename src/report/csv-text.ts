/** A table as CSV text (RFC 4180, lines ended by \n): what is null is an empty field. */
import Papa from 'papaparse';

export type CsvValue = string | number | boolean | null | undefined;

export function csvText(columns: readonly string[], records: readonly (readonly CsvValue[])[]): string {
  const body = Papa.unparse({ fields: [...columns], data: records.map((record) => [...record]) }, { newline: '\n' });
  return records.length === 0 ? `${columns.join(',')}\n` : `${body}\n`;
}
