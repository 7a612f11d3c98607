/** `staffcurve compare`: a scenario beside its variants or other files, on common random numbers. */
import type { Command } from '../command.ts';
import { simulationOptions } from '../simulation-options.ts';

export const compare: Command = {
  usage: 'compare <file> [others..]',
  summary: 'what each variant changes, in service, people and money; a target that the base misses exits with 2',
  positionals: { file: 'scenario file: the base', others: 'scenario files to compare with it' },
  options: {
    'what-if': { describe: 'a variant in `what_if`, instead of all; may be repeated', value: 'five_more' },
    ...simulationOptions,
  },
  examples: [
    ['staffcurve compare desk.yaml', 'with all the variants in its what_if'],
    ['staffcurve compare desk.yaml --what-if five_more', 'with one of them'],
    ['staffcurve compare desk.yaml cheaper.yaml', 'with another file'],
  ],
  async action(args, terminal) {
    const { compareCommand } = await import('../compare-command.ts');
    return compareCommand(args, terminal);
  },
};
