/** `staffcurve explain`: what a metric or a scenario field is. */
import type { Command } from '../command.ts';
import { Exit, UsageError } from '../exit.ts';

export const explain: Command = {
  usage: 'explain [name]',
  summary: 'what a metric or a field of the scenario means; without a name, the list',
  positionals: { name: 'a metric such as service_level, or a field such as contact_types.*.patience' },
  options: {},
  examples: [
    ['staffcurve explain occupancy', 'how a metric is reckoned'],
    ['staffcurve explain contact_types.*.patience', 'how a field is written'],
  ],
  async action(args, terminal) {
    const [{ explanation, explainList }, { paintFor }] = await Promise.all([
      import('../../report/explain/explanation.ts'),
      import('../colours.ts'),
    ]);
    const name = args.positional('name');
    const paint = paintFor(terminal);
    if (name === undefined) {
      terminal.stdout.write(explainList(paint));
      return Exit.done;
    }
    const found = explanation(name, paint);
    if (!found.ok) throw new UsageError(found.message);
    terminal.stdout.write(found.text);
    return Exit.done;
  },
};
