/** The options of every command that simulates. */
import type { CommandOption } from './command.ts';

export const simulationOptions: Readonly<Record<string, CommandOption>> = {
  set: { describe: 'change a field first; may be repeated', value: 'agent_groups.voice.count=12' },
  seed: { describe: 'seed of the random numbers, instead of run.seed', value: '7' },
  replications: { describe: 'number of runs, instead of run.replications', value: '100' },
  workers: { describe: 'threads to simulate on (one for each core by default)', value: '4' },
  json: { describe: 'results as JSON', flag: true },
  csv: { describe: 'write the results as tables into this directory', value: 'results' },
  quiet: { describe: 'no progress and no warnings', flag: true },
};
