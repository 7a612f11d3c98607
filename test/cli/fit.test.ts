/** `staffcurve fit` from the words to the files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';

let folder = '';
let log = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffcurve-'));
  log = join(folder, 'calls.csv');
  const lines = ['arrival,answered_at,abandoned_at,ended_at,contact_type,agent'];
  const two = (value: number) => String(value).padStart(2, '0');
  const at = (day: number, seconds: number) =>
    `2026-03-${two(2 + day)} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  // A call every four minutes, twice as many on Mondays; every fifth gives up after a while of its own.
  for (let day = 0; day < 14; day++) {
    for (let k = 0; k < 120; k++) {
      const arrival = 9 * 3600 + k * (day % 7 === 0 ? 120 : 240);
      const wait = 5 + ((k * 37 + day * 11) % 90);
      const talk = 60 + ((k * 53 + day * 7) % 400);
      if (k % 5 === 0) lines.push(`${at(day, arrival)},,${at(day, arrival + wait)},,sales,`);
      else
        lines.push(
          `${at(day, arrival)},${at(day, arrival + wait)},,${at(day, arrival + wait + talk)},sales,A${(k % 4) + 1}`,
        );
    }
  }
  writeFileSync(log, `${lines.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('writes a scenario, its roster, plots and tables', { timeout: 60_000 }, async () => {
  const out = join(folder, 'desk.yaml');
  const [plots, tables] = [join(folder, 'plots'), join(folder, 'tables')];
  const words = ['fit', log, '--out', out, '--report', plots, '--csv', tables, '--timezone', 'Europe/London'];
  const { status, stdout, stderr } = await staffcurve(words);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('1,680 contacts of one type');
  expect(stdout).toContain(`Next: staffcurve run ${out}`);
  expect(readFileSync(join(folder, 'desk-roster.csv'), 'utf8')).toMatch(
    /^start,agent_group,count\n2026-03-02T00:00:00\+00:00,agents,0\n/,
  );
  expect(readdirSync(plots).sort()).toEqual([
    'day-shape-sales.svg',
    'handle-time-quantiles-sales.svg',
    'patience-hazard-sales.svg',
    'patience-survival-sales.svg',
  ]);
  expect(readFileSync(join(plots, 'day-shape-sales.svg'), 'utf8')).toMatch(/^<svg/);
  expect(existsSync(join(tables, 'parameters.csv'))).toBe(true);
  expect((await staffcurve(['validate', out])).status).toBe(0);
  const again = await staffcurve(words);
  expect(again.status).toBe(3);
  expect(again.stderr).toContain('is already there; --force overwrites it');
});

it('tells as JSON what it found on some days, and writes nothing when told not to', { timeout: 60_000 }, async () => {
  const before = readdirSync(folder).length;
  const { status, stdout } = await staffcurve([
    'fit',
    log,
    '--from',
    '2026-03-02',
    '--to',
    '2026-03-08',
    '--dry-run',
    '--json',
  ]);
  expect(status).toBe(0);
  const results = JSON.parse(stdout) as { kind: string; to: string; written: unknown; contact_types: object };
  expect(results).toMatchObject({ kind: 'fit', from: '2026-03-02', to: '2026-03-08', written: null });
  expect(Object.keys(results.contact_types)).toEqual(['sales']);
  expect(readdirSync(folder).length).toBe(before);
});

it('refuses in words what it cannot do', async () => {
  const told = async (...words: string[]) => {
    const { status, stderr } = await staffcurve(['fit', ...words]);
    expect(status).toBe(3);
    return stderr;
  };
  expect(await told(join(folder, 'none.csv'))).toContain('there is no such file');
  expect(await told(log, '--dry-run', '--from', '2027-01-01')).toContain('nothing on these days');
  expect(await told(log, '--dry-run', '--from', '2026-03-08', '--to', '2026-03-02')).toContain(
    '--to lies before --from',
  );
  expect(await told(log, '--out', 'desk.txt')).toContain('it ends with .yaml');
});
