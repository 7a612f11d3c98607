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
    expect((await called('cache')).stdout).toMatch(/^Nothing is kept in .*cache\/results-2\.sqlite\n$/);
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

  it('tells results of one scenario apart', async () => {
    await called('sweep', desk, '--over', 'agent_groups.agents.count=6,7', '--replications', '2');
    const { stdout } = await called('cache');
    const asked = `  sweep ${desk} --over agent_groups.agents.count=6,7 --replications 2`;
    const lines = stdout.split('\n');
    // What asked is cut to the width of the report.
    expect(
      lines.filter((line) => line === asked || (line.endsWith('…') && asked.startsWith(line.slice(0, -1)))),
    ).toHaveLength(3);
    expect(lines.filter((line) => line.includes('→'))).toEqual(['  agent_groups.agents.count 7 → 6']);
    for (const line of lines.slice(1)) expect([...line].length, line).toBeLessThanOrEqual(100);
    const kept = JSON.parse((await called('cache', '--json')).stdout) as { command: string; note: string }[];
    // The plan as it is, what it was calibrated to, and the one cell that differs.
    expect(kept.map(({ note }) => note).toSorted()).toEqual(['', '', 'agent_groups.agents.count 7 → 6']);
    expect(kept[0]!.command).toBe(asked.trim());
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
