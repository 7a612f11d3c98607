/** What a command may touch of the world outside: two streams, the environment, Ctrl-C. Tests pass their own. */
import { Exit } from './exit.ts';
import { reasonOf } from './file-faults.ts';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface Terminal {
  /** Results. */
  readonly stdout: Output;
  /** Progress, warnings and faults. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls the listener at each Ctrl-C until the function that is returned is called. */
  onInterrupt(listener: () => void): () => void;
}

/** The terminal of this process. A reader that goes away (`| head`) ends the output quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeListener('error', endQuietly);
    stream.on('error', endQuietly);
  }
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    onInterrupt(listener) {
      process.on('SIGINT', listener);
      return () => process.removeListener('SIGINT', listener);
    },
  };
}

/** A reader that went away (`| head`) is not told at all; a full disk is told of in a sentence. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`staffcurve: cannot write to standard output: ${reasonOf(error)}\n`);
  process.exit(Exit.fault);
}
