import { expect, it } from 'vitest';
import { byWeekday, weekdayOf } from '../../../src/scenario/build/week-days.ts';

it('knows the weekday of a date', () => {
  expect(weekdayOf(0)).toBe(3);
  expect(weekdayOf(-4)).toBe(6);
  expect(weekdayOf(Date.UTC(2026, 2, 2) / 86_400_000)).toBe(0);
});

it('lets the narrower key win, whatever the order', () => {
  const one = byWeekday({ 'mon-sun': 1, wed: 2, 'mon-fri': 3 });
  expect(one).toEqual([3, 3, 2, 3, 3, 1, 1]);
  expect(byWeekday({ wed: 2, 'mon-fri': 3, 'mon-sun': 1 })).toEqual(one);
  expect(byWeekday({ 'sat-mon': 5, sun: 6 })).toEqual([5, undefined, undefined, undefined, undefined, 5, 6]);
  expect(byWeekday({ sat: 4 })).toEqual([undefined, undefined, undefined, undefined, undefined, 4, undefined]);
});
