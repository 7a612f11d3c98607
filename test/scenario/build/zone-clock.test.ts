import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZoneClock } from '../../../src/scenario/build/zone-clock.ts';

const zones = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
];

const instantOf = (zone: string, text: string, disambiguation: 'compatible' | 'later') =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation }).epochMilliseconds / 1000;

describe('ZoneClock', () => {
  it('moves a local time that does not exist forward by the gap', () => {
    const clock = new ZoneClock('Europe/London');
    const local = Date.UTC(2026, 2, 29, 1, 30) / 1000;
    expect(clock.textOf(clock.instantOf(local))).toBe('2026-03-29T02:30:00+01:00');
    expect(clock.textOf(clock.instantOf(local, 'last'))).toBe('2026-03-29T02:30:00+01:00');
  });

  it('tells the two occurrences of a local time apart', () => {
    const london = new ZoneClock('Europe/London');
    const one = Date.UTC(2026, 9, 25, 1) / 1000;
    expect(london.textOf(london.instantOf(one))).toBe('2026-10-25T01:00:00+01:00');
    expect(london.textOf(london.instantOf(one, 'last'))).toBe('2026-10-25T01:00:00+00:00');
    const newYork = new ZoneClock('America/New_York');
    const half = Date.UTC(2026, 10, 1, 1, 30) / 1000;
    expect(newYork.textOf(newYork.instantOf(half))).toBe('2026-11-01T01:30:00-04:00');
    expect(newYork.textOf(newYork.instantOf(half, 'last'))).toBe('2026-11-01T01:30:00-05:00');
  });

  it('agrees with Temporal on local times, most of them near clock changes', () => {
    const clocks = new Map(zones.map((zone) => [zone, new ZoneClock(zone)]));
    // The months in which these zones change their clocks; quarter hours.
    const near = fc.record({
      year: fc.integer({ min: 1999, max: 2030 }),
      month: fc.constantFrom(2, 3, 4, 10, 11),
      day: fc.integer({ min: 1, max: 28 }),
      quarter: fc.integer({ min: 0, max: 95 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), near, (zone, { year, month, day, quarter }) => {
        const local = Date.UTC(year, month - 1, day, 0, quarter * 15) / 1000;
        const text = new Date(local * 1000).toISOString().slice(0, 19);
        const clock = clocks.get(zone)!;
        expect(clock.instantOf(local)).toBe(instantOf(zone, text, 'compatible'));
        expect(clock.instantOf(local, 'last')).toBe(instantOf(zone, text, 'later'));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('agrees with Temporal on every quarter hour of the days with a clock change', () => {
    for (const zone of zones) {
      const clock = new ZoneClock(zone);
      const from = Temporal.ZonedDateTime.from(`2016-01-01T00:00[${zone}]`);
      for (let change = from.getTimeZoneTransition('next'); change && change.year < 2020; ) {
        const first = Date.UTC(change.year, change.month - 1, change.day - 1) / 1000;
        for (let local = first; local < first + 3 * 86400; local += 900) {
          const text = new Date(local * 1000).toISOString().slice(0, 19);
          expect(clock.instantOf(local), `${zone} ${text}`).toBe(instantOf(zone, text, 'compatible'));
          expect(clock.instantOf(local, 'last'), `${zone} ${text}`).toBe(instantOf(zone, text, 'later'));
        }
        change = change.getTimeZoneTransition('next');
      }
    }
  });

  it('writes instants as Temporal does', () => {
    for (const zone of zones) {
      const clock = new ZoneClock(zone);
      for (let k = 0; k < 400; k++) {
        const instant = 1_760_000_000 + k * 86_400 + 77 * k;
        const expected = Temporal.Instant.fromEpochMilliseconds(instant * 1000)
          .toZonedDateTimeISO(zone)
          .toString({ timeZoneName: 'never' });
        expect(clock.textOf(instant)).toBe(expected);
      }
    }
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new ZoneClock('Europe/Londn')).toThrow(RangeError);
  });
});
