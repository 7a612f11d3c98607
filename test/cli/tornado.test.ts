import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';
import { freshDirectory, writeDesk } from './desk.ts';

let directory: string;
beforeEach(() => {
  directory = freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true }));

const talk = 'contact_types.voice.handle.talk.mean';
const patience = 'contact_types.voice.patience.mean';
const busy = ['--set', 'agent_groups.agents.count=2'];
const file = `tornado: { ${patience}: ±10%, ${talk}: [3m, 5m] }`;

describe('staffcurve tornado', () => {
  it('ranks the assumptions of the file, a bar to each side', async () => {
    const path = writeDesk(directory, file);
    const { status, stdout } = await staffcurve([
      'tornado',
      path,
      ...busy,
      '--metric',
      'voice.service_level',
      '--quiet',
    ]);
    expect(stdout).toMatch(
      /^Small desk {2,}2 assumptions × 4 runs · seed 1\n\nvoice\.service_level is .*;\s(contact_types\.voice\.handle\.talk\.mean)\smoves\sit\smost/,
    );
    expect(stdout.indexOf(`  ${talk}  4m`)).toBeGreaterThan(0);
    expect(stdout.indexOf(`  ${patience}  3m`)).toBeGreaterThan(stdout.indexOf(`  ${talk}  4m`));
    expect(stdout).toMatch(/ 3m +│█+ +\+.*4 of 4/);
    expect(stdout).toMatch(/ 5m +█+│ +−.*0 of 4/);
    for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
    expect(status).toBe(0);
  });

  it('takes assumptions from the command line, ±10 % where no range is given', async () => {
    const tables = join(directory, 'tables');
    await staffcurve(['tornado', writeDesk(directory), '--vary', talk, '--csv', tables, '--quiet']);
    const rows = readFileSync(join(tables, 'effects.csv'), 'utf8').trim().split('\n').slice(1);
    expect(rows.map((row) => row.split(',').slice(0, 6).join())).toEqual([
      `1,${talk},low,× 0.9,${talk}: 4m → 3m36s,service_level`,
      `1,${talk},high,× 1.1,${talk}: 4m → 4m24s,service_level`,
    ]);
  });

  it.each([
    [[], /no assumption to vary: .* has no `tornado`/],
    [['--vary', `${talk}=5%`], /expected a spread, found "5%"\n {2}accepted: ±10%/],
    [['--vary', talk, '--vary', talk], /--vary names one assumption twice/],
    [['--vary', 'contact_types.voice.channel'], /times/],
    [['--vary', talk, '--metric', 'voice.occupancy'], /occupancy is not told of voice/],
  ])('refuses %j', async (words, message) => {
    const { status, stdout, stderr } = await staffcurve(['tornado', writeDesk(directory), ...words, '--quiet']);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([3, '']);
  });
});
