import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RateDemand } from '../../../src/centre/plan.ts';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import type { Clock, Demand, Pattern, Scenario } from '../../../src/scenario/scenario.ts';
import { contactType, DAY, HOUR, plainClock, resolve, scenarioOf, volume } from './fixtures.ts';

const businessDay: Pattern = {
  week: { mon: 1.25, tue: 1.1, wed: 1, thu: 1, fri: 0.9, sat: 0.25, sun: 0.15 },
  day: { '00:00': 0.1, '07:00': 0.5, '09:00': 1.6, '12:00': 1.2, '14:00': 1.5, '18:00': 0.6, '21:00': 0.2 },
  weekdays: {},
};

interface Setting {
  demand: Demand;
  scenario?: Partial<Scenario>;
  clock?: Partial<Clock>;
  multiple?: number;
}

function ratesOf({ demand, scenario = {}, clock = {}, multiple = 1 }: Setting) {
  const full = scenarioOf({
    ...scenario,
    clock: { ...plainClock, ...clock },
    contact_types: { calls: contactType({ demand }) },
  });
  const plan = buildPlan(resolve(full), { volume: multiple });
  const rates = plan.contactTypes[0]!.demand as RateDemand;
  const S = rates.segments.length;
  const k = (seconds: number) => Math.round((seconds - rates.times[0]!) / plan.interval);
  return {
    plan,
    rates,
    /** Rate in the interval that starts at these seconds. */
    at: (seconds: number, s = 0) => rates.rates[k(seconds) * S + s]!,
    /** Expected cases from one time to another. */
    cases(from = 0, to = plan.horizon, s?: number) {
      let sum = 0;
      for (let j = k(from); j < k(to); j++) {
        for (let i = 0; i < S; i++) if (s === undefined || s === i) sum += rates.rates[j * S + i]! * plan.interval;
      }
      return sum;
    },
  };
}

const patterned = (casesPerWeek: number, changes: Partial<Demand> = {}) =>
  volume(casesPerWeek, { pattern: 'p', ...changes } as Partial<Demand>);

