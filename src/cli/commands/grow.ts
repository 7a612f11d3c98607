/** `staffcurve grow`: the staffing curve over volume. */
import type { Command } from '../command.ts';
import { simulationOptions } from '../simulation-options.ts';

export const grow: Command = {
  usage: 'grow <file>',
  summary: 'when today’s team breaks as volume grows, and the staff that each volume needs',
  positionals: { file: 'scenario file' },
  options: {
    volume: {
      describe: 'multiples of today’s need, instead of growth.volume: a list or a range',
      value: '"1..3 by 0.25"',
    },
    'no-staff': { describe: 'today’s team alone: no staff is sought', flag: true },
    'no-band': { describe: 'without the band of the requirement, which takes as long as the rest', flag: true },
    'best-shape': {
      describe: 'beside it the hours that would do if staff followed demand interval by interval; takes far longer',
      flag: true,
    },
    ...simulationOptions,
  },
  examples: [
    ['staffcurve grow desk.yaml', 'over the volumes in its growth'],
    ['staffcurve grow desk.yaml --volume 1,1.5,2', 'over these'],
    ['staffcurve grow desk.yaml --no-staff', 'only when it breaks'],
    ['staffcurve grow desk.yaml --best-shape', 'also whether too few people or a bad shape'],
  ],
  async action(args, terminal) {
    const { growCommand } = await import('../grow-command.ts');
    return growCommand(args, terminal);
  },
};
