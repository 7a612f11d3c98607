/** `staffcurve schema`: the grammar as JSON Schema, for editors. */
import type { Command } from '../command.ts';
import { Exit } from '../exit.ts';

export const schema: Command = {
  usage: 'schema',
  summary: 'print the JSON Schema of scenarios, with which an editor completes and checks them',
  options: {},
  examples: [['staffcurve schema > staffcurve.schema.json', 'then name it in the editor']],
  async action(_args, terminal) {
    const { scenarioJsonSchema } = await import('../../scenario/json-schema.ts');
    terminal.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return Exit.done;
  },
};
