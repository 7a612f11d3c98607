/** Ctrl-C: the first one stops the work in an orderly way, a later one leaves at once. */
import type { Values } from './command.ts';
import { Exit } from './exit.ts';
import { typedWords } from './open-store.ts';
import type { Terminal } from './terminal.ts';

/** A second Ctrl-C within this many milliseconds is taken for the same one, sent twice. */
const sameOne = 500;

/**
 * @param work is told by the signal to stop
 * @param message tells, once it has stopped, what is said of it
 * @returns what the work returns, or `interrupted` where it was stopped, which is said on standard error
 */
export async function interruptible<T>(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<T>,
  message: () => string,
): Promise<T | typeof Exit.interrupted> {
  const controller = new AbortController();
  let first: number | undefined;
  const release = terminal.onInterrupt(() => {
    if (first !== undefined && performance.now() - first > sameOne) {
      terminal.stderr.write(message());
      process.exit(Exit.interrupted);
    }
    first ??= performance.now();
    controller.abort();
  });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    terminal.stderr.write(message());
    return Exit.interrupted;
  } finally {
    release();
  }
}

/**
 * What an interrupted command leaves and how to go on.
 * @param store what was kept, and where; undefined where nothing is kept of a part of the work
 */
export function interruptedText(
  args: Values,
  store: { readonly kept: number; readonly path: string } | undefined,
): string {
  const again = `staffcurve ${typedWords(args.words)}`;
  if (store === undefined || store.kept === 0)
    return `interrupted; nothing was written or kept\n  from the start: ${again}\n`;
  const results = store.kept === 1 ? '1 result that was finished is' : `${store.kept} results that were finished are`;
  return `interrupted; no report was written; ${results} kept in ${store.path}\n  go on from there: ${again}\n`;
}
