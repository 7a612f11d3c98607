/** `staffcurve fit`: what a history tells of a scenario's fields, with intervals, as a scenario that runs. */
import type { Command } from '../command.ts';
import { findingOptions, logOptions, timezoneOption } from '../history-options.ts';

export const fit: Command = {
  usage: 'fit <files..>',
  summary: 'from a log or export to a scenario: patterns, busyness, handle times, patience, who was on duty',
  positionals: { files: 'CSV or text files, also gzipped; several are read as one history' },
  options: {
    out: {
      describe: 'scenario to write; its roster goes beside it (the first file’s name by default)',
      value: 'desk.yaml',
    },
    report: { describe: 'write the plots as SVG into this directory', value: 'plots' },
    from: { describe: 'first day to fit on (the history’s first by default)', value: '2026-03-02' },
    to: { describe: 'last day to fit on (the history’s last by default)', value: '2026-03-29' },
    ...findingOptions,
    seed: { describe: 'seed of the simulations that tell breaks from idle time (1 by default)', value: '7' },
    name: { describe: 'name of the scenario', value: '"Support desk"' },
    ...logOptions,
    timezone: timezoneOption,
    force: { describe: 'overwrite files that are there', flag: true },
    'dry-run': { describe: 'tell what was found and write no scenario', flag: true },
    json: { describe: 'what was found, as JSON', flag: true },
    csv: { describe: 'write the tables into this directory', value: 'tables' },
    quiet: { describe: 'no progress', flag: true },
  },
  examples: [
    ['staffcurve fit calls.csv --out desk.yaml --report plots', 'a log of single calls tells the most'],
    ['staffcurve fit calls.csv --from 2026-03-02 --to 2026-03-15', 'two weeks of it, to be graded on the third'],
  ],
  async action(args, terminal) {
    const { fitCommand } = await import('../fit-command.ts');
    return fitCommand(args, terminal);
  },
};
