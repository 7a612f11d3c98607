import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthetic } from '../history/forecast/synthetic.ts';
import { staffcurve } from './captured.ts';
import { freshDirectory } from './desk.ts';

/** Fourteen weeks of half-hours from Monday 5 January 2026, open on weekdays from 09:00 to 17:00; what comes begins on a Saturday. */
const weekday = (day: number) => [1.3, 1.1, 1, 1, 0.9, 0, 0][day % 7]!;
const open = (slot: number) => (slot >= 18 && slot < 34 ? 1 : 0);
const days = 98;
const volume = synthetic({
  seed: 'command',
  days,
  first: '2026-01-05',
  slots: 48,
  mean: (day, slot) => 30 * weekday(day) * open(slot),
  cv: 0.05,
});

function historyText(name: string): string[] {
  return Array.from(volume.counts, (count, k) => [k, count] as const)
    .filter(([k]) => open(k % 48) === 1 && weekday(Math.floor(k / 48)) > 0)
    .map(([k, count]) => {
      const start = new Date((volume.firstDay * 86_400 + k * 1800) * 1000).toISOString().slice(0, 16);
      return `${start},${name},${count},240`;
    });
}

const header = 'start,contact_type,count,average_handle_time';
const directory = freshDirectory();
const history = join(directory, 'calls.csv');
const coming = join(directory, 'coming');

