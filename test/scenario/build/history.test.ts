import { describe, expect, it } from 'vitest';
import type { RateDemand, Steps } from '../../../src/centre/plan.ts';
import { buildPlan, type PlanOptions } from '../../../src/scenario/build/build-plan.ts';
import type { Clock, ContactType, DataTable } from '../../../src/scenario/scenario.ts';
import { contactType, DAY, exponential, HOUR, plainClock, resolve, scenarioOf, table } from './fixtures.ts';

function planOf(
  file: DataTable,
  clock: Partial<Clock> = {},
  type: Partial<ContactType> = {},
  options: PlanOptions = {},
) {
  const demand = { scale: 1, busyness: 0, history: { file: 'h.csv', counts: 'offered' as const } };
  const scenario = scenarioOf({
    clock: { ...plainClock, ...clock },
    contact_types: { calls: contactType({ demand, ...type }) },
  });
  return buildPlan(resolve(scenario, { 'h.csv': file }), options);
}

function valueAt({ times, values }: Steps, time: number): number {
  const k = times.findLastIndex((start) => start <= time);
  return values[k]!;
}

function perHour(plan: ReturnType<typeof planOf>) {
  const { times, rates } = plan.contactTypes[0]!.demand as RateDemand;
  return (time: number) => valueAt({ times, values: rates }, time) * HOUR;
}

/** Every hour of a week from this Monday: the hour of the week, 0 to 167. */
const starts = (monday: string, days = 7) =>
  Array.from({ length: days * 24 }, (_, hour) =>
    new Date(Date.parse(`${monday}T00:00:00Z`) + hour * 3_600_000).toISOString().slice(0, 16),
  );
const counts = (days = 7) => Array.from({ length: days * 24 }, (_, hour) => hour);

