/** `staffcurve run`: simulate a scenario and say whether its targets hold. */
import type { Command } from '../command.ts';
import { simulationOptions } from '../simulation-options.ts';

export const run: Command = {
  usage: 'run <file>',
  summary: 'simulate a scenario and say whether its targets hold; a miss exits with 2',
  positionals: { file: 'scenario file' },
  options: {
    ...simulationOptions,
    replications: {
      describe: 'number of runs, instead of run.replications; run.until is then not looked at',
      value: '100',
    },
    cost: { describe: 'the statement of what it costs, line by line, instead of the report', flag: true },
  },
  examples: [
    ['staffcurve run desk.yaml', 'the report'],
    ['staffcurve run desk.yaml --cost', 'what it costs, and what each contact costs'],
    ['staffcurve run desk.yaml --set agent_groups.voice.count=12', 'the same with twelve agents'],
  ],
  async action(args, terminal) {
    const { runCommand } = await import('../run-command.ts');
    return runCommand(args, terminal);
  },
};
