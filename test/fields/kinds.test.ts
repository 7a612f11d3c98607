/** Every kind of value: what it reads, into what, and what it refuses with which words. */
import { describe, expect, test } from 'vitest';
import { choice } from '../../src/fields/choice.ts';
import { days, daysCovered } from '../../src/fields/days.ts';
import { duration, showDuration } from '../../src/fields/duration.ts';
import { filePath } from '../../src/fields/file-path.ts';
import type { Kind } from '../../src/fields/kind.ts';
import { localDate, localDateTime } from '../../src/fields/local-date.ts';
import { localTime, showTime, timeKey } from '../../src/fields/local-time.ts';
import { money } from '../../src/fields/money.ts';
import { name, reference } from '../../src/fields/name.ts';
import { integer, number, showNumber } from '../../src/fields/number.ts';
import { rate } from '../../src/fields/rate.ts';
import { share, showShare } from '../../src/fields/share.ts';
import { text, yesNo } from '../../src/fields/text.ts';
import { timeSpans } from '../../src/fields/time-spans.ts';
import { timeZone } from '../../src/fields/time-zone.ts';

const HOUR = 3_600;
const DAY = 86_400;

interface Case {
  readonly kind: Kind<unknown>;
  readonly reads: readonly (readonly [raw: unknown, value: unknown])[];
  /** What is refused, with the suggestion where there is one. */
  readonly refuses: readonly (readonly [raw: unknown, suggestion?: string])[];
}

