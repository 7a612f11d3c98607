/** A bar over the bytes of files that are read, on standard error: only on a terminal, and only once it has lasted a second. */
import type { Progress } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { writtenBar } from './written-bar.ts';

const megabyte = 1e6;

/** @param quiet shows nothing */
export function readingBar(terminal: Terminal, quiet: boolean): Progress {
  return writtenBar(
    terminal,
    quiet,
    (done, total) => `${Math.round(done / megabyte)} of ${Math.round(total / megabyte)} MB`,
  );
}
