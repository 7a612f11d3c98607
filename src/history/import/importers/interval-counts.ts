/** Any interval export, by columns that go by usual names or are mapped. */
import { type IntervalField, intervalFields } from '../fields.ts';
import type { Importer } from '../importer.ts';
import { intervalReader } from '../interval-reader.ts';

export const intervalCounts: Importer = {
  name: 'intervals',
  summary: 'Any counts by interval: `start` (or `date` and `time`) and `offered`, and what else there is.',
  kind: 'intervals',
  generic: true,
  columns: (Object.keys(intervalFields) as IntervalField[]).map((field) => ({
    field,
    headers: [field, ...intervalFields[field].words],
  })),
  build: intervalReader,
};
