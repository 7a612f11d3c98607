/** Calabrio (formerly Teleopti) WFM: queue statistics without a header, 21 fields, mostly with semicolons. */
import type { Importer } from '../importer.ts';
import { intervalReader } from '../interval-reader.ts';
import { readClock, readMoment } from '../read-instant.ts';
import { queueStatisticsColumns, queueStatisticsFields } from './queue-statistics-columns.ts';

export const teleopti: Importer = {
  name: 'teleopti',
  summary: 'Calabrio (Teleopti) WFM, queue statistics: 21 fields without a header.',
  kind: 'intervals',
  columns: queueStatisticsColumns,
  headerless(cells) {
    return (
      cells.length === queueStatisticsFields.length &&
      /^\s*\d{1,4}\s*$/.test(cells[0]!) &&
      readMoment(cells[1]!, 'day_first') !== undefined &&
      readClock(cells[2]!) !== undefined
    );
  },
  notes: ['offered is what came to the queue first plus what overflowed into it'],
  build: intervalReader,
};
