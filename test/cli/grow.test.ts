/** `grow` as it is called. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';
import { freshDirectory, writeDesk } from './desk.ts';

let directory: string;
let desk: string;
beforeEach(() => {
  directory = freshDirectory();
  desk = writeDesk(directory, 'expect: [voice.abandonment_rate <= 5%]\ngrowth: { volume: [1, 2], monthly: 4% }');
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('grow', () => {
  it('says when today’s team breaks, and what each volume needs', async () => {
    const { status, stdout, stderr } = await staffcurve(['grow', desk, '--no-band']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Small desk +2 volumes × 4 runs · seed 1\n/);
    expect(stdout).toContain('Targets, as they break');
    expect(stdout).toContain('just enough staff');
  });

  it('takes volumes as a list and as a range', async () => {
    const volumesOf = async (text: string) => {
      const { stdout } = await staffcurve(['grow', desk, '--no-staff', '--json', '--volume', text]);
      return (JSON.parse(stdout) as { volumes: { volume: number }[] }).volumes.map(({ volume }) => volume);
    };
    expect(await volumesOf('1, 1.5')).toEqual([1, 1.5]);
    expect(await volumesOf('1..2 by 0.5')).toEqual([1, 1.5, 2]);
  });

  it.each(['0', 'two', '1,,2', '2000', '1..2'])('refuses --volume %s', async (text) => {
    const { status, stderr } = await staffcurve(['grow', desk, '--volume', text]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^staffcurve: --volume: .*\n {2}accepted: multiples/);
  });

  it('refuses a best shape of staff that is not sought', async () => {
    const { status, stderr } = await staffcurve(['grow', desk, '--no-staff', '--best-shape']);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringContaining('--best-shape: with --no-staff no staff is sought'),
    });
  });

  it('writes tables', async () => {
    const tables = join(directory, 'tables');
    await staffcurve(['grow', desk, '--no-staff', '--csv', tables]);
    expect(readdirSync(tables)).toContain('breaking-points.csv');
    expect(readFileSync(join(tables, 'breaking-points.csv'), 'utf8')).toContain('voice.abandonment_rate <= 5%,expect,');
  });

  it('answers again at once from what was kept', async () => {
    const env = { STAFFCURVE_CACHE: join(directory, 'cache') };
    const words = ['grow', desk, '--json', '--no-band'];
    const without = await staffcurve([...words, '--no-cache'], { env });
    expect(existsSync(env.STAFFCURVE_CACHE)).toBe(false);
    const first = await staffcurve(words, { env });
    const kept = await staffcurve(words, { env });
    expect(first).toEqual(without);
    expect(kept).toEqual(without);
    const list = JSON.parse((await staffcurve(['cache', '--json'], { env })).stdout) as { kind: string }[];
    expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(['run', 'staff', 'calibration']));
  });

  it('keeps what is finished when interrupted', async () => {
    const env = { STAFFCURVE_CACHE: join(directory, 'cache') };
    let interrupt = () => {};
    const onInterrupt = (listener: () => void) => {
      interrupt = listener;
      setTimeout(() => interrupt(), 500);
      return () => {};
    };
    // Far more than can be done in half a second.
    const words = ['grow', desk, '--volume', '1..3 by 0.01', '--replications', '50', '--workers', '1'];
    const { status, stdout, stderr } = await staffcurve(words, { env, onInterrupt });
    expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
    const kept = JSON.parse((await staffcurve(['cache', '--json'], { env })).stdout) as unknown[];
    expect(kept.length).toBeGreaterThan(0);
    expect(stderr).toMatch(
      new RegExp(
        `^interrupted; no report was written; ${kept.length} results? that w.* kept in .*cache/results-2\\.sqlite\n {2}go on from there: staffcurve grow .*desk\\.yaml --volume '1\\.\\.3 by 0\\.01' --replications 50 --workers 1\n$`,
      ),
    );
  });
});
