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

const count = 'agent_groups.agents.count';
const scale = 'contact_types.voice.demand.scale';

function fits(text: string): void {
  for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
}

describe('staffcurve sweep', () => {
  it('goes through the values of a field, and marks the plan as it is', async () => {
    const path = writeDesk(directory, 'expect: [voice.service_level >= 80%]');
    const { status, stdout } = await staffcurve([
      'sweep',
      path,
      '--over',
      `${count}=2..4 by 1`,
      '--set',
      `${count}=3`,
      '--quiet',
    ]);
    expect(stdout).toMatch(
      /^Small desk {2,}3 cells × 4 runs · seed 1\n\nvoice\.service_level goes from .* at 2 to .* at 4\./,
    );
    expect(stdout).toMatch(/as it is 3 +\d/);
    expect(stdout).toMatch(/ {2}2 +.*✗ +−/);
    fits(stdout);
    expect(status).toBe(0);
  });

  it('takes the fields of the file, and draws two as a grid', async () => {
    const path = writeDesk(directory, `sweep: { ${count}: [2, 3], ${scale}: 1..1.5 by 0.25 }`);
    const { stdout } = await staffcurve([
      'sweep',
      path,
      '--set',
      `${count}=2`,
      '--metric',
      'voice.service_level',
      '--quiet',
    ]);
    expect(stdout).toContain('6 cells × 4 runs');
    expect(stdout).toContain(`down: ${count}; across: ${scale}`);
    expect(stdout).toMatch(/ 1 +1\.25 +1\.5\n/);
    expect(stdout).toContain('as it is');
    expect(stdout).toContain('█');
    fits(stdout);
  });

  it('--csv writes a row for each metric of each cell', async () => {
    const tables = join(directory, 'tables');
    const over = ['--over', `${count}=7,8`, '--over', `${scale}=[1, 1.2]`];
    await staffcurve(['sweep', writeDesk(directory), ...over, '--metric', 'fte', '--csv', tables, '--quiet']);
    const [header, ...rows] = readFileSync(join(tables, 'cells.csv'), 'utf8').trim().split('\n');
    expect(header).toMatch(new RegExp(`^${count},${scale},is_base,metric,unit,mean,low,high,difference,`));
    expect(rows.map((row) => row.split(',').slice(0, 4).join())).toEqual([
      '7,1,true,fte',
      '7,1.2,false,fte',
      '8,1,false,fte',
      '8,1.2,false,fte',
    ]);
  });

  it.each([
    [[], /nothing to go through: .* has no `sweep`\n.*--over 'agent_groups\.agents\.count=7,8,9'/],
    [['--over', count], /^staffcurve: --over: .*\n {2}accepted: path=14,16,18/],
    [['--over', `${count}=9..5 by 1`], /--over: agent_groups\.agents\.count: /],
    [
      ['--over', `${count}=1..1000 by 1`, '--over', `${scale}=1..2 by 0.01`],
      /101000 cells are above the limit of 10000/,
    ],
    [['--over', `${count}=7`, '--over', `${count}=8`], /--over names one field twice/],
    [['--over', 'agent_groups.agents.cont=7'], /did you mean "count"\?/],
    [
      ['--over', `${count}=7`, '--metric', 'voice.servce_level'],
      /unknown metric "servce_level" \(did you mean "service_level"\?\)/,
    ],
  ])('refuses %j', async (words, message) => {
    const { status, stdout, stderr } = await staffcurve(['sweep', writeDesk(directory), ...words, '--quiet']);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([3, '']);
  });
});
