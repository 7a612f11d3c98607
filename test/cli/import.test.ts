/** `staffcurve import` from the words to the files. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';

let folder = '';
let genesys = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffcurve-'));
  genesys = join(folder, 'genesys.csv.gz');
  const lines = [
    'Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,Interactions Handled,Total Handle Time',
  ];
  for (let day = 0; day < 14; day++) {
    for (let quarter = 32; quarter < 72; quarter++) {
      const at = new Date(Date.UTC(2026, 2, 2 + day, 0, quarter * 15)).toISOString();
      lines.push(`${at},Example Queue A,Voice,billing|||refunds,English,${10 + (quarter % 4)},10,3000`);
    }
  }
  writeFileSync(genesys, gzipSync(`\ufeff${lines.join('\r\n')}\r\n`));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('writes a scenario that is sound and runs', async () => {
  const out = join(folder, 'desk.yaml');
  const { status, stdout } = await staffcurve(['import', genesys, '--timezone', 'Europe/London', '--out', out]);
  expect(status).toBe(0);
  expect(stdout).toContain('6,440 contacts of one type, 2026-03-02 to 2026-03-15, counted by 15 min on the clocks of');
  expect(stdout).toContain('genesys_history, UTF-8, gzip, cells cut by commas');
  expect(stdout).toContain(`Next: staffcurve run ${out}`);
  expect(readFileSync(join(folder, 'desk-history.csv'), 'utf8').split('\n')[1]).toBe(
    '2026-03-02T08:00:00+00:00,example_queue_a,10,300',
  );
  expect((await staffcurve(['validate', out])).status).toBe(0);
  const run = await staffcurve(['run', out, '--replications', '2', '--json']);
  expect(run.status).toBe(0);
  const { total } = JSON.parse(run.stdout) as { total: { offered: { mean: number } } };
  // A Poisson week of 3,220 contacts: two runs' mean lies within five standard errors of it.
  expect(Math.abs(total.offered.mean - 3220)).toBeLessThan(5 * Math.sqrt(3220 / 2));
});

it('keeps to what is there unless told otherwise', async () => {
  const out = join(folder, 'kept.yaml');
  writeFileSync(out, 'mine');
  const { status, stderr } = await staffcurve(['import', genesys, '--out', out]);
  expect(status).toBe(3);
  expect(stderr).toContain('is already there; --force overwrites it');
  expect(readFileSync(out, 'utf8')).toBe('mine');
  expect((await staffcurve(['import', genesys, '--out', out, '--force'])).status).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('contact_types:');
});

it('previews without writing', async () => {
  const out = join(folder, 'none.yaml');
  const { status, stdout } = await staffcurve(['import', genesys, '--out', out, '--preview', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'import', importer: 'genesys_history', written: null });
  expect(existsSync(out)).toBe(false);
});

it('refuses what it does not know, with a command that would map it', async () => {
  const file = join(folder, 'own.csv');
  writeFileSync(file, 'Half-Hour Beginning;Calls Recieved;Remark\n02.03.2026 09:00;12;x\n02.03.2026 09:30;14;y\n');
  const refused = await staffcurve(['import', file]);
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain('its header fits no export that is known');
  expect(refused.stderr).toContain("--map 'start=Half-Hour Beginning'");
  expect(refused.stderr).toContain("--map 'offered=Calls Recieved'");
  const mapped = await staffcurve([
    'import',
    file,
    '--map',
    'start=Half-Hour Beginning',
    '--map',
    'Calls Recieved=offered',
    '--preview',
  ]);
  expect(mapped.status).toBe(0);
  expect(mapped.stdout).toContain('26 contacts of one type');
  expect(mapped.stdout).toContain('cells cut by semicolons');
});

it.each([
  [['--as', 'genesis_history'], 'no importer is called "genesis_history" (did you mean "genesys_history"?)'],
  [['--map', 'ofered=Calls'], 'is a field (did you mean "offered"?)'],
  [['--map', 'offered'], 'expected field=column'],
  [['--timezone', 'Europe/Londn'], 'did you mean Europe/London?'],
  [['--out', 'desk.txt'], 'it ends with .yaml'],
])('%j is refused', async (words, reason) => {
  const { status, stderr } = await staffcurve(['import', genesys, ...words]);
  expect(status).toBe(3);
  expect(stderr).toContain(reason);
});

it('refuses files that are not there, broken or no table', async () => {
  const missing = await staffcurve(['import', join(folder, 'nowhere.csv')]);
  expect([missing.status, missing.stderr]).toEqual([3, expect.stringContaining('there is no such file')]);
  const broken = join(folder, 'broken.csv.gz');
  writeFileSync(broken, readFileSync(genesys).subarray(0, 900));
  const { status, stderr } = await staffcurve(['import', broken]);
  expect([status, stderr]).toEqual([3, expect.stringContaining('a gzip archive is broken off or damaged')]);
  const book = join(folder, 'book.xlsx');
  writeFileSync(book, 'PK\u0003\u0004');
  const sheet = await staffcurve(['import', book]);
  expect([sheet.status, sheet.stderr]).toEqual([3, expect.stringContaining('Excel workbook; save the sheet as CSV')]);
});
