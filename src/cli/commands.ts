/** Every command, in the order in which the help lists them. */
import type { Command } from './command.ts';
import { cache } from './commands/cache.ts';
import { compare } from './commands/compare.ts';
import { erlang } from './commands/erlang.ts';
import { explain } from './commands/explain.ts';
import { fit } from './commands/fit.ts';
import { forecast } from './commands/forecast.ts';
import { grade } from './commands/grade.ts';
import { grow } from './commands/grow.ts';
import { importExport } from './commands/import.ts';
import { init } from './commands/init.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { serve } from './commands/serve.ts';
import { staff } from './commands/staff.ts';
import { sweep } from './commands/sweep.ts';
import { tornado } from './commands/tornado.ts';
import { validate } from './commands/validate.ts';

export const commands: readonly Command[] = [
  run,
  compare,
  grow,
  staff,
  sweep,
  tornado,
  serve,
  validate,
  erlang,
  explain,
  importExport,
  fit,
  forecast,
  grade,
  init,
  schema,
  cache,
];

/** The word that calls a command. */
export function commandName({ usage }: Command): string {
  return usage.split(' ')[0]!;
}