beforeAll(() => {
  writeFileSync(history, [header, ...historyText('voice')].join('\n'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('staffcurve forecast', () => {
  it('says which method is taken, beside the yardsticks, and what is coming', async () => {
    const { status, stdout, stderr } = await staffcurve(['forecast', history, '--confidence', '80%']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/voice: .* has the least error, \d+\.\d % by 30 min/);
    for (const title of ['seasonal naive', 'six-week mean', 'day total × profile', 'MSTL × profile']) {
      expect(stdout).toContain(title);
    }
    expect(stdout).toContain('80 % interval');
    expect(stdout).toContain('Mon 13 April');
    expect(stdout).not.toContain('Sat 18 April');
    expect(stdout).toMatch(/voice: \{ demand: \{ history: forecast.csv, busyness: 0\.\d+ \} \}/);
    for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
  });

  it('reads an export of a vendor as import does, several files as one history', async () => {
    const header =
      'Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,Interactions Handled,Total Handle Time';
    const rows = historyText('voice').map((line) => {
      const [start, , count] = line.split(',');
      return `${start}:00Z,Support,voice,,en,${count},${count},${240 * Number(count)}`;
    });
    const half = Math.floor(rows.length / 2);
    const files = [rows.slice(0, half), rows.slice(half)].map((part, k) => {
      const file = join(directory, `genesys-${k}.csv`);
      writeFileSync(file, [header, ...part].join('\n'));
      return file;
    });
    const own = await staffcurve(['forecast', history, '--json', '--timezone', 'UTC']);
    const { status, stdout } = await staffcurve(['forecast', ...files, '--json', '--timezone', 'UTC']);
    expect(status).toBe(0);
    const [exported, plain] = [stdout, own.stdout].map((text) => {
      const { contact_types: types } = JSON.parse(text) as { contact_types: Record<string, { days: unknown }> };
      return Object.values(types)[0]!.days;
    });
    expect(exported).toEqual(plain);
  });

  it('--json is one shape, with growth, an event and a holiday in it', async () => {
    const words = [
      '--json',
      '--weeks',
      '2',
      '--growth',
      '4%/month',
      '--event',
      '2026-04-15=1.3',
      '--holidays',
      '2026-04-20',
    ];
    const { stdout } = await staffcurve(['forecast', history, ...words]);
    const results = JSON.parse(stdout);
    expect(results).toMatchObject({
      staffcurve: '1',
      kind: 'forecast',
      weeks: 2,
      first: '2026-04-11',
      last: '2026-04-24',
    });
    const { voice } = results.contact_types;
    expect(voice.days).toHaveLength(14);
    expect(voice.days[4]).toMatchObject({ date: '2026-04-15', open: true });
    expect(voice.days[4].factor).toBeCloseTo(1.3 * 1.04 ** (5 / 30.4375), 12);
    expect(voice.days[9]).toMatchObject({ date: '2026-04-20', open: false, count: { mean: 0 } });
    // Nine open days of sixteen half-hours.
    expect(voice.intervals).toHaveLength(9 * 16);
    expect(voice.intervals[0].start).toBe('2026-04-13T09:00');
    expect(voice.backtest.methods.seasonal_naive.agents.needed).toBeGreaterThan(0);
  });

  it('a zone gives starts their offset', async () => {
    const { stdout } = await staffcurve(['forecast', history, '--json', '--timezone', 'Europe/London']);
    expect(JSON.parse(stdout).contact_types.voice.intervals[0].start).toBe('2026-04-13T09:00:00+01:00');
  });

  it('its history and its busyness flow into a simulation', async () => {
    await staffcurve(['forecast', history, '--weeks', '1', '--csv', coming]);
    const busyness = readFileSync(join(coming, 'busyness.csv'), 'utf8').split('\n')[1]!.split(',')[1]!;
    const totals = readFileSync(join(coming, 'days.csv'), 'utf8').trim().split('\n').slice(1);
    const foretold = totals.reduce((sum, line) => sum + Number(line.split(',')[4]), 0);
    const scenario = join(directory, 'coming.yaml');
    writeFileSync(
      scenario,
      `name: Coming week
clock: { start: 2026-04-13, days: 7, timezone: Europe/London }
run: { replications: 20, seed: 1 }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  voice: { hours: office, demand: { history: coming/forecast.csv, busyness: ${busyness} }, handle: 4m }
agent_groups:
  agents: { count: 12, hours: office, skills: { voice: { rank: 1 } } }
`,
    );
    const { stdout, stderr } = await staffcurve(['run', scenario, '--json', '--workers', '1']);
    expect(stderr).toBe('');
    const { mean } = JSON.parse(stdout).total.offered;
    // Poisson counts, and five days' factors of the busyness: four standard errors over 20 runs.
    const variance = (foretold + 5 * (Number(busyness) * (foretold / 5)) ** 2) / 20;
    expect(Math.abs(mean - foretold)).toBeLessThan(4 * Math.sqrt(variance));
  });

  it('many types are a line each', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const many = join(directory, 'many.csv');
    writeFileSync(many, [header, ...names.flatMap(historyText)].join('\n'));
    const { stdout } = await staffcurve(['forecast', many, '--weeks', '1']);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    // The same history four times over: all that is not known is shared.
    expect(stdout).toMatch(/busyness: 0\.\d+ {4}# shared by all types/);
  });

  it.each([
    [['--growth', 'fast'], /--growth: /],
    [['--growth', '4%/fortnight'], /--growth: cannot read "4%\/fortnight"/],
    [['--event', '2026-04-15'], /--event: cannot read/],
    [['--event', '2026-04-31=2'], /--event: /],
    [['--holidays', 'christmas'], /--holidays: /],
    [['--method', 'best'], /--method: no method is called "best"/],
    [['--weeks', '0'], /--weeks: /],
    [['--confidence', '100%'], /--confidence: /],
  ])('%o is refused', async (words, message) => {
    const { status, stdout, stderr } = await staffcurve(['forecast', history, ...words]);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  it('a history that is missing, too short or no history is refused with the reason', async () => {
    const short = join(directory, 'short.csv');
    writeFileSync(short, [header, ...historyText('voice').slice(0, 160)].join('\n'));
    expect((await staffcurve(['forecast', short])).stderr).toMatch(/expected at least 63 days, found 12/);
    const other = join(directory, 'other.csv');
    writeFileSync(other, 'date,calls\n2026-01-05,3\n');
    expect(await staffcurve(['forecast', other])).toMatchObject({ status: 3, stdout: '' });
    expect((await staffcurve(['forecast', join(directory, 'none.csv')])).stderr).toMatch(/there is no such file/);
  });
});
