/** `staffcurve staff`: the cheapest agents that meet the targets. */
import type { Command } from '../command.ts';
import { simulationOptions } from '../simulation-options.ts';

export const staff: Command = {
  usage: 'staff <file>',
  summary: 'the cheapest agents that meet the targets; exits with 2 when none can',
  positionals: { file: 'scenario file' },
  options: {
    by: {
      describe: 'form in which each group is sought, instead of the one it is written in: interval, hours or shift',
      value: 'interval',
    },
    volume: { describe: 'multiple of today’s need', value: '1.5' },
    'no-band': { describe: 'without the band of the requirement, which takes as long as the rest', flag: true },
    ...simulationOptions,
  },
  examples: [
    ['staffcurve staff desk.yaml', 'each group in the form in which it is written'],
    ['staffcurve staff desk.yaml --by interval', 'a number for every interval of the week'],
    ['staffcurve staff desk.yaml --volume 1.5', 'for half as much again'],
  ],
  async action(args, terminal) {
    const { staffCommand } = await import('../staff-command.ts');
    return staffCommand(args, terminal);
  },
};
