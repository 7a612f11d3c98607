/** The parts of a grade by hand: sums, intervals by rank, agents, the letter, the passport. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Roster } from '../../../src/history/fit/staffing/roster.ts';
import { agentsOff } from '../../../src/history/grade/agents-off.ts';
import { Comparison } from '../../../src/history/grade/compared.ts';
import { dutySpans, openPart } from '../../../src/history/grade/duty-spans.ts';
import { rostersOf } from '../../../src/history/grade/given-staff.ts';
import { metricOf } from '../../../src/history/grade/graded-metrics.ts';
import { letterOf } from '../../../src/history/grade/letter.ts';
import { rowSum, type ServiceFrame, ServiceSums } from '../../../src/history/grade/service-sums.ts';
import { withPassport } from '../../../src/history/grade/write-passport.ts';
import { passportLine } from '../../../src/report/run/passport-line.ts';
import { ZoneClock } from '../../../src/scenario/build/zone-clock.ts';
import { scenarioHash } from '../../../src/scenario/hash.ts';
import { loadScenario } from '../../../src/scenario/load.ts';

const frame: ServiceFrame = {
  starts: Float64Array.of(0, 86_400),
  interval: 43_200,
  types: ['sales', 'help'],
  within: Float64Array.of(20, 60),
};

/** `abandoned` of 100 calls in the morning. */
function morning(abandoned: number): ServiceSums {
  const sums = new ServiceSums(frame);
  for (let k = 0; k < 100; k++) sums.add(k, 0, k < abandoned ? 30 : 0, k >= abandoned);
  return sums;
}

describe('sums', () => {
  it('count each contact by part of the day and by type', () => {
    const sums = new ServiceSums(frame);
    sums.add(0, 0, 20, true); // in time
    sums.add(100, 0, 21, true); // late
    sums.add(43_200, 1, 60, true); // in time for help
    sums.add(50_000, 1, 90, false);
    sums.add(60_000, 1, 0, true);
    sums.add(-1, 0, 5, true); // before the first day
    sums.add(86_400, 0, 5, true); // after the last
    const row = (table: 'cells' | 'types', k: number) => Array.from(rowSum(sums[table], [k]));
    expect(row('cells', 0)).toEqual([2, 2, 0, 1, 41, 2, 41]);
    expect(row('cells', 1)).toEqual([3, 2, 1, 2, 60, 2, 150]);
    expect(row('types', 0)).toEqual(row('cells', 0));
    const whole = rowSum(sums.cells, [0, 1]);
    expect(metricOf(whole, 'service_level')).toBe(3 / 5);
    expect(metricOf(whole, 'abandonment_rate')).toBe(1 / 5);
    expect(metricOf(whole, 'average_speed_of_answer')).toBe(101 / 4);
    expect(metricOf(whole, 'hold_time')).toBe(191 / 5);
    expect(metricOf(whole, 'wait_of_queued')).toBe(191 / 4);
    expect(metricOf(rowSum(sums.cells, []), 'hold_time')).toBeUndefined();
  });

  it('an hour that the clocks add stays in its day', () => {
    const long = { ...frame, starts: Float64Array.of(0, 90_000, 176_400) };
    const sums = new ServiceSums(long);
    sums.add(89_999, 0, 0, true);
    sums.add(90_000, 0, 0, true);
    expect(Array.from({ length: 4 }, (_, row) => rowSum(sums.cells, [row])[0])).toEqual([0, 1, 1, 0]);
  });
});

describe('what happened beside what was simulated', () => {
  const part = { table: 'cells', rows: [0] } as const;
  const of = (actual: number, simulated: readonly number[], confidence: number) =>
    new Comparison(morning(actual), simulated.map(morning), confidence).of(part, ['abandonment_rate']).abandonment_rate;
  const ladder = Array.from({ length: 39 }, (_, k) => k + 1);

  it('lies between the k-th and the k-th last of R with (R + 1 − 2k) ÷ (R + 1)', () => {
    // 39 simulations: 95 % is (40 − 2) ÷ 40, 90 % is (40 − 4) ÷ 40.
    expect(of(39, ladder, 0.95)).toMatchObject({ low: 0.01, high: 0.39, within: true, mean: 0.2 });
    expect(of(39, ladder, 0.9)).toMatchObject({ low: 0.02, high: 0.38, within: false });
    expect(of(0, ladder, 0.95).within).toBe(false);
  });

  it('says nothing where there is nothing', () => {
    const empty = { table: 'cells', rows: [1] } as const;
    const comparison = new Comparison(morning(1), [morning(1), morning(2)], 0.95);
    expect(comparison.of(empty, ['hold_time']).hold_time).toMatchObject({ actual: null, mean: null, within: null });
  });
});

