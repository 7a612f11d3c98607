/** `staffcurve init`: a starter scenario to write one's own from. */
import type { Command } from '../command.ts';
import { Exit, UsageError } from '../exit.ts';

const defaultFile = 'scenario.yaml';

export const init: Command = {
  usage: 'init [file]',
  summary: `write a commented starter scenario (${defaultFile} by default)`,
  positionals: { file: 'file to write' },
  options: { force: { describe: 'overwrite a file that is there', flag: true } },
  async action(args, terminal) {
    const [{ writeFile }, { starterScenario }, { cannotWrite }] = await Promise.all([
      import('node:fs/promises'),
      import('../../scenario/starter-scenario.ts'),
      import('../file-faults.ts'),
    ]);
    const file = args.positional('file') ?? defaultFile;
    try {
      await writeFile(file, starterScenario(), { flag: args.flag('force') ? 'w' : 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
        throw new UsageError(`${JSON.stringify(file)} is already there; --force overwrites it`);
      }
      throw cannotWrite(file, error);
    }
    terminal.stdout.write(`Wrote ${file}.\n\nNext: staffcurve run ${file}\n`);
    return Exit.done;
  },
};
