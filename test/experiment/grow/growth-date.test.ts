/** Multiples as dates. */
import { expect, it } from 'vitest';
import { dateOf, monthsTo } from '../../../src/experiment/grow/growth-date.ts';

it('doubling at 4 % a month takes 17.67 months', () => {
  expect(monthsTo(2, 0.04)).toBeCloseTo(Math.LN2 / Math.log(1.04), 12);
  expect(monthsTo(1, 0.04)).toBe(0);
  // 17.673 months of 30.4375 days are 538 days.
  expect(dateOf(2, 0.04, '2026-03-02')).toBe('2027-08-22');
  expect(dateOf(1, 0.04, '2026-03-02')).toBe('2026-03-02');
});

it('less than today lies in the past', () => {
  expect(dateOf(1 / 1.04, 0.04, '2026-03-02')).toBe('2026-01-31');
});

it('what lies beyond the calendar has no date', () => {
  expect(dateOf(1000, 1e-12, '2026-03-02')).toBeNull();
});
