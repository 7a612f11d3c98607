/** `staffcurve validate`: everything that is wrong with scenarios, without running them. */
import type { Command } from '../command.ts';
import { Exit, UsageError } from '../exit.ts';
import { allValues } from '../read-option.ts';

export const validate: Command = {
  usage: 'validate <files..>',
  summary: 'say everything that is wrong with scenarios, and run nothing',
  positionals: { files: 'scenario files' },
  options: { set: { describe: 'change a field first; may be repeated', value: 'agent_groups.voice.count=12' } },
  async action(args, terminal) {
    const [{ loadFile, tellWarnings }, { formatFault }] = await Promise.all([
      import('../load-file.ts'),
      import('../../scenario/fault.ts'),
    ]);
    let faults = 0;
    for (const path of args.positionals('files')) {
      try {
        const loaded = loadFile(path, allValues(args.option('set')));
        for (const fault of loaded.faults) terminal.stderr.write(`${formatFault(fault)}\n\n`);
        tellWarnings(loaded.warnings, terminal);
        faults += loaded.faults.length;
        if (loaded.faults.length === 0) terminal.stdout.write(`${path}: ${soundWord(loaded.warnings.length)}\n`);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        terminal.stderr.write(`${error.message}\n\n`);
        faults++;
      }
    }
    if (faults === 0) return Exit.done;
    terminal.stderr.write(`${faults} ${faults === 1 ? 'fault' : 'faults'}.\n`);
    return Exit.badInput;
  },
};

function soundWord(warnings: number): string {
  return warnings === 0 ? 'sound' : `sound, with ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
