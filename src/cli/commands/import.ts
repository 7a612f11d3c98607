/** `staffcurve import`: an export from the phone or ticket system, turned into a scenario that runs. */
import type { Command } from '../command.ts';
import { countOptions, timezoneOption } from '../history-options.ts';

export const importExport: Command = {
  usage: 'import <files..>',
  summary: 'turn exports of counts by interval, or logs of calls or tickets, into a scenario that runs',
  positionals: { files: 'CSV or text files, also gzipped; several are read as one history' },
  options: {
    ...countOptions,
    timezone: timezoneOption,
    out: {
      describe: 'scenario to write; its history goes beside it (the first file’s name by default)',
      value: 'desk.yaml',
    },
    name: { describe: 'name of the scenario', value: '"Support desk"' },
    force: { describe: 'overwrite files that are there', flag: true },
    preview: { describe: 'tell what would be imported and write nothing', flag: true },
    json: { describe: 'what was found, as JSON', flag: true },
    quiet: { describe: 'no progress', flag: true },
  },
  examples: [
    ['staffcurve import export.csv --timezone Europe/Berlin', 'recognised by its header'],
    ['staffcurve import calls.csv --map start=Slot --map offered="Calls In"', 'columns mapped by hand'],
    ['staffcurve import january.csv february.csv.gz --out desk.yaml', 'several files, one history'],
  ],
  async action(args, terminal) {
    const { importCommand } = await import('../import-command.ts');
    return importCommand(args, terminal);
  },
};
