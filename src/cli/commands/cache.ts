/** `staffcurve cache`: what is kept of earlier runs. */
import type { Command } from '../command.ts';

export const cache: Command = {
  usage: 'cache [action] [key]',
  summary: 'results kept of earlier runs: list, show or clear them',
  positionals: {
    action: 'list (default), show or clear',
    key: 'which result, by the first digits of its key; clear without one clears all',
  },
  options: {
    cache: { describe: 'folder that the results are kept in, instead of the user’s cache', value: '/tmp/staffcurve' },
    json: { describe: 'the list as JSON', flag: true },
    quiet: { describe: 'no warnings', flag: true },
  },
  examples: [
    ['staffcurve cache', 'what is kept, and where'],
    ['staffcurve cache show 3f9a', 'one result as JSON'],
    ['staffcurve cache clear', 'keep nothing of what was'],
  ],
  async action(args, terminal) {
    const { cacheCommand } = await import('../cache-command.ts');
    return cacheCommand(args, terminal);
  },
};
