import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunState } from '../../src/server/api.ts';
import { staffcurve } from '../cli/captured.ts';
import { freshDirectory, writeDesk } from '../cli/desk.ts';

let folder: string;

beforeAll(() => {
  folder = freshDirectory();
  writeDesk(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Serves until it is interrupted. */
async function serving(words: readonly string[], env: Record<string, string> = {}) {
  const written = { stdout: '', stderr: '' };
  let interrupt = () => {};
  const { promise, resolve } = Promise.withResolvers<string>();
  const output = (name: keyof typeof written) => ({
    write(text: string) {
      written[name] += text;
      const address = /http:\S+/.exec(written.stdout)?.[0];
      if (address !== undefined) resolve(address);
    },
  });
  const ended = staffcurve(['serve', folder, '--port', '0', '--workers', '1', ...words], {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    onInterrupt(listener) {
      interrupt = listener;
      return () => {};
    },
  });
  return { address: await promise, ended, written, interrupt: () => interrupt() };
}

describe('serve', () => {
  it('says where the page is, and ends in an orderly way', async () => {
    const { address, ended, written, interrupt } = await serving(['--no-cache']);
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect((await fetch(`${address}api/health`)).status).toBe(200);
    interrupt();
    expect((await ended).status).toBe(0);
    expect(written.stderr).toContain('ending');
    await expect(fetch(`${address}api/health`)).rejects.toThrow();
  });

  it('lets a run that is nearly done finish, and its watchers know', async () => {
    const { address, ended, interrupt } = await serving(['--no-cache']);
    const asked = await fetch(`${address}api/runs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'run', scenario: { id: 'desk.yaml' } }),
    });
    const { id } = (await asked.json()) as RunState;
    const events = await fetch(`${address}api/runs/${id}/events`);
    interrupt();
    expect(await events.text()).toContain('"status":"done"');
    expect((await ended).status).toBe(0);
  });

  it('beyond this machine makes up a token, and takes one that is given', async () => {
    const open = await serving(['--no-cache', '--host', '0.0.0.0']);
    const { origin, searchParams } = new URL(open.address);
    expect(searchParams.get('token')).toMatch(/^[\w-]{32}$/);
    expect((await fetch(`${origin}/api/scenarios`)).status).toBe(401);
    const authorization = `Bearer ${searchParams.get('token')}`;
    expect((await fetch(`${origin}/api/scenarios`, { headers: { authorization } })).status).toBe(200);
    open.interrupt();
    await open.ended;
    const given = await serving(['--no-cache'], { STAFFCURVE_TOKEN: 'from-the-environment' });
    expect(new URL(given.address).searchParams.get('token')).toBe('from-the-environment');
    given.interrupt();
    await given.ended;
  });

  it('says what is wrong with what it is asked', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    mkdirSync(join(folder, 'empty'), { recursive: true });
    writeFileSync(join(folder, 'file'), '');
    const cases = [
      [['serve', folder, '--port', String(port), '--no-cache'], 'something else listens there'],
      [['serve', join(folder, 'nothing')], 'cannot serve'],
      [['serve', join(folder, 'file')], 'cannot serve'],
      [['serve', folder, '--port', '70000'], '--port'],
      [['serve', folder, '--token', 'x'], '--token'],
      [['serve', folder, '--workers', '0'], '--workers'],
    ] as const;
    for (const [words, said] of cases) {
      const { status, stderr, stdout } = await staffcurve(words);
      expect(stderr).toContain(said);
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    }
    taken.close();
  });
});
