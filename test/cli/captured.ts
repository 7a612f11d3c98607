/** Runs the command line in this process and keeps what it writes. */
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface Captured {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param words the command line after the program's name */
export async function staffcurve(words: readonly string[], changes: Partial<Terminal> = {}): Promise<Captured> {
  let stdout = '';
  let stderr = '';
  const terminal: Terminal = {
    stdout: {
      write(text) {
        stdout += text;
      },
    },
    stderr: {
      write(text) {
        stderr += text;
      },
    },
    env: {},
    onInterrupt: () => () => {},
    ...changes,
  };
  const status = await main(words, terminal);
  return { status, stdout, stderr };
}
