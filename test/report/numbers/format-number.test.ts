import { describe, expect, it } from 'vitest';
import { decimalsFor } from '../../../src/report/numbers/decimals.ts';
import {
  durationScale,
  formatClock,
  formatDuration,
  formatGivenDuration,
} from '../../../src/report/numbers/format-duration.ts';
import { formatNumber, formatPlain } from '../../../src/report/numbers/format-number.ts';

describe('formatNumber', () => {
  it.each([
    [5412, 0, '5,412'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [1234567.891, 2, '1,234,567.89'],
    [-0.4, 1, '−0.4'],
    [0, 2, '0.00'],
    [0.004, 2, '<0.01'],
    [-0.004, 2, '>−0.01'],
    [0.2, 0, '<1'],
    [0.999, 2, '1.00'],
    [12.24, 2, '12.24'],
  ])('%d to %d decimals reads %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('a bound that rounds to nought reads 0, without a minus', () => {
    expect(formatPlain(-0.001, 1)).toBe('0.0');
    expect(formatPlain(0.001, 1)).toBe('0.0');
  });
});

describe('decimalsFor', () => {
  const limits = { least: 0, most: 3, otherwise: 2 };
  it.each([
    [5371, 5453, 0],
    [4, 6, 0],
    [9.1, 9.7, 1],
    [0.29, 0.31, 2],
    [1.1, 1.3, 1],
    [0.1 * 3 - 0.1, 0.1 * 3 + 0.1, 1],
    [1, 1.00002, 3],
  ])('the interval %d to %d leaves %d', (low, high, decimals) => {
    expect(decimalsFor({ mean: (low + high) / 2, low, high }, limits)).toBe(decimals);
  });

  it('goes by the given number where there is no interval, or one of no width', () => {
    expect(decimalsFor({ mean: 1, low: null, high: null }, limits)).toBe(2);
    expect(decimalsFor({ mean: 1, low: 1, high: 1 }, limits)).toBe(2);
  });

  it('goes by the width as shown: shares in percent', () => {
    expect(decimalsFor({ mean: 0.981, low: 0.978, high: 0.984 }, limits, 100)).toBe(1);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, 0, '0 s'],
    [5, 0, '5 s'],
    [0.02, 1, '<0.1 s'],
    [7.84, 1, '7.8 s'],
    [59.4, 0, '59 s'],
    [59.7, 0, '1 min 00 s'],
    [59.7, 1, '59.7 s'],
    [482, 0, '8 min 02 s'],
    [790, 0, '13 min 10 s'],
    [3599.4, 0, '59 min 59 s'],
    [3599.7, 1, '1.0 h'],
    [33840, 1, '9.4 h'],
    [147600, 0, '41 h'],
    [-75, 0, '−1 min 15 s'],
  ])('%d s to %d decimals reads %s', (seconds, decimals, text) => {
    expect(formatDuration(seconds, decimals)).toBe(text);
  });

  it('drops the seconds of minutes when told', () => {
    expect(formatDuration(790, 'minutes')).toBe('13 min');
  });

  it.each([
    [20, '20 s'],
    [0, '0 s'],
    [60, '60 s'],
    [90, '90 s'],
    [150, '2 min 30 s'],
    [1800, '30 min'],
    [3600, '1 h'],
    [5400, '90 min'],
    [28_800, '8 h'],
    [86_400, '24 h'],
    [0.5, '0.5 s'],
    [4000, '1.11 h'],
  ])('a given %d s reads %s', (seconds, text) => {
    expect(formatGivenDuration(seconds)).toBe(text);
  });

  it('writes bounds in minutes as a clock does', () => {
    expect(formatClock(770)).toBe('12:50');
    expect(formatClock(59.6)).toBe('1:00');
  });

  it('takes the unit after rounding', () => {
    expect(durationScale(59.96, 1)).toBe('min');
    expect(durationScale(59.94, 1)).toBe('s');
  });
});
