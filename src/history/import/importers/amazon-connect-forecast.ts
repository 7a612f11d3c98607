/** Amazon Connect: the file of historical contacts that its forecasting takes. */
import type { Importer } from '../importer.ts';
import { intervalReader } from '../interval-reader.ts';

export const amazonConnectForecast: Importer = {
  name: 'amazon_connect_forecast',
  summary: 'Amazon Connect, historical data for forecasting: volume, handle time and contacts handled by queue.',
  kind: 'intervals',
  timezone: 'UTC',
  columns: [
    { field: 'contact_type', headers: ['QueueName'], needed: true },
    { field: 'channel', headers: ['ChannelType'], needed: true },
    { field: 'start', headers: ['TimeStamp'], needed: true },
    { field: 'interval_minutes', headers: ['IntervalDuration'], needed: true },
    { field: 'offered', headers: ['IncomingContactVolume'], needed: true },
    { field: 'handle_time', headers: ['AverageHandleTime'], unit: 's', form: 'mean' },
    { field: 'answered', headers: ['ContactsHandled'] },
  ],
  build: intervalReader,
};
