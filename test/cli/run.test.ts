import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';
import { deskYaml, freshDirectory, writeDesk } from './desk.ts';

let directory: string;
beforeEach(() => {
  directory = freshDirectory();
});
afterEach(() => rmSync(directory, { recursive: true }));

const met = 'expect: [voice.service_level >= 1%]';
const missed = 'expect: [voice.service_level >= 1%, agents.occupancy <= 1%]';

describe('staffcurve run', () => {
  it('tells the report on standard output and nothing else', async () => {
    const { status, stdout, stderr } = await staffcurve(['run', writeDesk(directory, met)]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Small desk {2,}2 March 2026 · 4 runs · seed 1\n\nThe one target holds\.\n/);
    expect(stdout).toContain('Contact type');
    expect(stdout).toContain('Next: staffcurve run ');
    for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
    expect(status).toBe(0);
  });

  it('a missed target exits with 2', async () => {
    const { status, stdout } = await staffcurve(['run', writeDesk(directory, missed)]);
    expect(stdout).toContain('One of two targets holds; agents occupancy misses 1 % by');
    expect(stdout).toContain('✗ agents.occupancy <= 1 %');
    expect(status).toBe(2);
  });

  it('--json is JSON and nothing else, the same each time', async () => {
    const path = writeDesk(directory, missed);
    const { status, stdout } = await staffcurve(['run', path, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      staffcurve: '1',
      kind: 'run',
      seed: 1,
      replications: 4,
      scenario: { name: 'Small desk' },
    });
    expect(status).toBe(2);
    expect((await staffcurve(['run', path, '--json'])).stdout).toBe(stdout);
  });

  it('--cost tells the statement instead of the report, with the same exit status', async () => {
    const priced = ['--set', 'agent_groups.agents.pay=20/hour', '--cost'];
    const { status, stdout, stderr } = await staffcurve(['run', writeDesk(directory, missed), ...priced]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Small desk .*\n\nEach contact costs /);
    expect(stdout).toMatch(/agents, pay +56\.0 h × 20\.00 +1,120\.00 +fixed/);
    expect(stdout).not.toContain('Targets');
    expect(stdout).toContain('One target is missed; without --cost the report says which.');
    expect(status).toBe(2);
    const json = await staffcurve(['run', writeDesk(directory), '--json', ...priced]);
    expect(JSON.parse(json.stdout).cost.lines[0]).toMatchObject({ name: 'agents, pay', printed: 1120 });
  });

  it('--seed, --replications and --set are heeded', async () => {
    const words = [
      '--seed',
      '9',
      '--replications',
      '2',
      '--set',
      'agent_groups.agents.count=9',
      '--set',
      'clock.days=2',
    ];
    const { stdout } = await staffcurve(['run', writeDesk(directory), '--json', ...words]);
    const results = JSON.parse(stdout);
    expect(results).toMatchObject({ seed: 9, replications: 2, scenario: { name: 'Small desk' } });
    expect(results.agent_groups.agents.posts.mean).toBe(9);
    expect(results.clock.days).toBe(2);
  });

  it('--csv writes tables, again over its own, and leaves other files alone', async () => {
    const path = writeDesk(directory);
    const tables = join(directory, 'deep', 'tables');
    await staffcurve(['run', path, '--csv', tables]);
    const names = ['costs.csv', 'intervals.csv', 'replications.csv', 'targets.csv', 'totals.csv', 'warnings.csv'];
    expect(readdirSync(tables).sort()).toEqual(names);
    writeFileSync(join(tables, 'mine.txt'), 'mine');
    const before = readFileSync(join(tables, 'totals.csv'), 'utf8');
    await staffcurve(['run', path, '--csv', tables, '--seed', '2']);
    expect(readdirSync(tables).sort()).toEqual([...names, 'mine.txt'].sort());
    expect(readFileSync(join(tables, 'totals.csv'), 'utf8')).not.toBe(before);
    expect(readdirSync(join(directory, 'deep'))).toEqual(['tables']);
  });

  it.each([
    ['a file of that name', (place: string) => writeFileSync(place, ''), 'is a file; name a directory'],
    ['a file on the way', (place: string) => writeFileSync(place, ''), 'a part of the path is a file', 'inner'],
  ])('--csv refuses %s before it runs anything', async (_, make, message, inner = '') => {
    const place = join(directory, 'taken');
    make(place);
    const { status, stdout, stderr } = await staffcurve(['run', writeDesk(directory), '--csv', join(place, inner)]);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  it('faults are told all at once with their places', async () => {
    const path = writeDesk(directory, 'busyness: lots\nexpec: []');
    const { status, stdout, stderr } = await staffcurve(['run', path]);
    expect(stderr).toContain(`${path}:14:11  busyness`);
    expect(stderr).toContain('did you mean "expect"?');
    expect(stderr).toContain('2 faults; nothing was run.');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  it.each([
    ['a path that leads nowhere', 'agent_groups.agents.cuont=3', 'did you mean "count"?'],
    ['a value out of bounds', 'agent_groups.agents.shrinkage=140%', '140 %'],
    ['no value', 'agent_groups.agents.count', 'expected path=value'],
  ])('--set with %s is a fault', async (_, setting, message) => {
    const { status, stderr } = await staffcurve(['run', writeDesk(directory), '--set', setting]);
    expect(stderr).toContain(message);
    expect(status).toBe(3);
  });

  it.each([
    ['a file that is not there', 'none.yaml', 'there is no such file'],
    ['a directory', '.', 'is a directory'],
  ])('%s is refused', async (_, name, message) => {
    const { status, stdout, stderr } = await staffcurve(['run', join(directory, name)]);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  it.each([
    ['--seed', 'x', 'a whole number'],
    ['--seed', '-1', '--seed'],
    ['--replications', '0', '0 is below 1'],
    ['--workers', '1.5', 'whole number'],
  ])('%s %s is refused', async (option, value, message) => {
    const { status, stderr } = await staffcurve(['run', writeDesk(directory), option, value]);
    expect(stderr).toContain(message);
    expect(status).toBe(3);
  });

  it('warnings go to standard error, and --quiet keeps them back', async () => {
    const path = writeDesk(directory, 'expect: [csat >= 4]');
    const loud = await staffcurve(['run', path]);
    expect(loud.stderr).toContain('warning: "csat" is known only with `experience`');
    expect(loud.status).toBe(2);
    const quiet = await staffcurve(['run', path, '--quiet']);
    expect(quiet).toMatchObject({ stderr: '', stdout: loud.stdout });
  });

  it('at most ten warnings are spelled out', async () => {
    const types = Array.from(
      { length: 13 },
      (_, k) => `  t${k}: { demand: { volume: 1/week }, handle: { talk: 1m } }\n`,
    );
    const path = join(directory, 'warned.yaml');
    writeFileSync(path, deskYaml('', types.join('')));
    const { stderr } = await staffcurve(['run', path]);
    expect(stderr.match(/warning: no agent group has the skill/g)).toHaveLength(10);
    expect(stderr).toContain('and 3 more warnings');
  });

  it('says where it stopped before run.until was reached', async () => {
    const until = 'until: { metric: agents.occupancy, half_width: 0.01%, most: 6 }';
    const path = join(directory, 'until.yaml');
    writeFileSync(path, deskYaml().replace('confidence: 95%', `confidence: 95%, ${until}`));
    const { stdout, stderr } = await staffcurve(['run', path]);
    expect(stderr).toMatch(
      /^warning: stopped at 6 runs: agents\.occupancy ± [\d.]+ points, not the ± 0\.01 points asked for$/m,
    );
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Stopped at 6 runs: agents.occupancy ± ');
    expect((await staffcurve(['run', path, '--json'])).stderr).toBe(stderr);
    const fixed = await staffcurve(['run', path, '--replications', '6']);
    expect(fixed.stderr + fixed.stdout).not.toMatch(/stopped at/i);
    const help = await staffcurve(['run', '--help']);
    expect(help.stdout.replaceAll(/\s+/g, ' ')).toContain('run.until is then not looked at');
  });

  it('carries what was asked for into the next command', async () => {
    const path = writeDesk(directory, missed);
    const words = [
      '--set',
      'contact_types.voice.patience=4m',
      '--set',
      'agent_groups.agents.count=8',
      '--seed',
      '9',
      '--replications',
      '2',
    ];
    const { stdout } = await staffcurve(['run', path, ...words]);
    expect(stdout.slice(stdout.indexOf('Next:')).replaceAll(/\s+\\\n\s+/g, ' ')).toMatch(
      ` ${path} --set contact_types.voice.patience=4m --seed 9 --replications 2 --set agent_groups.agents.count=9`,
    );
  });

  it('Ctrl-C stops it with 130, and nothing is written', async () => {
    const path = writeDesk(directory);
    const tables = join(directory, 'tables');
    let interrupt = () => {};
    const running = staffcurve(['run', path, '--replications', '100000', '--csv', tables], {
      onInterrupt(listener) {
        interrupt = listener;
        return () => {};
      },
    });
    setTimeout(() => interrupt(), 300);
    expect(await running).toEqual({
      status: 130,
      stdout: '',
      stderr: `interrupted; nothing was written or kept\n  from the start: staffcurve run ${path} --replications 100000 --csv ${tables}\n`,
    });
    expect(existsSync(tables)).toBe(false);
    expect(readdirSync(directory)).toEqual(['desk.yaml']);
  });
});

describe('staffcurve validate', () => {
  it('says that a sound file is sound', async () => {
    const path = writeDesk(directory);
    expect(await staffcurve(['validate', path])).toEqual({ status: 0, stdout: `${path}: sound\n`, stderr: '' });
  });

  it('goes through all files, whatever is wrong with one', async () => {
    const sound = writeDesk(directory, '', 'b.yaml');
    const faulty = writeDesk(directory, 'busyness: lots', 'a.yaml');
    mkdirSync(join(directory, 'c.yaml'));
    const { status, stdout, stderr } = await staffcurve(['validate', faulty, sound, join(directory, 'c.yaml')]);
    expect(stdout).toBe(`${sound}: sound\n`);
    expect(stderr).toContain(`${faulty}:14:11  busyness`);
    expect(stderr).toContain('is a directory');
    expect(stderr).toContain('2 faults.');
    expect(status).toBe(3);
  });
});
