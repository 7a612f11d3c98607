/** `staffcurve forecast`: the coming weeks' volumes from a history, by the method that would have foretold it best. */
import type { Command } from '../command.ts';
import { countOptions } from '../history-options.ts';

export const forecast: Command = {
  usage: 'forecast <files..>',
  summary: 'volumes of the coming weeks from a history, with intervals and a backtest',
  positionals: {
    files: 'history CSV (start,contact_type,count[,average_handle_time]), or exports and logs as `import` reads them',
  },
  options: {
    weeks: { describe: 'weeks to forecast (4 by default)', value: '4' },
    confidence: { describe: 'share of counts that intervals hold (95% by default)', value: '80%' },
    growth: { describe: 'growth on top of what the history says', value: '4%/month' },
    event: {
      describe: 'factor on a day or on days; may be repeated',
      value: '2026-12-01=1.3 or 2026-12-01..2026-12-07=1.3',
    },
    holidays: { describe: 'closed days, past or to come; may be repeated', value: '2026-12-25,2026-12-26' },
    method: { describe: 'the method to take, whatever the backtest says', value: 'six_week_mean' },
    handle: { describe: 'mean handle time where the history has none: turns errors into agents', value: '5m' },
    target: { describe: 'service level that agents are counted for (80%/20s by default)', value: '80%/20s' },
    timezone: { describe: 'zone whose clocks count (the clock time in the file by default)', value: 'Europe/London' },
    ...countOptions,
    json: { describe: 'results as JSON', flag: true },
    csv: {
      describe: 'write forecast.csv, a history for scenarios, and the tables into this directory',
      value: 'coming',
    },
    quiet: { describe: 'no warnings and no progress', flag: true },
  },
  examples: [
    ['staffcurve forecast calls.csv --csv coming', 'four weeks, and coming/forecast.csv for a scenario’s demand'],
    ['staffcurve forecast calls.csv --growth 4%/month --event 2026-12-01=1.3', 'with growth and a busy day on top'],
  ],
  async action(args, terminal) {
    const { forecastCommand } = await import('../forecast-command.ts');
    return forecastCommand(args, terminal);
  },
};
