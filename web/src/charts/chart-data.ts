/** The numbers behind a chart: its table on the page, and the CSV that it downloads as. */

import type { MetricUnit } from '../../../src/fields/metrics.ts';
import { csvText } from '../../../src/report/csv-text.ts';
import { formatEstimate, nothing } from '../../../src/report/numbers/format-estimate.ts';
import { formatPlain } from '../../../src/report/numbers/format-number.ts';

export interface ChartColumn {
  /** In the CSV: lower case with underscores. */
  readonly name: string;
  /** In the table. */
  readonly heading: string;
  /** Of its numbers, which the table tells in it; plain numbers without. */
  readonly unit?: MetricUnit;
}

export type ChartValue = string | number | null;

export interface ChartData {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartValue[])[];
  /** ISO code, for money. */
  readonly currency?: string | undefined;
}

/** @returns a cell as the table shows it */
export function cellText(value: ChartValue, { unit }: ChartColumn, currency?: string): string {
  if (value === null) return nothing;
  if (typeof value === 'string') return value;
  if (unit !== undefined) return formatEstimate({ mean: value, low: null, high: null }, unit, currency).value;
  return formatPlain(value, Number.isInteger(value) ? 0 : 2);
}

export function chartCsv({ columns, rows }: ChartData): string {
  return csvText(
    columns.map(({ name }) => name),
    rows,
  );
}
