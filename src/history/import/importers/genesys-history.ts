/** Genesys Cloud: the file that its workforce management takes for historical data (15-minute intervals, UTC). */
import type { Importer } from '../importer.ts';
import { intervalReader } from '../interval-reader.ts';

export const genesysHistory: Importer = {
  name: 'genesys_history',
  summary: 'Genesys Cloud, historical data: offered, handled and total handle time by queue, medium and skill set.',
  kind: 'intervals',
  timezone: 'UTC',
  columns: [
    { field: 'start', headers: ['Interval Start UTC Date'], needed: true },
    { field: 'contact_type', headers: ['Queue'], needed: true },
    { field: 'channel', headers: ['Media Type'], needed: true },
    { field: 'part', headers: ['Skill Set'] },
    { field: 'part', headers: ['Language'] },
    { field: 'offered', headers: ['Offered'], needed: true },
    { field: 'answered', headers: ['Interactions Handled'], needed: true },
    { field: 'handle_time', headers: ['Total Handle Time', 'Total Handle Time (Seconds)'], unit: 's', form: 'total' },
  ],
  notes: ['rows of one queue that differ in skill set (joined by "|||") or language are added up'],
  build: intervalReader,
};
