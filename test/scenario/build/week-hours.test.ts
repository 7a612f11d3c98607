import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../src/scenario/build/calendar.ts';
import { buildHours } from '../../../src/scenario/build/week-hours.ts';
import type { Clock, Scenario, WeekHours } from '../../../src/scenario/scenario.ts';
import { DAY, HOUR, plainClock, scenarioOf, span } from './fixtures.ts';

function hoursOf(hours: Record<string, WeekHours>, changes: Partial<Scenario> = {}, clock: Partial<Clock> = {}) {
  const scenario = scenarioOf({ hours, ...changes, clock: { ...plainClock, ...clock } });
  const calendar = buildCalendar(scenario);
  const table = buildHours(scenario, calendar);
  return {
    calendar,
    /** As [open, close] in hours from the start. */
    over(name?: string) {
      const { opens, closes } = table.over(name);
      return [...opens].map((open, k) => [open / HOUR, closes[k]! / HOUR]);
    },
  };
}

const office: WeekHours = { 'mon-fri': [span('09:00-17:30')] };
const always: WeekHours = { 'mon-sun': [span('00:00-24:00')] };

describe('buildHours', () => {
  it('repeats the week', () => {
    expect(hoursOf({ office }).over('office')).toEqual([0, 1, 2, 3, 4].map((day) => [day * 24 + 9, day * 24 + 17.5]));
  });

  it('lets a narrower day key win, also where it closes', () => {
    const hours = { 'mon-fri': [span('09:00-17:00')], wed: [span('13:00-14:00')], thu: [] };
    expect(hoursOf({ hours }).over('hours')).toEqual([
      [9, 17],
      [24 + 9, 24 + 17],
      [48 + 13, 48 + 14],
      [96 + 9, 96 + 17],
    ]);
  });

  it('joins hours past midnight with what they touch, and those from the night before the start', () => {
    const hours = { 'sat-sun': [span('22:00-26:00')], mon: [span('02:00-04:00')] };
    expect(hoursOf({ hours }).over('hours')).toEqual([
      [0, 4],
      [5 * 24 + 22, 6 * 24 + 2],
      // Sunday night into what comes after the plan's end.
      [6 * 24 + 22, 7 * 24 + 4],
    ]);
  });

  it('is open past the plan without a closing at its end where always open', () => {
    expect(hoursOf({ always }).over('always')).toEqual([[0, 8 * 24]]);
    expect(hoursOf({}).over()).toEqual([[0, 8 * 24]]);
    expect(hoursOf({}).over('always')).toEqual([[0, 8 * 24]]);
  });

  it('refuses hours that do not exist', () => {
    expect(() => hoursOf({}).over('office')).toThrow(RangeError);
  });

  it('covers an hour that comes twice twice', () => {
    const night: WeekHours = { sun: [span('01:00-03:00')] };
    for (const [start, timezone] of [
      ['2026-10-25', 'Europe/London'],
      ['2026-11-01', 'America/New_York'],
    ] as const) {
      const { over } = hoursOf({ night }, {}, { start, timezone, days: 1 });
      // 01:00 is an hour after midnight, 03:00 four.
      expect(over('night')).toEqual([[1, 4]]);
    }
  });

  it('closes at the second occurrence of a closing time that comes twice', () => {
    const early: WeekHours = { sun: [span('00:00-01:30')] };
    expect(hoursOf({ early }, {}, { start: '2026-10-25', days: 1 }).over('early')).toEqual([[0, 2.5]]);
  });

  it('leaves an hour that does not exist out', () => {
    const night: WeekHours = { sun: [span('00:30-03:00')] };
    expect(hoursOf({ night }, {}, { start: '2026-03-29', days: 1 }).over('night')).toEqual([[0.5, 2]]);
    // In New York 02:00 does not exist that day: it is 03:00, where the span closes.
    const gap: WeekHours = { sun: [span('02:00-03:00')] };
    const newYork = { start: '2026-03-08', timezone: 'America/New_York', days: 1 };
    expect(hoursOf({ gap }, {}, newYork).over('gap')).toEqual([]);
    // A closing time that does not exist moves forward: 02:30 becomes 03:30, two and a half hours after midnight.
    const early: WeekHours = { sun: [span('00:00-02:30')] };
    expect(hoursOf({ early }, {}, newYork).over('early')).toEqual([[0, 2.5]]);
  });

  it('keeps local opening times through a clock change', () => {
    const { over, calendar } = hoursOf({ office }, {}, { start: '2026-03-27', days: 4 });
    const opens = over('office').map(([open]) => calendar.textOf(open! * HOUR));
    expect(opens).toEqual(['2026-03-27T09:00:00+00:00', '2026-03-30T09:00:00+01:00']);
  });

  describe('on special days', () => {
    const extended: WeekHours = { 'mon-fri': [span('07:00-12:00'), span('13:00-26:00')] };
    const on = (day: Scenario['special_days'][string]) =>
      hoursOf({ office, extended, always }, { special_days: { '2026-06-02': day } }, { days: 2 });

    it('shrinks to the hours named', () => {
      expect(on({ hours: 'office', demand: 1 }).over('extended')).toEqual([
        [7, 12],
        // Monday's own hours run past midnight into the special day and stay.
        [13, 26],
        [24 + 9, 24 + 12],
        [24 + 13, 24 + 17.5],
      ]);
    });

    it('closes, but not what is always open', () => {
      const closed = on({ hours: 'closed', demand: 0 });
      expect(closed.over('extended')).toEqual([
        [7, 12],
        [13, 26],
      ]);
      expect(closed.over('office')).toEqual([[9, 17.5]]);
      expect(closed.over('always')).toEqual([[0, 72]]);
      expect(closed.over()).toEqual([[0, 72]]);
    });

    it('changes nothing where only demand is special or the hours are always', () => {
      const ordinary = hoursOf({ extended }, {}, { days: 2 }).over('extended');
      expect(on({ demand: 0.5 }).over('extended')).toEqual(ordinary);
      expect(on({ hours: 'always', demand: 1 }).over('extended')).toEqual(ordinary);
    });

    it('knows around-the-clock hours in another form', () => {
      const shifted: WeekHours = { 'mon-sun': [span('06:00-14:00'), span('14:00-30:00')] };
      const { over } = hoursOf(
        { shifted },
        { special_days: { '2026-06-02': { hours: 'closed', demand: 1 } } },
        { days: 2 },
      );
      expect(over('shifted')).toEqual([[0, 78]]);
    });
  });

  it('gives ascending hours that neither overlap nor touch, in any zone and week', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
        .map(([from, length]) => ({ from: from * 1800, to: Math.min(from + length, 95) * 1800 })),
      { maxLength: 3 },
    );
    const week = fc.dictionary(fc.constantFrom('mon-fri', 'sat', 'sun', 'sat-sun', 'fri-mon', 'wed'), spans);
    fc.assert(
      fc.property(
        week,
        week,
        fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'),
        fc.constantFrom('2026-03-05', '2026-03-26', '2026-04-02', '2026-10-01', '2026-10-22', '2026-10-29'),
        (own, special, timezone, start) => {
          const special_days = {
            '2026-03-29': { hours: 'special', demand: 1 },
            '2026-10-25': { hours: 'closed', demand: 1 },
          };
          const { over, calendar } = hoursOf({ own, special }, { special_days }, { timezone, start, run_out: DAY });
          const flat = over('own').flat();
          for (let k = 1; k < flat.length; k++) expect(flat[k]!).toBeGreaterThan(flat[k - 1]!);
          if (flat.length > 0) expect(flat[0]! * HOUR).toBeGreaterThanOrEqual(calendar.start);
        },
      ),
      { numRuns: 300, seed: 2 },
    );
  });
});
