import { describe, expect, it } from 'vitest';
import { dayName, momentName, periodName } from '../../../src/report/run/period.ts';

describe('periodName', () => {
  it.each([
    ['2026-03-02', 7, 'week of 2 March 2026'],
    ['2026-03-03', 7, '3–9 March 2026'],
    ['2026-03-02', 1, '2 March 2026'],
    ['2026-03-02', 5, '2–6 March 2026'],
    ['2026-02-23', 14, '23 February – 8 March 2026'],
    ['2026-12-30', 7, '30 December 2026 – 5 January 2027'],
  ])('%s and %d days: %s', (start, days, name) => {
    expect(periodName(start, days)).toBe(name);
  });
});

describe('momentName', () => {
  it('reads the wall clock, whatever the offset', () => {
    expect(momentName('2026-03-02T14:30:00+00:00')).toBe('Mon 2 March 14:30');
    expect(momentName('2026-07-05T00:15:00-04:00')).toBe('Sun 5 July 00:15');
    expect(dayName('2026-07-05T23:45:00+05:30')).toBe('Sun 5 July');
  });
});
