import { describe, expect, it } from 'vitest';
import { integrate } from '../../src/queueing/integrate.ts';

describe('integrate', () => {
  it('is exact for polynomials up to degree 19', () => {
    expect(integrate((x) => x ** 19, 0, 2)).toBeCloseTo(2 ** 20 / 20, 9);
  });

  it('finds a narrow peak that is named', () => {
    const peak = (x: number) => Math.exp(-0.5 * ((x - 700) / 0.01) ** 2);
    expect(integrate(peak, 0, 1000, [699.9, 700, 700.1])).toBeCloseTo(0.01 * Math.sqrt(2 * Math.PI), 12);
  });

  it('finds a jump by halving', () => {
    expect(integrate((x) => (x < 1 / 3 ? 1 : 0), 0, 1)).toBeCloseTo(1 / 3, 11);
  });

  it('is nothing over an empty range', () => {
    expect(integrate(() => 1, 2, 2)).toBe(0);
    expect(integrate(() => 1, 3, 2)).toBe(0);
  });
});
