/** Every command, in the order in which the help lists them. */
import type { Command } from './command.ts';
import { erlang } from './commands/erlang.ts';
import { explain } from './commands/explain.ts';
import { init } from './commands/init.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { validate } from './commands/validate.ts';

export const commands: readonly Command[] = [run, validate, erlang, explain, init, schema];

/** The word that calls a command. */
export function commandName({ usage }: Command): string {
  return usage.split(' ')[0]!;
}
