import { describe, expect, it } from 'vitest';
import { smooth } from '../../../src/history/forecast/smooth.ts';

const data = Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]);
const weights = Float64Array.from([1, 2, 1, 0.5, 3, 1, 1, 0, 2, 1, 1]);

/** W(z − y) + λ D'D z, which is 0 where the penalised sum of squares is least. */
function gradient(z: Float64Array, stiffness: number): number[] {
  const bend = (k: number) => z[k - 1]! - 2 * z[k]! + z[k + 1]!;
  return Array.from(z, (value, i) => {
    let sum = weights[i]! * (value - data[i]!);
    if (i >= 2) sum += stiffness * bend(i - 1);
    if (i >= 1 && i <= z.length - 2) sum -= 2 * stiffness * bend(i);
    if (i <= z.length - 3) sum += stiffness * bend(i + 1);
    return sum;
  });
}

describe('smooth', () => {
  it.each([0.1, 1, 100, 1e4])('makes the penalised sum of squares least at stiffness %d', (stiffness) => {
    const z = smooth(data, weights, stiffness);
    // Rounding grows with the stiffness.
    for (const part of gradient(z, stiffness)) expect(Math.abs(part)).toBeLessThan(1e-10 * (1 + stiffness));
  });

  it('gives the data back without stiffness', () => {
    expect(smooth(data, weights, 0)).toEqual(data);
  });

  it('keeps a straight line whatever the stiffness, and the sum where weights are equal', () => {
    const line = Float64Array.from({ length: 9 }, (_, k) => 2 + 3 * k);
    smooth(line, new Float64Array(9).fill(1), 1e4).forEach((value, k) => {
      expect(value).toBeCloseTo(line[k]!, 8);
    });
    const smoothed = smooth(data, new Float64Array(data.length).fill(1), 50);
    expect(smoothed.reduce((a, b) => a + b)).toBeCloseTo(44, 9);
  });
});
