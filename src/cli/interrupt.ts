/** Ctrl-C: the first one stops the work in an orderly way, a later one leaves at once. */
import { Exit } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** A second Ctrl-C within this many milliseconds is taken for the same one, sent twice. */
const sameOne = 500;
const nothingWritten = 'interrupted; nothing was written\n';

/**
 * @param work is told by the signal to stop
 * @param message what is said then
 * @returns what the work returns, or `interrupted` where it was stopped, which is said on standard error
 */
export async function interruptible<T>(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<T>,
  message = nothingWritten,
): Promise<T | typeof Exit.interrupted> {
  const controller = new AbortController();
  let first: number | undefined;
  const release = terminal.onInterrupt(() => {
    if (first !== undefined && performance.now() - first > sameOne) {
      terminal.stderr.write(message);
      process.exit(Exit.interrupted);
    }
    first ??= performance.now();
    controller.abort();
  });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    terminal.stderr.write(message);
    return Exit.interrupted;
  } finally {
    release();
  }
}
