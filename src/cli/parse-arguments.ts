/** From words on the command line to a command and its values; what is wrong is said with a "did you mean". */
import yargs, { type Argv } from 'yargs';
import { nearest } from '../fields/nearest.ts';
import type { Arguments, Command, Values } from './command.ts';
import { commandName, commands } from './commands.ts';
import { UsageError } from './exit.ts';
import type { RawOption } from './read-option.ts';
import { version } from './version.ts';

export type Parsed =
  | { readonly kind: 'command'; readonly command: Command; readonly values: Values }
  /** Help or the version was asked for. */
  | { readonly kind: 'text'; readonly text: string };

const unknownMark = 'unknown: ';
const fileMissing = 'a file is needed';
const everywhere = ['help', 'version', 'debug'];

/**
 * @param columns width for the help text
 * @throws UsageError on what no command understands
 */
export async function parseArguments(words: readonly string[], columns: number): Promise<Parsed> {
  requireCommand(words);
  // yargs would take a lone dash for an empty word, or for none.
  if (words.includes('-')) throw new UsageError('"-" stands for nothing: standard input is not read; name a file');
  let parsed: Parsed | undefined;
  const parser = yargs()
    .scriptName('staffcurve')
    .usage(
      '$0 <command>\n\nWhen does service break as volume grows, what would hold it, and what does each contact cost?',
    )
    .locale('en')
    .updateStrings({
      'Unknown argument: %s': { one: `${unknownMark}%s`, other: `${unknownMark}%s` } as unknown as string,
      'Not enough arguments following: %s': '--%s needs a value',
      'Not enough non-option arguments: got %s, need at least %s': {
        one: fileMissing,
        other: fileMissing,
      } as unknown as string,
    })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .option('debug', { type: 'boolean', describe: 'show the stack trace of a fault' })
    .strict()
    .demandCommand(1, 'name a command')
    .exitProcess(false)
    .version(version)
    .help()
    .wrap(Math.min(100, columns))
    .fail((message: string | null, error: Error | undefined) => {
      throw new UsageError(explained(message ?? error?.message ?? '', words));
    });
  for (const command of commands) {
    addCommand(parser, command, (args) => {
      parsed = { kind: 'command', command, values: valuesOf(args, words) };
    });
  }
  let printed = '';
  try {
    await parser.parseAsync([...words], {}, (_error, _args, output) => {
      printed = output;
    });
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(explained(String((error as Error).message), words));
  }
  if (parsed) return parsed;
  return { kind: 'text', text: `${printed}\n` };
}

function addCommand(parser: Argv, command: Command, chosen: (args: Arguments) => void): void {
  parser.command({
    command: command.usage,
    describe: command.summary,
    builder: (own: Argv) => {
      for (const [name, text] of Object.entries(command.positionals ?? {})) {
        own.positional(name, { type: 'string', describe: text });
      }
      for (const [name, { describe, flag, value }] of Object.entries(command.options)) {
        if (flag) own.option(name, { type: 'boolean', describe });
        else
          own.option(name, {
            type: 'string',
            requiresArg: true,
            describe: value ? `${describe}, as in ${value}` : describe,
          });
      }
      for (const [example, what] of command.examples ?? []) own.example(example, what);
      return own;
    },
    handler: (args) => chosen(args as Arguments),
  });
}

function valuesOf(args: Arguments, words: readonly string[]): Values {
  const has = (name: string) => Object.hasOwn(args, name);
  return {
    words,
    flag: (name) => has(name) && [args[name]].flat().at(-1) === true,
    option: (name) => (has(name) ? (args[name] as RawOption) : undefined),
    positional: (name) => (has(name) ? (args[name] as string | undefined) : undefined),
    positionals: (name) => (has(name) ? [args[name] ?? []].flat().map(String) : []),
  };
}

function requireCommand(words: readonly string[]): void {
  const [first] = words;
  const names = commands.map(commandName);
  if (first === undefined) throw new UsageError(`name a command: ${names.join(', ')}\n  staffcurve --help says more`);
  if (first.startsWith('-') || names.includes(first)) return;
  const close = nearest(first, names);
  const hint = close === undefined ? '' : ` (did you mean "${close}"?)`;
  throw new UsageError(`unknown command ${JSON.stringify(first)}${hint}\n  accepted: ${names.join(', ')}`);
}

function explained(message: string, words: readonly string[]): string {
  const command = commands.find((candidate) => words.includes(commandName(candidate)));
  // yargs appends the numbers that the text has no place for.
  if (message.startsWith(fileMissing) && message !== fileMissing) return explained(fileMissing, words);
  if (!message.startsWith(unknownMark)) {
    return command ? `${message}\n  staffcurve ${commandName(command)} --help says more` : message;
  }
  const known = [...Object.keys(command?.options ?? {}), ...everywhere];
  return message
    .slice(unknownMark.length)
    .split(', ')
    .map((name) => unknownWord(name, words, known, command))
    .join('\n');
}

function unknownWord(name: string, words: readonly string[], known: readonly string[], command?: Command): string {
  const written = words.find((word) => /^--?[^=]/.test(word) && word.replace(/^--?/, '').split('=')[0] === name);
  if (written === undefined) {
    const usage = command ? `\n  usage: staffcurve ${command.usage}` : '';
    return `unexpected argument ${JSON.stringify(name)}${usage}`;
  }
  const close = nearest(name, known);
  const hint = close === undefined ? '' : ` (did you mean --${close}?)`;
  return `unknown option ${written.split('=')[0]}${hint}\n  accepted: ${known.map((option) => `--${option}`).join(', ')}`;
}
