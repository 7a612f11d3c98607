/** The command line's front door: finds the command, runs it, and turns whatever happens into an exit status. */
import { Exit, UsageError } from './exit.ts';
import { type Parsed, parseArguments } from './parse-arguments.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/**
 * @param words the command line after the program's name
 * @returns the exit status: 0 done, 1 internal fault, 2 a target was missed, 3 bad scenario or arguments, 130 interrupted
 */
export async function main(words: readonly string[], terminal: Terminal = processTerminal()): Promise<Exit> {
  const debug = words.includes('--debug');
  try {
    const parsed: Parsed = await parseArguments(words, 100);
    if (parsed.kind === 'text') {
      terminal.stdout.write(parsed.text);
      return Exit.done;
    }
    return await parsed.command.action(parsed.values, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.stderr.write(`staffcurve: ${error.message}\n`);
      return Exit.badInput;
    }
    return faulted(error, debug, terminal);
  }
}

function faulted(error: unknown, debug: boolean, terminal: Terminal): Exit {
  const message = error instanceof Error ? error.message : String(error);
  const trace = error instanceof Error ? (error.stack ?? message) : message;
  terminal.stderr.write(
    debug
      ? `staffcurve: an internal fault\n${trace}\n`
      : `staffcurve: an internal fault, which is a mistake of the program: ${message}\n  add --debug to see where it happened\n`,
  );
  return Exit.fault;
}