describe('historyDemand', () => {
  it('takes each interval of the file as the rate over its own length', () => {
    const rate = perHour(planOf(table('history', { start: starts('2026-06-01') }, { count: counts() })));
    for (const hour of [0, 1, 23, 24, 100, 167]) expect(rate(hour * HOUR + 1)).toBeCloseTo(hour, 12);
  });

  it('takes the nearest same weekday outside the file', () => {
    const file = table('history', { start: starts('2026-06-01', 14) }, { count: counts(14) });
    const early = perHour(planOf(file, { start: '2026-05-25', warm_up: 7 * DAY }));
    expect(early(5 * HOUR)).toBeCloseTo(5, 12);
    expect(early(-7 * DAY + 5 * HOUR)).toBeCloseTo(5, 12);
    const late = perHour(planOf(file, { start: '2026-06-15', run_out: DAY }));
    expect(late(5 * HOUR)).toBeCloseTo(7 * 24 + 5, 12);
    expect(late(7 * DAY + 5 * HOUR)).toBeCloseTo(7 * 24 + 5, 12);
  });

  it('has no demand on a weekday that the file does not have', () => {
    const file = table('history', { start: starts('2026-06-01', 5) }, { count: counts(5) });
    const rate = perHour(planOf(file, { start: '2026-06-08' }));
    expect(rate(4 * DAY + HOUR)).toBeCloseTo(97, 12);
    expect(rate(5 * DAY + HOUR)).toBe(0);
  });

  it('uses its own rows only, adds up rows of one start, and has nothing between its rows', () => {
    const file = table(
      'history',
      {
        start: [
          '2026-06-01 09:00',
          '2026-06-01 09:00',
          '2026-06-01 09:30',
          '2026-06-01 11:00',
          '2026-06-01 11:30',
          '2026-06-01 09:00',
        ],
        contact_type: ['calls', 'calls', 'calls', 'calls', 'calls', 'other'],
      },
      { count: [1, 2, 4, 8, 16, 1000] },
    );
    const rate = perHour(planOf(file));
    expect(rate(9 * HOUR)).toBeCloseTo(6, 12);
    expect(rate(9.5 * HOUR)).toBeCloseTo(8, 12);
    expect(rate(10 * HOUR)).toBe(0);
    expect(rate(11 * HOUR)).toBeCloseTo(16, 12);
    expect(rate(12 * HOUR)).toBe(0);
    expect(rate(8.9 * HOUR)).toBe(0);
  });

  it('takes the rows of another name where told', () => {
    const file = table(
      'history',
      { start: starts('2026-06-01').slice(0, 2), contact_type: ['a', 'b'] },
      { count: [5, 7] },
    );
    const demand = { scale: 1, busyness: 0, history: { file: 'h.csv', counts: 'cases' as const, type: 'b' } };
    expect(perHour(planOf(file, { interval: 3600 }, { demand }))(HOUR)).toBeCloseTo(7, 12);
  });

  it('multiplies by scale, multiple and calibration', () => {
    const file = table('history', { start: starts('2026-06-01') }, { count: counts() });
    const options = { volume: 2, calibration: { calls: 0.8, constructor: 5 } };
    expect(perHour(planOf(file, {}, {}, options))(HOUR)).toBeCloseTo(1.6, 12);
  });

  it('splits counts among customers', () => {
    const file = table('history', { start: starts('2026-06-01') }, { count: counts() });
    const demand = { scale: 1, busyness: 0, history: { file: 'h.csv', counts: 'offered' as const } };
    const scenario = scenarioOf({
      customers: { a: { count: 3 }, b: { count: 1 } },
      contact_types: { calls: contactType({ demand }) },
    });
    const { rates, times } = buildPlan(resolve(scenario, { 'h.csv': file })).contactTypes[0]!.demand as RateDemand;
    const k = times.indexOf(8 * HOUR);
    expect([rates[2 * k]! * HOUR, rates[2 * k + 1]! * HOUR]).toEqual([6, 2]);
  });

  it('keeps exact times through a clock change', () => {
    // 01:00 twice, told apart by the offset.
    const file = table(
      'history',
      {
        start: [
          '2026-10-25T00:00:00+01:00',
          '2026-10-25T01:00:00+01:00',
          '2026-10-25T01:00:00+00:00',
          '2026-10-25T02:00:00+00:00',
        ],
      },
      { count: [1, 2, 3, 4] },
    );
    const rate = perHour(planOf(file, { start: '2026-10-25', days: 8 }));
    expect([0, 1, 2, 3, 4].map((hour) => Math.round(rate(hour * HOUR)))).toEqual([1, 2, 3, 4, 0]);
    // A week later there is one 01:00 again: what the clocks showed first.
    const later = 7 * DAY + HOUR;
    expect([0, 1, 2, 3].map((hour) => Math.round(rate(later + hour * HOUR)))).toEqual([1, 2, 4, 0]);
  });

  it('keeps daily counts to calendar days', () => {
    const start = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'];
    const plan = planOf(table('history', { start }, { count: [24, 24, 50, 24, 24] }), { start: '2026-10-23', days: 5 });
    const rate = perHour(plan);
    // Sunday has 25 hours.
    for (const hour of [48, 60, 72]) expect(rate(hour * HOUR)).toBeCloseTo(2, 12);
    expect(rate(73 * HOUR)).toBeCloseTo(1, 12);
  });

  it('brings handle times to those of the file', () => {
    const file = table(
      'history',
      { start: ['2026-06-01 09:00', '2026-06-01 10:00', '2026-06-01 11:00'] },
      { count: [10, 10, 10], average_handle_time: [300, Number.NaN, 600] },
    );
    const handle = { talk: exponential(240, { '10:00': 9 }), wrap_up: exponential(60) };
    const { talk, wrapUp } = planOf(file, {}, { handle }).contactTypes[0]!;
    // Means of 240 and 60 s make 300 s: the factor is what the file says over that, `by_time` or not.
    for (const [hour, factor] of [
      [0, 1],
      [9, 1],
      [10, 1],
      [11, 2],
      [40, 2],
    ] as const) {
      expect(valueAt(talk.factor!, hour * HOUR)).toBe(factor);
      expect(valueAt(wrapUp!.factor!, hour * HOUR)).toBe(factor);
    }
    expect(talk.factor!.times[0]).toBe(0);
  });

  it('copes with a year at once', () => {
    const start = starts('2026-01-01', 365);
    const count = start.map((_, k) => k % 100);
    const plan = planOf(table('history', { start }, { count }), { start: '2026-01-01', days: 365 });
    const { times, rates } = plan.contactTypes[0]!.demand as RateDemand;
    const cases = rates.reduce((sum, rate, k) => sum + rate * ((times[k + 1] ?? plan.end) - times[k]!), 0);
    // 01:00 on 29 March does not exist and moves forward onto 02:00.
    expect(cases).toBeCloseTo(
      count.reduce((sum, c) => sum + c, 0),
      6,
    );
  });

  it('refuses a file that has not been read, or that is something else', () => {
    expect(() => planOf(table('roster', { start: [] }, { count: [] }))).toThrow(RangeError);
  });
});
