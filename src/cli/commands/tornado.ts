/** `staffcurve tornado`: which assumption moves a metric most. */
import type { Command } from '../command.ts';
import { simulationOptions } from '../simulation-options.ts';

export const tornado: Command = {
  usage: 'tornado <file>',
  summary: 'vary each assumption within its own range: which of them moves a metric most',
  positionals: { file: 'scenario file' },
  options: {
    metric: { describe: 'what to look at; by default what the first target is about', value: 'cost_per_contact' },
    vary: {
      describe: 'an assumption and its range, instead of the file’s `tornado`; may be repeated',
      value: 'contact_types.voice.handle.talk.mean=±10%',
    },
    ...simulationOptions,
  },
  examples: [
    ['staffcurve tornado desk.yaml --metric cost_per_contact', 'the assumptions in the file’s tornado'],
    ["staffcurve tornado desk.yaml --vary 'contact_types.voice.patience.mean=[2m, 6m]'", 'one of your own'],
  ],
  async action(args, terminal) {
    const { tornadoCommand } = await import('../tornado-command.ts');
    return tornadoCommand(args, terminal);
  },
};