describe('an error in agents', () => {
  const tried = [-2, -1, 0, 1, 2].map((more, k) => ({ more, abandoned: [[0.3, 0.2, 0.12, 0.08, 0.06][k]!] }));
  it.each([
    [0.12, 0],
    [0.1, 0.5],
    [0.06, 2],
    [0.01, 2],
    [0.16, -0.5],
    [0.5, -2],
  ])('for %d abandoned is %d', (actual, agents) => {
    expect(agentsOff(tried, 0, actual)).toBeCloseTo(agents, 10);
  });

  it('is not told of a day on which nobody came', () => {
    expect(agentsOff(tried, 0, null)).toBeUndefined();
    expect(agentsOff([{ more: 0, abandoned: [Number.NaN] }], 0, 0.1)).toBeUndefined();
  });
});

describe('the letter', () => {
  const week = (...points: number[]) => points.map((point) => point / 100);
  it.each([
    ['A', week(0, 1, -2, 3, -3, 3, 4), 0.15],
    ['B', week(0, 1, -2, 3, -3, 3, 4), 0.16],
    ['B', week(0, 1, -2, 3.1, -3, 5, 4), 0.1],
    ['C', week(0, 1, -2, 3.1, -3, 5.1, 4), 0.1],
    ['C', week(0, 1, -2, 3, -3, 3, 4), -0.5],
    ['C', week(5, 5, 5, 5, 5, 9, 9), 0.1],
    ['D', week(5, 5, 5, 5, 6, 9, 9), 0.1],
    ['D', week(0, 0, 0, 0, 0, 0, 0), 0.51],
  ])('%s', (letter, abandonment, wait) => {
    expect(letterOf({ abandonment, wait, own: 0.04, repeated: 0.05 })).toBe(letter);
  });

  it('is E where repeating the weekday does as well, or there is none', () => {
    const far = { abandonment: week(9, 9, 9), wait: 0.1, own: 0.09 };
    expect(letterOf({ ...far, repeated: 0.09 })).toBe('E');
    expect(letterOf({ ...far, repeated: undefined })).toBe('E');
    expect(letterOf({ abandonment: [], wait: undefined, own: 0, repeated: undefined })).toBe('E');
  });
});

it('a centre is open from the first agent to the last', () => {
  const roster = {
    group: 'team',
    interval: 3600,
    starts: Float64Array.from({ length: 48 }, (_, k) => k * 3600),
    counts: Int32Array.from({ length: 48 }, (_, k) => (k >= 8 && k < 12 ? 2 : k === 14 ? 1 : 0)),
    means: new Float64Array(48),
  };
  const spans = dutySpans([roster], 'UTC');
  const part = (from: number, length: number, day = 0) => openPart(spans, day, from * 3600, length * 3600);
  expect([part(7, 2), part(8, 1), part(12, 1), part(14, 4), part(0, 24), part(8, 1, 1)]).toEqual([
    0.5,
    1,
    1,
    0.25,
    7 / 24,
    0,
  ]);
});

describe('a given roster', () => {
  const DAY = 86_400;
  const monday = Date.UTC(2026, 2, 23) / 1000;
  const table = (rows: readonly (readonly [start: string, group: string, count: number])[]) => ({
    kind: 'roster' as const,
    rows: rows.length,
    text: { start: rows.map(([start]) => start), agent_group: rows.map(([, group]) => group) },
    numbers: { count: Float64Array.from(rows, ([, , count]) => count) },
  });
  /** On duty at a time of the graded days. */
  const at = ({ starts, counts }: Roster, instant: number) =>
    counts[starts.findLastIndex((start) => start <= instant)]!;

  it('holds from where each row says, whatever the distance between rows', () => {
    const shifts = (date: string) =>
      [`${date}T06:00`, `${date}T14:00`, `${date}T22:00`].map((start, k) => [start, 'desk', [3, 2, 1][k]!] as const);
    const given = { table: table([...shifts('2026-03-23'), ...shifts('2026-03-24')]) };
    const [desk] = rostersOf(given, 'UTC', monday, monday + 2 * DAY);
    const hours = Array.from({ length: 48 }, (_, hour) => at(desk!, monday + hour * 3600));
    const day = [...Array(8).fill(3), ...Array(8).fill(2), ...Array(8).fill(1)];
    expect(hours).toEqual([...Array(6).fill(0), ...day, ...day.slice(0, 18)]);
  });

  it('lets rows end where the next begins, and adds up those of one start', () => {
    const given = {
      table: table([
        ['2026-03-23T08:30', 'desk', 1],
        ['2026-03-23T09:00', 'desk', 4],
        ['2026-03-23T09:30', 'desk', 5],
        ['2026-03-23T09:45', 'desk', 5],
        ['2026-03-23T10:00', 'desk', 2],
        ['2026-03-23T10:00', 'desk', 1],
        ['2026-03-23T10:30', 'desk', 6],
      ]),
    };
    const [desk] = rostersOf(given, 'UTC', monday, monday + DAY);
    const quarters = Array.from({ length: 10 }, (_, k) => at(desk!, monday + 8.75 * 3600 + k * 900));
    expect(quarters).toEqual([1, 4, 4, 5, 5, 3, 3, 6, 6, 0]);
  });

  it('keeps whole days whole where the clocks change', () => {
    // Sunday 29 March 2026 has 23 hours in Amsterdam.
    const rows = ['2026-03-28', '2026-03-29', '2026-03-30'].map((date, k) => [`${date}T00:00`, 'desk', k + 1] as const);
    const clock = new ZoneClock('Europe/Amsterdam');
    const from = clock.instantOf(Date.UTC(2026, 2, 28) / 1000);
    const [desk] = rostersOf({ table: table(rows) }, 'Europe/Amsterdam', from, from + (24 + 23 + 24) * 3600);
    const hours = Array.from({ length: 71 }, (_, hour) => at(desk!, from + hour * 3600));
    expect(hours).toEqual([...Array(24).fill(1), ...Array(23).fill(2), ...Array(24).fill(3)]);
  });

  it('is refused where it has nobody on the graded days', () => {
    const given = { table: table([['2026-03-20T09:00', 'desk', 4]]) };
    expect(() => rostersOf(given, 'UTC', monday, monday + DAY)).toThrow('nobody on duty on the graded days');
  });
});

