import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';
import { freshDirectory, writeDesk } from './desk.ts';

let directory: string;
beforeEach(() => {
  directory = freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true }));

const asked = 'expect: [voice.service_level >= 80%]';

describe('staffcurve staff', () => {
  it('tells how many agents, what one fewer misses, and the command that runs them', async () => {
    const { status, stdout, stderr } = await staffcurve(['staff', writeDesk(directory, asked)]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Small desk {2,}staff 4 runs · seed 1\n\n[\d.]+ FTE meet every target, [\d.]+ fewer than/);
    expect(stdout).toContain('Targets with the staff found');
    expect(stdout).toContain('Nobody can be spared: one agent fewer anywhere misses a target');
    expect(stdout).toMatch(/Next: staffcurve run .*desk\.yaml --set agent_groups\.agents\.count=\d+\n$/);
    for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
    expect(status).toBe(0);
  });

  it('--json is the results, and the staff in them meets the targets when it is run', async () => {
    const path = writeDesk(directory, asked);
    const { stdout } = await staffcurve(['staff', path, '--json', '--no-band']);
    const results = JSON.parse(stdout);
    expect(results).toMatchObject({ staffcurve: '1', kind: 'staff', seed: 1, replications: 4, found: true, by: null });
    const needed = results.groups.agents.parts[0].needed;
    expect(results.change).toEqual({ 'agent_groups.agents.count': needed });
    const run = (count: number) => staffcurve(['run', path, '--set', `agent_groups.agents.count=${count}`]);
    expect((await run(needed)).status).toBe(0);
    expect((await run(needed - 1)).status).toBe(2);
  });

  it('--by interval tells a week, and --csv its numbers', async () => {
    const path = writeDesk(directory, asked);
    const tables = join(directory, 'tables');
    const { status, stdout } = await staffcurve(['staff', path, '--by', 'interval', '--csv', tables]);
    expect(stdout).toMatch(/agents, posts needed\n +mon\n +09:00 +\d+\n/);
    expect(readdirSync(tables).sort()).toEqual([
      'one-fewer.csv',
      'sizes.csv',
      'staff.csv',
      'targets.csv',
      'warnings.csv',
    ]);
    const rows = readFileSync(join(tables, 'staff.csv'), 'utf8').trim().split('\n');
    expect(rows[0]).toBe('agent_group,form,part,today,needed,low,high,erlang_a,erlang_c');
    expect(rows).toHaveLength(17);
    expect(rows[1]).toMatch(/^agents,interval,mon 09:00,7,\d+,/);
    expect(status).toBe(0);
  });

  it('exits with 2 and says why when no staff meets the targets', async () => {
    const path = join(directory, 'none.yaml');
    const desk = writeDesk(directory, 'expect: [voice.resolution_rate >= 90%]');
    const text = readFileSync(desk, 'utf8').replace('handle:', 'resolution: { first_contact: 50% }\n    handle:');
    writeFileSync(path, text);
    const { status, stdout } = await staffcurve(['staff', path, '--no-band']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'No number of agents meets every target: voice.resolution_rate >= 90%: missed even with',
    );
    expect(stdout).not.toContain('Next:');
    expect(status).toBe(2);
  });

  it.each([
    ['--by', 'week', 'interval'],
    ['--volume', '0', '0'],
    ['--replications', 'x', 'a whole number'],
  ])('%s %s is refused', async (option, value, message) => {
    const { status, stdout, stderr } = await staffcurve(['staff', writeDesk(directory), option, value]);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(existsSync(join(directory, 'tables'))).toBe(false);
  });
});
