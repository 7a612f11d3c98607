/** `staffcurve serve`: the page, and the API behind it. */
import type { Command } from '../command.ts';

export const serve: Command = {
  usage: 'serve [folder]',
  summary: 'show the scenarios of a folder as a page in the browser, until Ctrl-C',
  positionals: { folder: 'folder of scenarios (this one by default)' },
  options: {
    port: { describe: 'port to listen on (7887 by default; 0 takes any that is free)', value: '8080' },
    host: { describe: 'address to listen on (127.0.0.1, this machine alone, by default)', value: '0.0.0.0' },
    token: {
      describe: 'asked for beyond this machine (STAFFCURVE_TOKEN; one is made up by default)',
      value: 'secret',
    },
    open: { describe: 'open the page in the browser', flag: true },
    workers: { describe: 'threads to simulate on (one for each core by default)', value: '4' },
    cache: { describe: 'folder to keep results in, instead of the user’s cache', value: '/tmp/staffcurve' },
    'no-cache': { describe: 'keep nothing: links to results end with the server', flag: true },
    quiet: { describe: 'no warnings', flag: true },
  },
  examples: [
    ['staffcurve serve scenarios --open', 'the page of these scenarios'],
    ['staffcurve serve --host 0.0.0.0', 'for colleagues too, with a token'],
  ],
  async action(args, terminal) {
    const { serveCommand } = await import('../serve-command.ts');
    return serveCommand(args, terminal);
  },
};
