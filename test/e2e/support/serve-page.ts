/** The command `staffcurve serve` as a reader starts it, over a folder of its own that tests may write to. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage, root } from './built-page.ts';

export interface Served {
  /** `http://localhost:4321` */
  readonly address: string;
  /** Folder of the scenarios. */
  readonly folder: string;
  /** Ends the server, and starts it again on the same port over the same folder and store. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good. */
  close(): Promise<void>;
}

/** Serves a copy of `test/e2e/scenarios`. */
export async function servePage(): Promise<Served> {
  await buildPage();
  const place = mkdtempSync(join(tmpdir(), 'staffcurve-page-'));
  const folder = join(place, 'scenarios');
  cpSync(join(import.meta.dirname, '../scenarios'), folder, { recursive: true });
  let child: ChildProcess | undefined;
  let port = '0';
  const start = async () => {
    const begun = begin(folder, join(place, 'store'), port);
    child = begun.child;
    port = new URL(await begun.address).port;
  };
  const stop = async () => {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    ending.once('exit', () => resolve());
    ending.kill('SIGTERM');
    await promise;
  };
  await start();
  return {
    address: `http://localhost:${port}`,
    folder,
    start,
    stop,
    async close() {
      await stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function begin(folder: string, store: string, port: string): { child: ChildProcess; address: Promise<string> } {
  const args = [join(root, 'bin/staffcurve.js'), 'serve', folder, '--port', port, '--cache', store, '--workers', '2'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, STAFFCURVE_CACHE: '' },
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  const read = (chunk: Buffer) => {
    said += chunk.toString();
    const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    if (address !== undefined) resolve(address);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  child.once('exit', () => reject(new Error(`the server ended at once:\n${said}`)));
  return { child, address: promise };
}