const cases: Readonly<Record<string, Case>> = {
  duration: {
    kind: duration(),
    reads: [
      ['20s', 20],
      ['3m', 180],
      ['1h30m', 5_400],
      ['2d', 2 * DAY],
      ['1w', 7 * DAY],
      ['37.5h', 135_000],
      ['1d12h', 1.5 * DAY],
      ['0s', 0],
      [' 5m ', 300],
    ],
    refuses: [
      [40, '40s'],
      ['40'],
      [''],
      ['3q'],
      ['5m3h'],
      ['5m5m'],
      ['-3m'],
      ['1e3s'],
      ['24mo'],
      [true],
      [null],
      [[]],
      [{}],
      [Number.NaN],
      ['9999999d'],
    ],
  },
  'duration with months': {
    kind: duration({ months: true }),
    reads: [
      ['24mo', 24 * 30.4375 * DAY],
      ['30d', 30 * DAY],
    ],
    refuses: [['24months', '24mo']],
  },
  share: {
    kind: share(),
    reads: [
      ['80%', 0.8],
      ['80 %', 0.8],
      [0.8, 0.8],
      [0, 0],
      [1, 1],
      ['0%', 0],
      ['100%', 1],
      ['99.5%', 0.995],
    ],
    refuses: [
      [80, '80%'],
      ['140%'],
      ['-5%'],
      [-0.1],
      ['most'],
      ['0.8'],
      [Number.NaN],
      [Number.POSITIVE_INFINITY],
      [true],
      [null],
    ],
  },
  rate: {
    kind: rate(),
    reads: [
      ['1800/week', 1_800 / (7 * DAY)],
      ['100/min', 100 / 60],
      ['6/hour', 6 / HOUR],
      ['24/day', 24 / DAY],
      ['30.4375/month', 1 / DAY],
      ['2 / second', 2],
      ['0/day', 0],
    ],
    refuses: [
      [1_800, '1800/week'],
      ['1800/wek', '1800/week'],
      ['4200/fortnight'],
      ['1800'],
      ['many/week'],
      ['-1/day'],
      ['1/constructor'],
      ['1,800/week'],
    ],
  },
  'pay by the hour': {
    kind: money('hour'),
    reads: [
      ['18/hour', 18 / HOUR],
      ['0/hour', 0],
    ],
    refuses: [[18, '18/hour'], ['18', '18/hour'], ['18/day', '18/hour'], ['-18/hour'], ['EUR']],
  },
  'money by the month': {
    kind: money('month'),
    reads: [['140/month', 140 / (30.4375 * DAY)]],
    refuses: [['140/year', '140/month']],
  },
  'money by the contact': {
    kind: money('contact'),
    reads: [['0.04/contact', 0.04]],
    refuses: [[0.04, '0.04/contact']],
  },
  'plain money': {
    kind: money(),
    reads: [
      [6.2, 6.2],
      [0, 0],
    ],
    refuses: [[-1], ['6.20 EUR'], [Number.POSITIVE_INFINITY]],
  },
  number: {
    kind: number({ above: 0, max: 5 }),
    reads: [
      [0.1, 0.1],
      [5, 5],
    ],
    refuses: [[0], [5.1], ['3'], [Number.NaN], [Number.NEGATIVE_INFINITY]],
  },
  'whole number': {
    kind: integer({ min: 0 }),
    reads: [
      [3, 3],
      [0, 0],
    ],
    refuses: [[3.5], [-1], ['3']],
  },
  'local time': {
    kind: localTime(),
    reads: [
      ['09:00', 9 * HOUR],
      ['00:00', 0],
      ['24:00', DAY],
      ['26:30', 26.5 * HOUR],
      ['48:00', 2 * DAY],
    ],
    refuses: [['9:00', '09:00'], ['0930', '09:30'], ['9', '09:00'], ['09:60'], ['48:01'], ['25:61'], [900], ['noon']],
  },
  'local time as a key': { kind: timeKey(), reads: [['07:00', '07:00']], refuses: [['7:00', '07:00']] },
  spans: {
    kind: timeSpans(),
    reads: [
      ['09:00-17:30', [{ from: 9 * HOUR, to: 17.5 * HOUR }]],
      ['09:00–17:30', [{ from: 9 * HOUR, to: 17.5 * HOUR }]],
      ['22:00-02:00', [{ from: 22 * HOUR, to: 26 * HOUR }]],
      ['00:00-24:00', [{ from: 0, to: DAY }]],
      [
        '13:00-17:00, 09:00-12:00',
        [
          { from: 9 * HOUR, to: 12 * HOUR },
          { from: 13 * HOUR, to: 17 * HOUR },
        ],
      ],
      [
        ['09:00-12:00', '12:00-13:00'],
        [
          { from: 9 * HOUR, to: 12 * HOUR },
          { from: 12 * HOUR, to: 13 * HOUR },
        ],
      ],
      ['closed', []],
    ],
    refuses: [
      ['00:00-00:00', '00:00-24:00'],
      ['09:00-09:00'],
      ['09:00'],
      ['9-17', '09:00'],
      [['09:00-13:00', '12:00-17:00']],
      [[]],
      [null],
      ['25:00-26:00'],
    ],
  },
  date: {
    kind: localDate(),
    reads: [
      ['2026-03-02', '2026-03-02'],
      ['2028-02-29', '2028-02-29'],
    ],
    refuses: [['2026-02-29'], ['2026-3-2'], ['2026-13-01'], ['1812-03-02'], [20260302], ['2026-00-10'], ['2026-04-31']],
  },
  'date and time': {
    kind: localDateTime(),
    reads: [
      ['2026-03-04 10:00', '2026-03-04 10:00'],
      ['2026-03-04T10:00', '2026-03-04 10:00'],
    ],
    refuses: [['2026-03-04'], ['2026-03-04 24:00'], ['2026-02-30 10:00']],
  },
  days: {
    kind: days(),
    reads: [
      ['wed', 'wed'],
      ['mon-fri', 'mon-fri'],
      ['fri-mon', 'fri-mon'],
    ],
    refuses: [['monday-friday', 'mon-fri'], ['Mon', 'mon'], ['weekend'], ['mon-wed-fri'], [3]],
  },
  'time zone': {
    kind: timeZone(),
    reads: [
      ['Europe/London', 'Europe/London'],
      ['UTC', 'UTC'],
    ],
    refuses: [
      ['Europe/Londn', 'Europe/London'],
      ['New_York', 'America/New_York'],
      ['+08:00'],
      ['Mars/Olympus'],
      [3],
      [''],
    ],
  },
  name: {
    kind: name(),
    reads: [
      ['billing', 'billing'],
      ['a_2', 'a_2'],
    ],
    refuses: [
      ['Billing', 'billing'],
      ['second line', 'second_line'],
      ['2nd', 'nd'],
      ['channels'],
      ['constructor'],
      ['__proto__', 'proto'],
      ['x'.repeat(61), 'x'.repeat(60)],
      [3],
    ],
  },
  reference: { kind: reference('hours'), reads: [['office', 'office']], refuses: [[''], [3], [null]] },
  choice: {
    kind: choice(['by_rank', 'weighted']),
    reads: [['weighted', 'weighted']],
    refuses: [['by_rnk', 'by_rank'], ['zzz'], [3]],
  },
  text: {
    kind: text(20),
    reads: [
      ['Desk', 'Desk'],
      [2026, '2026'],
    ],
    refuses: [[''], ['  '], ['x'.repeat(21)], [null], [[]]],
  },
  'yes or no': {
    kind: yesNo(),
    reads: [
      [true, true],
      [false, false],
    ],
    refuses: [['yes'], [1], [null]],
  },
  file: {
    kind: filePath('history'),
    reads: [['data/calls.csv', 'data/calls.csv']],
    refuses: [['calls.txt'], [''], ['a\n.csv'], [3]],
  },
};

