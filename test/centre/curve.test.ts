import { describe, expect, it } from 'vitest';
import { curveAt } from '../../src/centre/curve.ts';
import { curveOf } from '../support/plan.ts';

describe('curveAt', () => {
  const curve = curveOf([10, 2], [20, 4], [40, -2]);

  it.each([
    ['before the first point', 9, 2],
    ['far before', Number.NEGATIVE_INFINITY, 2],
    ['at the first', 10, 2],
    ['between', 15, 3],
    ['at a point', 20, 4],
    ['on the way down', 30, 1],
    ['at the last', 40, -2],
    ['far after', Number.POSITIVE_INFINITY, -2],
  ])('%s', (_, x, value) => {
    expect(curveAt(curve, x)).toBe(value);
  });

  it('is the same everywhere with one point', () => {
    const flat = curveOf([5, 0.7]);
    for (const x of [-1, 5, 6]) expect(curveAt(flat, x)).toBe(0.7);
  });

  it('takes the later value where a point is given twice', () => {
    expect(curveAt(curveOf([0, 1], [5, 2], [5, 8], [10, 8]), 5)).toBe(8);
  });
});
