/** Genesys Cloud: the file of a forecast by planning group, as exported or for import (UTC). */
import type { Importer } from '../importer.ts';
import { intervalReader } from '../interval-reader.ts';

export const genesysForecast: Importer = {
  name: 'genesys_forecast',
  summary: 'Genesys Cloud, forecast: offered and average handle time by planning group.',
  kind: 'intervals',
  timezone: 'UTC',
  columns: [
    { field: 'start', headers: ['Interval Start UTC Date'], needed: true },
    { field: 'contact_type', headers: ['Planning Group'], needed: true },
    { field: 'offered', headers: ['Offered'], needed: true },
    {
      field: 'handle_time',
      headers: ['Average Handle Time', 'Average Handle Time (Seconds)'],
      unit: 's',
      form: 'mean',
    },
  ],
  notes: ['this is a forecast, not what happened'],
  build: intervalReader,
};
