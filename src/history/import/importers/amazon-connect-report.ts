/** Amazon Connect: a historical metrics report by queue and interval, saved as CSV; lengths of time come as hh:mm:ss. */
import type { Importer } from '../importer.ts';
import { intervalReader } from '../interval-reader.ts';

export const amazonConnectReport: Importer = {
  name: 'amazon_connect_report',
  summary: 'Amazon Connect, historical metrics report by queue and interval.',
  kind: 'intervals',
  columns: [
    { field: 'start', headers: ['StartInterval', 'Start Interval'], needed: true },
    { field: 'contact_type', headers: ['Queue'] },
    { field: 'channel', headers: ['Channel'] },
    {
      field: 'offered',
      headers: ['Contacts queued', 'Contacts queued (enqueue timestamp)', 'Contacts incoming'],
      needed: true,
    },
    {
      field: 'answered',
      headers: ['Contacts handled', 'Contacts handled incoming', 'Contacts handled (connected to agent timestamp)'],
    },
    { field: 'abandoned', headers: ['Contacts abandoned', 'Contact abandoned'] },
    { field: 'handle_time', headers: ['Average handle time'], unit: 's', form: 'mean' },
    { field: 'answered_wait', headers: ['Average queue answer time'], unit: 's', form: 'mean' },
    { field: 'abandoned_wait', headers: ['Average queue abandon time'], unit: 's', form: 'mean' },
    {
      field: 'answered_in_time',
      headers: [
        'Contacts answered in 20 seconds',
        'Contacts answered in 30 seconds',
        'Contacts answered in 60 seconds',
      ],
    },
    {
      field: 'service_level',
      headers: [
        'Service level 20 seconds',
        'Service level 30 seconds',
        'Service level 60 seconds',
        'SL 20',
        'SL 30',
        'SL 60',
      ],
    },
  ],
  build: intervalReader,
};