describe('rateDemand', () => {
  it('adds up to the volume over an ordinary week', () => {
    expect(ratesOf({ demand: volume(1800) }).cases()).toBeCloseTo(1800, 9);
    const scenario = { patterns: { p: businessDay } };
    expect(ratesOf({ demand: patterned(1800), scenario }).cases()).toBeCloseTo(1800, 9);
  });

  it('follows day weights and the shape of the day', () => {
    const scenario = {
      patterns: {
        p: { week: { 'mon-fri': 2, sat: 1 }, day: { '00:00': 0, '08:00': 3, '12:00': 1, '16:00': 0 }, weekdays: {} },
      },
    };
    // A weekday weighs 2, Saturday 1, Sunday nothing: 11 in all; a day has 4 h at 3 and 4 h at 1.
    const { at, cases } = ratesOf({ demand: patterned(1100), scenario });
    expect(cases(0, DAY)).toBeCloseTo(200, 9);
    expect(cases(5 * DAY, 6 * DAY)).toBeCloseTo(100, 9);
    expect(cases(6 * DAY, 7 * DAY)).toBe(0);
    expect(at(8 * HOUR)).toBeCloseTo((200 * (3 / 16)) / HOUR, 12);
    expect(at(15.5 * HOUR)).toBeCloseTo(200 / 16 / HOUR, 12);
    expect(at(7.5 * HOUR)).toBe(0);
  });

  it('carries the last value over midnight where the day has none of its own there', () => {
    const scenario = { patterns: { p: { week: {}, day: { '06:00': 1, '18:00': 3 }, weekdays: {} } } };
    const { at } = ratesOf({ demand: patterned(168), scenario });
    expect(at(0)).toBeCloseTo(1.5 / HOUR, 12);
    expect(at(6 * HOUR)).toBeCloseTo(0.5 / HOUR, 12);
    expect(at(DAY)).toBeCloseTo(1.5 / HOUR, 12);
  });

  it('takes other shapes on some weekdays', () => {
    const scenario = {
      patterns: { p: { week: {}, day: { '00:00': 1 }, weekdays: { 'sat-sun': { '00:00': 0, '12:00': 2 } } } },
    };
    const { at, cases } = ratesOf({ demand: patterned(700), scenario });
    expect(at(5 * DAY + 6 * HOUR)).toBe(0);
    expect(cases(5 * DAY, 6 * DAY)).toBeCloseTo(100, 9);
    expect(at(5 * DAY + 12 * HOUR)).toBeCloseTo(2 * at(0), 12);
  });

  it('averages a step within an interval', () => {
    const scenario = { patterns: { p: { week: {}, day: { '00:00': 1, '09:10': 4 }, weekdays: {} } } };
    const { at } = ratesOf({ demand: patterned(168), scenario, clock: { interval: 1800 } });
    expect(at(9 * HOUR) / at(0)).toBeCloseTo((10 + 20 * 4) / 30, 12);
  });

  it('multiplies by scale and by the multiple of need', () => {
    expect(ratesOf({ demand: volume(100, { scale: 1.3 }), multiple: 2 }).cases()).toBeCloseTo(260, 9);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (multiple) => {
        const scenario = { patterns: { p: businessDay } };
        const cases = ratesOf({ demand: patterned(100), scenario, multiple }).cases();
        expect(cases / (100 * multiple)).toBeCloseTo(1, 12);
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it('demands nothing where the pattern is all noughts', () => {
    const scenario = { patterns: { p: { week: {}, day: { '00:00': 0 }, weekdays: {} } } };
    expect(ratesOf({ demand: patterned(100), scenario }).cases()).toBe(0);
  });

  it('refuses a pattern or customers that do not exist', () => {
    expect(() => ratesOf({ demand: patterned(1) })).toThrow(RangeError);
    const customers = { europe: { count: 1 } };
    expect(() => ratesOf({ demand: volume(1, { from: ['asia'] }), scenario: { customers } })).toThrow(RangeError);
  });

  describe('with customers', () => {
    const customers = {
      americas: { count: 18000, timezone: 'America/New_York' },
      europe: { count: 42000, timezone: 'Europe/Berlin' },
      here: { count: 1000 },
    };

    it('splits a volume in proportion to them', () => {
      const { rates, cases, plan } = ratesOf({
        demand: volume(600, { from: ['europe', 'americas'] }),
        scenario: { customers },
      });
      expect(plan.segments).toEqual(['americas', 'europe', 'here']);
      expect(rates.segments).toEqual([1, 0]);
      expect(cases(0, plan.horizon, 0)).toBeCloseTo(420, 9);
      expect(cases(0, plan.horizon, 1)).toBeCloseTo(180, 9);
    });

    it('asks everyone where `from` is absent', () => {
      const demand: Demand = { scale: 1, busyness: 0, per_customer: 0.01 / (7 * DAY) };
      const { rates, cases, plan } = ratesOf({ demand, scenario: { customers } });
      expect(rates.segments).toEqual([0, 1, 2]);
      expect([0, 1, 2].map((s) => Math.round(cases(0, plan.horizon, s) * 1e9) / 1e9)).toEqual([180, 420, 10]);
    });

    it('follows their own clocks', () => {
      const scenario = {
        customers,
        patterns: { p: { week: {}, day: { '00:00': 0, '09:00': 1, '10:00': 0 }, weekdays: {} } },
      };
      const { at } = ratesOf({ demand: patterned(1), scenario });
      const hours = (s: number) => [...Array(24).keys()].filter((hour) => at(hour * HOUR, s) > 0);
      // 09:00 in New York is 14:00 in London in June, in Berlin 08:00, and in London itself 09:00.
      expect([hours(0), hours(1), hours(2)]).toEqual([[14], [8], [9]]);
    });

    it('follows a clock that is half an hour off', () => {
      const scenario = {
        customers: { india: { count: 1, timezone: 'Asia/Kolkata' } },
        patterns: { p: { week: {}, day: { '00:00': 0, '09:00': 1, '10:00': 0 }, weekdays: {} } },
      };
      const { at } = ratesOf({ demand: patterned(168), scenario, clock: { interval: 3600 } });
      // 09:00 to 10:00 in India is 04:30 to 05:30 in London in summer.
      expect(at(4 * HOUR)).toBeCloseTo(12 / HOUR, 12);
      expect(at(5 * HOUR)).toBeCloseTo(12 / HOUR, 12);
      expect(at(6 * HOUR)).toBe(0);
    });
  });

  it('changes demand on a special day by the date of the customers', () => {
    const scenario = {
      customers: { americas: { count: 1, timezone: 'America/New_York' } },
      special_days: { '2026-06-02': { demand: 0.25 } },
    };
    const { at, cases } = ratesOf({ demand: volume(168), scenario });
    // Tuesday begins in New York at 05:00 of the scenario's Tuesday.
    expect(at(DAY + 4.5 * HOUR)).toBeCloseTo(1 / HOUR, 12);
    expect(at(DAY + 5 * HOUR)).toBeCloseTo(0.25 / HOUR, 12);
    expect(at(2 * DAY + 4.5 * HOUR)).toBeCloseTo(0.25 / HOUR, 12);
    expect(at(2 * DAY + 5 * HOUR)).toBeCloseTo(1 / HOUR, 12);
    expect(cases()).toBeCloseTo(168 - 24 * 0.75, 9);
  });

  it('runs an hour of the pattern twice in autumn and leaves one out in spring', () => {
    const patterns = { p: { week: {}, day: { '00:00': 1, '01:00': 5, '01:30': 9, '02:00': 1 }, weekdays: {} } };
    // The week's weights are 7 × (22 × 1 + 1 + 0.5 × 5 + 0.5 × 9) = 7 × 30.
    const perWeight = 210 / (7 * 30);
    for (const [start, timezone, spring] of [
      ['2026-03-23', 'Europe/London', true],
      ['2026-10-19', 'Europe/London', false],
      ['2026-10-26', 'America/New_York', false],
    ] as const) {
      const { at, cases, plan } = ratesOf({
        demand: patterned(210),
        scenario: { patterns },
        clock: { start, timezone },
      });
      expect(plan.horizon).toBe(7 * DAY + (spring ? -HOUR : HOUR));
      expect(cases()).toBeCloseTo(210 + (spring ? -7 : 7) * perWeight, 9);
      const sunday = 6 * DAY;
      const halves = [0, 1, 2, 3, 4, 5, 6].map((half) => at(sunday + half * 1800) * HOUR);
      const expected = spring ? [1, 1, 1, 1, 1, 1, 1] : [1, 1, 5, 9, 5, 9, 1];
      halves.forEach((rate, k) => {
        expect(rate).toBeCloseTo(expected[k]! * perWeight, 9);
      });
    }
  });

  it('covers warm-up and run-out', () => {
    const { rates, plan } = ratesOf({ demand: volume(168), clock: { warm_up: 2 * DAY, run_out: 3 * DAY } });
    expect(rates.times[0]).toBe(-2 * DAY);
    expect(rates.times.at(-1)).toBe(10 * DAY - 1800);
    expect(plan.end).toBe(10 * DAY);
  });

  it('adds up over a year, clock changes included', () => {
    const { cases, plan } = ratesOf({
      demand: patterned(700),
      scenario: { patterns: { p: businessDay } },
      clock: { start: '2026-01-01', days: 365, interval: 900 },
    });
    expect(plan.horizon).toBe(365 * DAY);
    // 52 weeks and a Thursday; the night hour lost in March comes back in October, both at 01:00 on a Sunday.
    const total = 1.25 + 1.1 + 1 + 1 + 0.9 + 0.25 + 0.15;
    expect(cases()).toBeCloseTo(700 * (52 + 1 / total), 6);
  });
});
