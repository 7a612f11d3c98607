/**
 * What a command file exports: its name and options, which cost nothing to load, and its action, which loads what it
 * needs when it is called.
 */
import type { Argv } from 'yargs';
import type { Exit } from './exit.ts';
import type { RawOption } from './read-option.ts';
import type { Terminal } from './terminal.ts';

/** Parsed arguments by the option's name; values are text, flags are booleans. */
export interface Arguments {
  readonly [name: string]: RawOption | boolean | readonly (string | number)[] | number;
}

export interface Command {
  /** As yargs reads it: `run <file>`. */
  readonly usage: string;
  readonly summary: string;
  /** Options by name. */
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Help on positional arguments, by name. */
  readonly positionals?: Readonly<Record<string, string>>;
  readonly examples?: readonly (readonly [command: string, what: string])[];
  action(args: Values, terminal: Terminal): Promise<Exit>;
}

export interface CommandOption {
  readonly describe: string;
  /** A flag takes no value. */
  readonly flag?: boolean;
  /** How the value is called in the help text. */
  readonly value?: string;
}

/** Typed access to the parsed arguments. */
export interface Values {
  /** The command line after the program's name, as it was typed. */
  readonly words: readonly string[];
  flag(name: string): boolean;
  option(name: string): RawOption;
  /** A positional argument; undefined where it was left out. */
  positional(name: string): string | undefined;
  positionals(name: string): readonly string[];
}

export type Parser = Argv<object>;