describe.each(Object.entries(cases))('%s', (_name, { kind, reads, refuses }) => {
  test.each(reads.map(([raw, value]) => ({ raw, value })))('reads $raw', ({ raw, value }) => {
    const reading = kind.read(raw);
    if (!reading.ok) expect.fail(reading.refusals[0]!.message);
    if (typeof value === 'number') expect(reading.value).toBeCloseTo(value, 9);
    else expect(reading.value).toEqual(value);
  });

  test.each(refuses.map(([raw, suggestion]) => ({ raw, suggestion })))('refuses $raw', ({ raw, suggestion }) => {
    const reading = kind.read(raw);
    if (reading.ok) expect.fail(`read as ${String(reading.value)}`);
    expect(reading.refusals[0]!.suggestion).toBe(suggestion);
    expect(reading.refusals[0]!.message).not.toBe('');
  });

  test('shows what it reads so that it reads the same again', () => {
    for (const [raw] of reads) {
      const reading = kind.read(raw);
      if (!reading.ok || kind.name === 'rate' || typeof raw !== 'string' || kind.name === 'whole number') continue;
      const again = kind.read(kind.show(reading.value));
      expect(again.ok && again.value).toEqual(reading.value);
    }
  });
});

test('an amount to add may be negative and is not held against the bounds', () => {
  expect(duration().quantity!.readAmount('-30s')).toEqual({ ok: true, value: -30 });
  expect(share().quantity!.readAmount('-5%')).toEqual({ ok: true, value: -0.05 });
  expect(integer({ min: 0 }).quantity!.readAmount(-3)).toEqual({ ok: true, value: -3 });
  expect(money('hour').quantity!.readAmount('-36/hour')).toEqual({ ok: true, value: -0.01 });
  expect(number().quantity!.readAmount(Number.POSITIVE_INFINITY).ok).toBe(false);
});

test('values are shown as a user writes them', () => {
  expect([0, 20, 90, 5_400, 86_400, 93_600, 0.5, -30].map(showDuration)).toEqual([
    '0s',
    '20s',
    '1m30s',
    '1h30m',
    '1d',
    '1d2h',
    '0.5s',
    '−30s',
  ]);
  expect([0.8, 1.4, -0.05, 0.995].map(showShare)).toEqual(['80 %', '140 %', '−5 %', '99.5 %']);
  expect([1_800, -10, 1_234_567.5, 1e21, Number.NaN].map(showNumber)).toEqual([
    '1,800',
    '−10',
    '1,234,567.5',
    '1e+21',
    'NaN',
  ]);
  expect([0, 32_400, 95_400].map(showTime)).toEqual(['00:00', '09:00', '26:30']);
});

test('days that a key covers, Monday 0', () => {
  expect(daysCovered('wed')).toEqual([2]);
  expect(daysCovered('mon-fri')).toEqual([0, 1, 2, 3, 4]);
  expect(daysCovered('fri-mon')).toEqual([4, 5, 6, 0]);
});
