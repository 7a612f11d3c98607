/** The text and the tables of `grow`, on results made by hand. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { growCsv } from '../../../src/report/grow/grow-csv.ts';
import { growHeadline } from '../../../src/report/grow/grow-headline.ts';
import { growReport } from '../../../src/report/grow/grow-report.ts';
import { textCurve } from '../../../src/report/grow/text-curve.ts';
import { plainPaint } from '../../../src/report/terminal/paint.ts';
import { width } from '../../../src/report/terminal/text-table.ts';
import { handMade, point } from './grow-results.ts';

const report = growReport({ results: handMade, path: 'desk.yaml' });

describe('the headline', () => {
  it('names the volume, the month and the target', () => {
    expect(growHeadline(handMade)).toBe(
      'Today’s 14 front desk hold every target until volume reaches 1.72×, around April 2027; the first to break is calls.service_level >= 80 %. At 2× it takes 24.0 FTE, 20 % fewer than the 30.0 of scaling today’s need in a straight line.',
    );
  });

  it('says what is missed already', () => {
    const missed = point({ target: 'front_desk.occupancy <= 60%', state: 'already_missed', volume: 1, low: null });
    const text = growHeadline({ ...handMade, breaking_points: [missed, ...handMade.breaking_points] });
    expect(text).toContain(
      'Today’s 14 front desk already miss front_desk.occupancy <= 60 %; the others hold until volume reaches 1.72×',
    );
    expect(growHeadline({ ...handMade, breaking_points: [missed] })).toContain('already miss its one target.');
  });

  it('says what is missed until there is more volume', () => {
    const eased = point({
      target: 'cost_per_contact <= 9%',
      state: 'already_missed',
      volume: 1,
      low: null,
      met_from: { volume: 1.4, low: 1.2, high: null },
    });
    // ln 1.4 ÷ ln 1.04 = 8.58 months of 30.4375 days after 2 March 2026: 18 November.
    const until = 'Missed until 1.4×, around November 2026: cost_per_contact <= 9 %.';
    expect(growHeadline({ ...handMade, breaking_points: [eased, point()] })).toMatch(
      new RegExp(`hold the one other target until volume reaches 1\\.72×, .* ${until.replaceAll('.', '\\.')} At 2×`),
    );
    expect(growHeadline({ ...handMade, breaking_points: [eased] })).toMatch(/^Missed until 1\.4×/);
    const text = growReport({ results: { ...handMade, breaking_points: [eased] }, path: 'desk.yaml' });
    expect(text.replace(/ +/g, ' ')).toContain('✗ cost_per_contact <= 9 % missed until 1.4× 1.2–>2 November 2026');
    expect(text).not.toContain('missed today');
  });

  it('says that nothing breaks, or that nothing can be judged', () => {
    const holds = handMade.breaking_points.slice(2);
    expect(growHeadline({ ...handMade, breaking_points: holds })).toContain(
      'hold the one target up to 2×, the largest volume asked for.',
    );
    expect(growHeadline({ ...handMade, breaking_points: [point({ state: 'not_judged' })] })).toContain(
      'No target can be judged',
    );
  });

  it('speaks of the team where there are several groups, and gives no month without growth', () => {
    const groups = { ...handMade.groups, back: handMade.groups.front_desk! };
    const breaking_points = [point({ date: null })];
    expect(growHeadline({ ...handMade, groups, breaking_points, monthly: null })).toMatch(
      /^Today’s team holds the one target until volume reaches 1\.72×; /,
    );
  });

  it('says where no staff will do', () => {
    const [first, second, last] = handMade.volumes;
    const why = ['calls wait for a group that is never there.'];
    const volumes = [first!, second!, { ...last!, needed: { ...last!.needed!, found: false, why } }];
    expect(growHeadline({ ...handMade, volumes })).toContain(
      'At 2× no staff meets the targets: calls wait for a group that is never there.',
    );
  });
});

describe('the report', () => {
  it('fits into 100 columns', () => {
    for (const line of report.split('\n')) expect(width(line)).toBeLessThanOrEqual(100);
  });

  it('has the targets in the order in which they break', () => {
    const lines = report.split('\n');
    const at = lines.findIndex((line) => line.includes('Targets, as they break'));
    expect(lines.slice(at + 1, at + 4).map((line) => line.trim().replace(/\s+/g, ' '))).toEqual([
      '✗ calls.service_level >= 80 % 1.72× 1.6–1.85 April 2027',
      '✗ calls.abandonment_rate <= 5 % 1.9× 1.8–>2 July 2027',
      '✓ cost_per_contact <= 12 beyond 2×',
    ]);
  });

  it('has both teams at each volume', () => {
    const rows = report.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    expect(rows).toContain('1.5× Dec 2026 85 % 5 % 70 % €9.10');
    expect(rows).toContain('1.5× Dec 2026 13 (12–14) 19.5 22.5 13.0 13 15 €8.25');
  });

  it('has no staff where none was sought', () => {
    const volumes = handMade.volumes.map((at) => ({ ...at, needed: null }));
    const groups = { front_desk: { form: null, today: null } };
    const text = growReport({ results: { ...handMade, volumes, groups }, path: 'desk.yaml' });
    expect(text).not.toContain('just enough');
    expect(text).toContain('with today’s team');
  });
});

describe('the text curve', () => {
  const points = [1, 2, 3].map((volume) => ({ volume, needed: 10 * volume, low: 10 * volume, high: 10 * volume }));
  const lines = textCurve({ points, today: 18, breaks: 1.8 }, plainPaint);

  it('puts each need at its height and place', () => {
    const marked = lines.map((line) => [...line].flatMap((mark, k) => (mark === '●' ? [k] : [])));
    const rows = marked.flatMap((columns, row) => columns.map((column) => ({ row, column })));
    expect(rows).toHaveLength(3);
    // Twice the need is half as far from the top axis as none; the steps across are even.
    expect(rows[1]!.column - rows[0]!.column).toBeCloseTo(rows[2]!.column - rows[1]!.column, -1);
    expect(rows.map(({ row }) => row)).toEqual(rows.map(({ row }) => row).toSorted((a, b) => a - b));
    expect(lines.join('\n')).toContain('○');
  });

  it('names every volume that there is room for', () => {
    expect(lines.at(-1)!.trim().split(/\s+/)).toEqual(['1×', '2×', '3×']);
  });

  it('needs two points', () => {
    expect(textCurve({ points: points.slice(0, 1), today: 18 }, plainPaint)).toEqual([]);
  });
});

describe('the tables', () => {
  const files = new Map(growCsv(handMade).map(({ name, text }) => [name, Papa.parse<string[]>(text.trim()).data]));

  it('have as many fields in each row as in the header', () => {
    expect([...files.keys()]).toEqual([
      ...['breaking-points.csv', 'service.csv', 'targets.csv', 'staff.csv', 'scale.csv', 'costs.csv', 'warnings.csv'],
    ]);
    for (const rows of files.values()) for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
  });

  it('hold the numbers', () => {
    expect(files.get('scale.csv')![3]).toEqual([
      '2',
      '2027-08-22',
      '16',
      '24',
      '20',
      '30',
      '12',
      'true',
      '640',
      '',
      '',
      '',
    ]);
    expect(files.get('staff.csv')).toContainEqual([
      '1.5',
      '2026-12-31',
      'front_desk',
      'needed',
      '13',
      '',
      '520',
      '19.5',
      '',
      '15',
      '13',
    ]);
    expect(files.get('service.csv')).toContainEqual([
      '2',
      '2027-08-22',
      'today',
      'total',
      '',
      'cost_per_contact',
      'EUR',
      '9.1',
      '9',
      '9.2',
    ]);
    expect(files.get('breaking-points.csv')![1]!.slice(0, 5)).toEqual([
      ...['calls.service_level >= 80%', 'expect', 'breaks', '1.72', '1.6'],
    ]);
  });
});
