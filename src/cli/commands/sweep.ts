/** `staffcurve sweep`: one field or two over lists of values. */
import type { Command } from '../command.ts';
import { simulationOptions } from '../simulation-options.ts';

export const sweep: Command = {
  usage: 'sweep <file>',
  summary: 'go through the values of a field, or of two: a table, or a heat map',
  positionals: { file: 'scenario file' },
  options: {
    over: {
      describe: 'a field and its values, instead of the file’s `sweep`; twice for a grid',
      value: 'agent_groups.voice.count=10..20 by 2',
    },
    metric: {
      describe: 'what to tell, instead of what the targets are about; may be repeated',
      value: 'billing.service_level',
    },
    ...simulationOptions,
  },
  examples: [
    ["staffcurve sweep desk.yaml --over 'agent_groups.voice.count=10,12,14'", 'three sizes of a team'],
    [
      "staffcurve sweep desk.yaml --over 'agent_groups.voice.count=10..14 by 1' --over 'contact_types.voice.demand.scale=1,1.2'",
      'a grid',
    ],
  ],
  async action(args, terminal) {
    const { sweepCommand } = await import('../sweep-command.ts');
    return sweepCommand(args, terminal);
  },
};
