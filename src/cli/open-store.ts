/** The user's store of results, in the place that the options and the environment name. */
import type { Store } from '../node/store.ts';
import { shellWord } from '../report/run/shell-word.ts';
import type { Values } from './command.ts';
import { onlyValue } from './read-option.ts';
import type { Terminal } from './terminal.ts';

/**
 * @returns undefined under `--no-cache`, and where the environment names no place to keep anything
 * @throws UsageError where `--cache` was given twice
 */
export async function openStore(args: Values, terminal: Terminal): Promise<Store | undefined> {
  const given = onlyValue('cache', args.option('cache'));
  if (args.flag('no-cache')) return undefined;
  const { cacheDirectory } = await import('../node/store/cache-directory.ts');
  const directory = given ?? cacheDirectory(terminal.env, process.platform);
  if (directory === undefined) return undefined;
  const { Store } = await import('../node/store.ts');
  const quiet = args.flag('quiet');
  return new Store({
    directory,
    command: typedWords(args.words),
    onWarning(warning) {
      if (!quiet) terminal.stderr.write(`warning: ${warning}\n`);
    },
  });
}

/** A command line as a shell takes it. */
export function typedWords(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}
