/** What `serve` does once its words are understood: listens until it is told to end, and then ends in an orderly way. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { integer } from '../fields/number.ts';
import { cacheDirectory } from '../node/store/cache-directory.ts';
import { buildApp } from '../server/app.ts';
import { isLoopback } from '../server/options.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { reasonOf } from './file-faults.ts';
import { onlyValue, readOption } from './read-option.ts';
import { readWorkers } from './simulation-numbers.ts';
import type { Terminal } from './terminal.ts';

const usualPort = 7887;
const usualHost = '127.0.0.1';
/** Milliseconds that runs have to finish once the server is told to end. */
const grace = 10_000;
/** A second Ctrl-C within this many milliseconds is taken for the same one, sent twice. */
const sameOne = 500;
const tokenForm = /^[\w.~+/-]{8,}=*$/;

/** @throws UsageError on what cannot be done as asked */
export async function serveCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const folder = resolve(args.positional('folder') ?? '.');
  const port = readOption('port', args.option('port'), integer({ min: 0, max: 65_535 })) ?? usualPort;
  const host = onlyValue('host', args.option('host')) ?? usualHost;
  const token = readToken(args, host, terminal);
  const app = await built(folder, host, token, args, terminal);
  const { ended, release } = endOf(terminal);
  try {
    await listen(app, host, port);
    const address = addressOf(app, host, token);
    terminal.stdout.write(`Staffcurve shows ${folder} at\n\n  ${address}\n\nCtrl-C ends it.\n`);
    if (args.flag('open')) await openPage(address, terminal);
    await ended;
    terminal.stderr.write('ending; runs have ten seconds to finish, and Ctrl-C leaves at once\n');
    await app.finishRuns(grace);
    return Exit.done;
  } finally {
    await app.close();
    release();
  }
}

/** @throws UsageError where the folder cannot be read */
async function built(
  folder: string,
  host: string,
  token: string | undefined,
  args: Values,
  terminal: Terminal,
): Promise<FastifyInstance> {
  const workers = readWorkers(args);
  const store = args.flag('no-cache')
    ? undefined
    : (onlyValue('cache', args.option('cache')) ?? cacheDirectory(terminal.env, process.platform));
  const tell = (text: string) => {
    if (!args.flag('quiet')) terminal.stderr.write(text);
  };
  try {
    return await buildApp({
      ...{ folder, host },
      ...(token === undefined ? {} : { token }),
      ...(workers === undefined ? {} : { workers }),
      ...(store === undefined ? {} : { store }),
      onWarning: (warning) => tell(`warning: ${warning}\n`),
      onFault: (error) => terminal.stderr.write(`staffcurve: an internal fault\n${error.stack ?? error.message}\n`),
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`cannot serve ${JSON.stringify(folder)}: ${reasonOf(error)}`);
  }
}

/** The token that is asked for: on this machine alone none, unless one was given. */
function readToken(args: Values, host: string, { env }: Terminal): string | undefined {
  const given = onlyValue('token', args.option('token')) ?? (env.STAFFCURVE_TOKEN || undefined);
  if (given === undefined) return isLoopback(host) ? undefined : randomBytes(24).toString('base64url');
  if (tokenForm.test(given)) return given;
  throw new UsageError(
    '--token: it can be guessed, or sent wrongly\n  accepted: 8 or more letters, digits and . _ ~ + / -',
  );
}

/** @throws UsageError where the port cannot be had */
async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = code === 'EADDRINUSE' ? 'something else listens there; --port names another' : reasonOf(error);
    throw new UsageError(`cannot listen on port ${port} of ${host}: ${reason}`);
  }
}

/** An address that opens the page from this machine. */
function addressOf(app: FastifyInstance, host: string, token: string | undefined): string {
  const { port } = app.server.address() as AddressInfo;
  const isAny = host === '0.0.0.0' || host === '::' || isLoopback(host);
  const name = isAny ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/${token === undefined ? '' : `?token=${encodeURIComponent(token)}`}`;
}

async function openPage(address: string, terminal: Terminal): Promise<void> {
  try {
    const { default: open } = await import('open');
    const child = await open(address);
    child.on('error', () => terminal.stderr.write('no browser could be opened\n'));
  } catch {
    terminal.stderr.write('no browser could be opened\n');
  }
}

/** Settles at the first Ctrl-C, or when the system asks the process to end; a later one leaves at once. */
function endOf(terminal: Terminal): { readonly ended: Promise<void>; release(): void } {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  let first: number | undefined;
  const told = () => {
    if (first !== undefined && performance.now() - first > sameOne) process.exit(Exit.interrupted);
    first ??= performance.now();
    end();
  };
  const releaseInterrupt = terminal.onInterrupt(told);
  process.on('SIGTERM', told);
  return {
    ended: promise,
    release() {
      releaseInterrupt();
      process.removeListener('SIGTERM', told);
    },
  };
}
