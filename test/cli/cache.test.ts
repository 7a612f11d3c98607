/** `cache`, and what `run` says from it. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';
import { freshDirectory, writeDesk } from './desk.ts';

let directory: string;
let cache: string;
let desk: string;
beforeEach(() => {
  directory = freshDirectory();
  cache = join(directory, 'cache');
  desk = writeDesk(directory, 'expect: [agents.occupancy <= 1%]\ncosts: { currency: EUR, fixed: 900/month }');
});
afterEach(() => rmSync(directory, { recursive: true }));

function called(...words: string[]) {
  return staffcurve(words, { env: { STAFFCURVE_CACHE: cache } });
}

describe('run', () => {
  it.each([['--json'], ['--cost'], []])('says the same from what was kept %s', async (...form) => {
    const without = await called('run', desk, '--no-cache', ...form);
    expect(existsSync(cache)).toBe(false);
    const first = await called('run', desk, ...form);
    expect((await called('cache', '--json')).stdout).toContain('"kind": "run"');
    const kept = await called('run', desk, ...form);
    expect(first).toEqual(without);
    expect(kept).toEqual(without);
    expect(kept.status).toBe(2);
  });

  it('keeps what --cache says where', async () => {
    const elsewhere = join(directory, 'elsewhere');
    await called('run', desk, '--cache', elsewhere);
    expect(existsSync(elsewhere)).toBe(true);
    expect(existsSync(cache)).toBe(false);
  });
});

describe('cache', () => {
  it('lists, shows and clears', async () => {
    expect((await called('cache')).stdout).toMatch(/^Nothing is kept in .*cache\/results-1\.sqlite\n$/);
    const { stdout: json } = await called('run', desk, '--json');
    await called('run', desk, '--seed', '7');
    const { stdout: list } = await called('cache', 'list');
    expect(list).toMatch(/^2 results, \d+ KiB, in /);
    expect(list).toMatch(/Small desk +run +1× +4 +7 /);
    const [line] = list.split('\n').filter((text) => / 4 +1 /.test(text));
    const key = line!.split(' ')[0]!;
    expect((await called('cache', 'show', key)).stdout).toBe(json);
    expect((await called('cache', 'clear', key)).stdout).toBe('1 result cleared\n');
    expect((await called('cache', 'clear')).stdout).toBe('1 result cleared\n');
    expect((await called('cache', 'clear')).stdout).toBe('0 results cleared\n');
  });

  it('says what it does not understand', async () => {
    expect(await called('cache', 'lst')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('(did you mean list?)'),
    });
    expect((await called('cache', 'show')).stderr).toContain('name a result by the first digits of its key');
    expect((await called('cache', 'show', 'ffff')).stderr).toContain(
      'no kept result has a key that begins with "ffff"',
    );
    expect((await staffcurve(['cache'], { env: {} })).stderr).toContain('nothing is kept');
  });
});
