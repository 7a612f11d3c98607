/** `staffcurve grade`: how well the model fitted to some days of a log foretells others that it never saw. */
import type { Command } from '../command.ts';
import { findingOptions, logOptions, timezoneOption } from '../history-options.ts';

export const grade: Command = {
  usage: 'grade <files..>',
  summary: 'hold the model that is fitted to some days of a log against others that it never saw',
  positionals: { files: 'log of single contacts, also gzipped; several are read as one' },
  options: {
    from: { describe: 'first day to grade (the last week by default)', value: '2026-03-16' },
    to: { describe: 'last day to grade (the log’s last by default)', value: '2026-03-22' },
    'fit-from': { describe: 'first day to fit on (the log’s first by default)', value: '2026-03-02' },
    'fit-to': { describe: 'last day to fit on (the day before the graded ones by default)', value: '2026-03-15' },
    scenario: {
      describe: 'scenario that `fit` wrote: its days are fitted, and the grade is written into it',
      value: 'desk.yaml',
    },
    roster: {
      describe: 'who was on duty on the graded days (start,agent_group,count), instead of telling by what agents did',
      value: 'roster.csv',
    },
    volumes: {
      describe: 'longer history or export of volumes to foretell the days from; may be repeated',
      value: 'year.csv',
    },
    within: { describe: 'acceptable wait of a call (the export’s own, else 20s, by default)', value: '30s' },
    replications: { describe: 'simulations of the days (199 by default)', value: '399' },
    ...findingOptions,
    seed: { describe: 'seed of the simulations (1 by default)', value: '7' },
    on: { describe: 'date that the grade carries (today by default)', value: '2026-03-23' },
    ...logOptions,
    timezone: timezoneOption,
    json: { describe: 'results as JSON', flag: true },
    csv: { describe: 'write the tables into this directory', value: 'tables' },
    html: { describe: 'write a page with tables and plots into this file', value: 'grade.html' },
    svg: { describe: 'write the plots as SVG into this directory', value: 'plots' },
    quiet: { describe: 'no progress', flag: true },
  },
  examples: [
    ['staffcurve grade calls.csv', 'fitted to all but the last week, graded on that'],
    ['staffcurve grade calls.csv --scenario desk.yaml --from 2026-03-16', 'and the grade written into the scenario'],
  ],
  async action(args, terminal) {
    const { gradeCommand } = await import('../grade-command.ts');
    return gradeCommand(args, terminal);
  },
};
