import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../src/scenario/build/calendar.ts';
import { horizonIntervals } from '../../../src/scenario/build/intervals.ts';
import type { Clock } from '../../../src/scenario/scenario.ts';
import { DAY, plainClock, scenarioOf } from './fixtures.ts';

function intervalsOf(clock: Partial<Clock>) {
  const scenario = scenarioOf({ clock: { ...plainClock, ...clock } });
  const { count, startOf, ...more } = horizonIntervals(scenario, buildCalendar(scenario));
  return { starts: Array.from({ length: count }, (_, interval) => startOf(interval)), ...more };
}

describe('horizonIntervals', () => {
  it('covers the horizon only', () => {
    const { starts, dayOfInterval, weekOfInterval } = intervalsOf({ warm_up: 7 * DAY, run_out: DAY });
    expect(starts).toHaveLength(336);
    expect(starts[0]).toBe('2026-06-01T00:00:00+01:00');
    expect(starts[335]).toBe('2026-06-07T23:30:00+01:00');
    expect([dayOfInterval[0], dayOfInterval[47], dayOfInterval[48], dayOfInterval[335]]).toEqual([0, 0, 1, 6]);
    expect(new Set(weekOfInterval)).toEqual(new Set([0]));
  });

  it('begins a week on Monday', () => {
    const { weekOfInterval, dayOfInterval } = intervalsOf({ start: '2026-06-05', days: 11 });
    const firstOf = (week: number) => dayOfInterval[weekOfInterval.indexOf(week)];
    // Friday, Monday the 8th, Monday the 15th.
    expect([firstOf(0), firstOf(1), firstOf(2)]).toEqual([0, 3, 10]);
  });

  it('gives a day with a clock change more intervals, or fewer', () => {
    const lengths = (start: string) => {
      const { dayOfInterval, starts } = intervalsOf({ start, days: 2, interval: 3600 });
      return [dayOfInterval.filter((day) => day === 0).length, starts.length, starts[2]];
    };
    expect(lengths('2026-03-29')).toEqual([23, 47, '2026-03-29T03:00:00+01:00']);
    expect(lengths('2026-10-25')).toEqual([25, 49, '2026-10-25T01:00:00+00:00']);
  });

  it('leaves a shorter last interval where a clock changes by half of one', () => {
    const { starts, dayOfInterval } = intervalsOf({
      start: '2026-04-05',
      days: 1,
      interval: 3600,
      timezone: 'Australia/Lord_Howe',
    });
    expect(starts).toHaveLength(25);
    expect(dayOfInterval[24]).toBe(0);
  });
});
