import { describe, expect, it } from 'vitest';
import { warmUpDays } from '../../../src/scenario/build/warm-up.ts';
import { calendarOf, contactType, DAY, exponential, HOUR, plainClock, scenarioOf, volume } from './fixtures.ts';

describe('buildCalendar', () => {
  it('puts 0 at the local midnight of the start', () => {
    const calendar = calendarOf();
    expect(calendar.textOf(0)).toBe('2026-06-01T00:00:00+01:00');
    expect([calendar.start, calendar.horizon, calendar.end]).toEqual([0, 7 * DAY, 7 * DAY]);
    expect(calendar.days.keys[0]).toBe(Date.UTC(2026, 5, 1) / 86_400_000);
  });

  it('lays warm-up and run-out around the horizon', () => {
    const calendar = calendarOf({ warm_up: 2 * DAY, run_out: 3 * DAY });
    expect([calendar.start, calendar.horizon, calendar.end]).toEqual([-2 * DAY, 7 * DAY, 10 * DAY]);
    expect(calendar.days.keys).toHaveLength(12);
    expect(calendar.days.starts).toHaveLength(13);
    expect(calendar.days.keys[2]).toBe(calendar.firstKey);
  });

  it('has a day of 23 hours in spring and one of 25 in autumn', () => {
    const spring = calendarOf({ start: '2026-03-23' });
    expect(spring.horizon).toBe(7 * DAY - HOUR);
    expect(spring.days.starts[7]! - spring.days.starts[6]!).toBe(23 * HOUR);
    const autumn = calendarOf({ start: '2026-10-19' });
    expect(autumn.horizon).toBe(7 * DAY + HOUR);
    expect(calendarOf({ start: '2026-03-02', timezone: 'America/New_York' }).horizon).toBe(7 * DAY - HOUR);
    expect(calendarOf({ start: '2026-10-26', timezone: 'America/New_York' }).horizon).toBe(7 * DAY + HOUR);
  });

  it('counts a warm-up over a clock change in real time', () => {
    expect(calendarOf({ start: '2026-03-30', warm_up: 7 * DAY }).start).toBe(-(7 * DAY - HOUR));
  });

  it('reads times with an offset and local ones', () => {
    const calendar = calendarOf();
    expect(calendar.read('2026-06-01 09:00')).toBe(9 * HOUR);
    expect(calendar.read('2026-06-01T09:00:00Z')).toBe(10 * HOUR);
    expect(calendar.read('2026-06-01T09:00:00.5+02:00')).toBe(8 * HOUR + 0.5);
    for (const wrong of ['', '2026-02-30', '2026-06-01 25:00', 'yesterday']) {
      expect(() => calendar.read(wrong)).toThrow(RangeError);
    }
  });
});

describe('warmUpDays', () => {
  const daysWith = (changes: Parameters<typeof contactType>[0]) =>
    warmUpDays(scenarioOf({ contact_types: { calls: contactType(changes) } }));

  it('is a week where anything returns or is carried over, else nothing', () => {
    const after = exponential(600);
    expect(daysWith({ patience: exponential(60) })).toBe(0);
    expect(daysWith({ resolution: { first_contact: 0.8 } })).toBe(0);
    expect(daysWith({ resolution: { first_contact: 0.8, comes_back: { share: 0.5, after } } })).toBe(7);
    expect(daysWith({ retry: { share: 0.5, after, attempts: 2 } })).toBe(7);
    expect(daysWith({ when_closed: { kind: 'come_back', come_back: 0.5, after } })).toBe(7);
    expect(daysWith({ callback: { offer_after: 60, accept: 0.5, reached: 0.9, attempt: 30 } })).toBe(7);
    expect(daysWith({ channel: 'email' })).toBe(7);
    expect(daysWith({ backlog: 3 })).toBe(7);
  });

  it('takes what is written, and nothing for a complete replay', () => {
    const retry = { share: 0.5, after: exponential(600), attempts: 2 };
    const calls = contactType({ retry, demand: volume(100) });
    const clock = { ...plainClock, warm_up: 2 * DAY };
    expect(warmUpDays(scenarioOf({ clock, contact_types: { calls } }))).toBe(2);
    expect(daysWith({ retry, demand: { scale: 1, busyness: 0, replay: { file: 'a.csv', returns: false } } })).toBe(0);
    expect(daysWith({ retry, demand: { scale: 1, busyness: 0, replay: { file: 'a.csv', returns: true } } })).toBe(7);
  });
});