describe('the passport', () => {
  const yaml = [
    'name: desk   # a name',
    'clock: { start: 2026-03-02, days: 1, timezone: UTC, interval: 15m }',
    'contact_types: { calls: { channel: voice, demand: { volume: 100/day }, handle: 3m } }',
    'agent_groups: { team: { count: 2, skills: [calls] } }   # two',
    '',
  ].join('\n');
  const fitted = { history: 'calls: "b".csv', from: '2026-02-02', to: '2026-02-15' };
  const grade = { letter: 'B', on: '2026-02-23', from: '2026-02-16', to: '2026-02-22', found: 'near: 5 of 7' } as const;
  const load = (text: string) => loadScenario('desk.yaml', () => text);

  it('goes below the name, is read back, and replaces the one before', () => {
    const once = withPassport(yaml, fitted);
    expect(load(once).faults).toEqual([]);
    expect(load(once).resolved!.scenario.passport).toEqual(fitted);
    const twice = withPassport(once, { ...fitted, grade });
    expect(load(twice).resolved!.scenario.passport).toEqual({ ...fitted, grade });
    expect(withPassport(twice, fitted)).toBe(once);
    const kept = twice.split('\n').filter((line) => yaml.split('\n').includes(line));
    expect(kept.join('\n')).toBe(yaml);
  });

  it.each([
    ['an empty line within', 'name: desk\npassport:\n  history: a\n\n  from: 2026-01-01\nclock: {}\n'],
    ['a comment in its first column', 'name: desk\npassport:\n  history: a\n# note\n  from: 2026-01-01\nclock: {}\n'],
    ['braces', 'name: desk\npassport: { history: a,\n  from: 2026-01-01 }\nclock: {}\n'],
    ['nothing', 'name: desk\npassport:\nclock: {}\n'],
  ])('is replaced whole where it was written with %s', (_, text) => {
    const replaced = withPassport(text, fitted);
    expect(parse(replaced)).toEqual({ name: 'desk', passport: fitted, clock: {} });
    expect(replaced.startsWith('name: desk\npassport:')).toBe(true);
    expect(replaced.endsWith('\nclock: {}\n')).toBe(true);
  });

  it.each([
    [
      'a name over several lines',
      '# mine\nname: >\n  a long\n  name\nclock: {}\n',
      '# mine\nname: >\n  a long\n  name\n',
    ],
    ['no line after the name', 'clock: {}\nname: desk', 'clock: {}\nname: desk\n'],
    ['no name', '# mine\nclock: {}\n', '# mine\n'],
  ])('goes where it does no harm: %s', (_, text, before) => {
    const added = withPassport(text, fitted);
    expect(added.startsWith(`${before}passport:`)).toBe(true);
    expect(parse(added)).toEqual({ ...parse(text), passport: fitted });
  });

  it('ends its lines as the file does', () => {
    const added = withPassport(yaml.replaceAll('\n', '\r\n'), fitted);
    expect(added.replaceAll('\r\n', '')).not.toContain('\n');
    expect(load(added).resolved!.scenario.passport).toEqual(fitted);
  });

  it('is checked, and cannot be changed by a path', () => {
    const bad = withPassport(yaml, { ...fitted, grade }).replace('letter: B', 'letter: F');
    expect(load(bad).faults.map(({ path }) => path)).toEqual(['passport.grade.letter']);
    const changed = loadScenario('desk.yaml', () => yaml, { set: ['passport.from=2026-01-01'] });
    expect(changed.faults.length).toBe(1);
  });

  it('is said in a line', () => {
    expect(passportLine(undefined)).toBeUndefined();
    expect(passportLine(fitted)).toBe('Fitted to calls: "b".csv, 2–15 February 2026; not graded on other days.');
    expect(passportLine({ ...fitted, grade })).toBe(
      'Grade B, given on 23 February 2026: near: 5 of 7. Fitted to calls: "b".csv, 2–15 February 2026, graded on the week of 16 February 2026.',
    );
    expect(scenarioHash(load(yaml).resolved!)).toHaveLength(64);
  });
});
