/** A table of results as a CSV file, with the columns that many tables share. */
import type { Estimate } from '../stats/estimate.ts';
import { type CsvValue, csvText } from './csv-text.ts';

export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/** @param name without `.csv` */
export function csvFile(name: string, columns: readonly string[], records: readonly (readonly CsvValue[])[]): CsvFile {
  return { name: `${name}.csv`, text: csvText(columns, records) };
}

/** One warning a row. */
export function warningsFile(warnings: readonly string[]): CsvFile {
  return csvFile(
    'warnings',
    ['warning'],
    warnings.map((warning) => [warning]),
  );
}

/** The columns `mean`, `low` and `high`. */
export function numbersOf({ mean, low, high }: Estimate): (number | null)[] {
  return [mean, low, high];
}
