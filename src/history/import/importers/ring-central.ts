/** RingCentral Engage: queue statistics report for workforce management, with a header; totals in seconds. */
import type { Importer } from '../importer.ts';
import { intervalReader } from '../interval-reader.ts';
import { queueStatisticsColumns } from './queue-statistics-columns.ts';

export const ringCentral: Importer = {
  name: 'ring_central',
  summary: 'RingCentral, queue statistics report: 21 fields under a header.',
  kind: 'intervals',
  columns: queueStatisticsColumns,
  notes: ['offered is what came to the queue first plus what overflowed into it'],
  build: intervalReader,
};
