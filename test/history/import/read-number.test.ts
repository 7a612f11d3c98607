import { describe, expect, it } from 'vitest';
import { decimalMark, readNumber, readSeconds } from '../../../src/history/import/read-number.ts';

describe('decimalMark', () => {
  it.each([
    [['12', '3,5', '7'], ','],
    [['1.234,5'], ','],
    [['12', '3.5'], '.'],
    [['1,234.5'], '.'],
    [['1,234', '12'], undefined],
    [['85,3 %'], ','],
  ] as const)('%j has %s', (cells, mark) => {
    expect(decimalMark(cells)).toBe(mark);
  });
});

describe('readNumber', () => {
  it.each([
    ['12', '.', 12],
    ['-3', '.', -3],
    [' 4.5 ', '.', 4.5],
    ['1,234', '.', 1234],
    ['1,234,567.25', '.', 1234567.25],
    ['1.234,5', ',', 1234.5],
    ['3,5', ',', 3.5],
    ['1 234', '.', 1234],
    ['1’234', '.', 1234],
    ['85.3%', '.', 85.3],
    ['1e3', '.', 1000],
  ] as const)('%j with %s is %d', (cell, mark, value) => {
    expect(readNumber(cell, mark)).toBe(value);
  });

  it.each(['', ' ', '-', 'N/A', 'null', 'NaN'])('%j says nothing', (cell) => {
    expect(readNumber(cell, '.')).toBeUndefined();
  });

  it.each([
    ['3,5', '.'],
    ['12,34', '.'],
    ['3.5', ','],
    ['abc', '.'],
    ['1;2', '.'],
  ] as const)('%j with %s is no number', (cell, mark) => {
    expect(readNumber(cell, mark)).toBeNaN();
  });
});

describe('readSeconds', () => {
  it.each([
    ['125', 's', 125],
    ['2.5', 'min', 150],
    ['125000', 'ms', 125],
    ['2:05', 's', 125],
    [':23', 's', 23],
    ['1:02:05', 'ms', 3725],
    ['00:02:05.250', 's', 125.25],
    ['1.01:00:00', 's', 90000],
    ['2m 5s', 's', 125],
    ['1h', 's', 3600],
  ] as const)('%j in %s is %d s', (cell, unit, value) => {
    expect(readSeconds(cell, '.', unit)).toBe(value);
  });

  it.each(['1:2', 'soon', '12:99x'])('%j is no length of time', (cell) => {
    expect(readSeconds(cell, '.', 's')).toBeNaN();
  });
});
