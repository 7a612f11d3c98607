/** The options of every command that simulates. */
import type { CommandOption } from './command.ts';

export const simulationOptions: Readonly<Record<string, CommandOption>> = {
  set: { describe: 'change a field first; may be repeated', value: 'agent_groups.voice.count=12' },
  seed: { describe: 'seed of the random numbers, instead of run.seed', value: '7' },
  replications: { describe: 'number of runs, instead of run.replications', value: '100' },
  workers: { describe: 'threads to simulate on (one for each core by default)', value: '4' },
  json: { describe: 'results as JSON', flag: true },
  csv: { describe: 'write the results as tables into this directory', value: 'results' },
  html: { describe: 'write one page with charts and tables into this file', value: 'desk.html' },
  svg: { describe: 'write the charts as SVG into this directory', value: 'charts' },
  png: { describe: 'write the charts as PNG into this directory', value: 'charts' },
  xlsx: { describe: 'write a workbook for finance into this file', value: 'desk.xlsx' },
  cache: { describe: 'folder to keep results in, instead of the user’s cache', value: '/tmp/staffcurve' },
  'no-cache': { describe: 'simulate anew and keep nothing', flag: true },
  quiet: { describe: 'no progress and no warnings', flag: true },
};
