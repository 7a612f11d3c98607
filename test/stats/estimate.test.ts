import { describe, expect, it } from 'vitest';
import { fillNormal } from '../../src/random/fill-normal.ts';
import { Stream } from '../../src/random/stream.ts';
import { meanEstimate, pairedEstimate } from '../../src/stats/mean-estimate.ts';
import { proportionEstimate } from '../../src/stats/proportion-estimate.ts';
import { pairedRatioEstimate, ratioEstimate } from '../../src/stats/ratio-estimate.ts';
import { RatioGrid, RatioMoments } from '../../src/stats/ratio-moments.ts';
import { studentT } from '../../src/stats/student-t.ts';

const NULLS = { mean: null, low: null, high: null };

/** How many of `runs` intervals hold the truth, in binomial standard errors from 95 %. */
function coverageScore(runs: number, covers: () => boolean): number {
  let held = 0;
  for (let k = 0; k < runs; k++) if (covers()) held++;
  return (held - 0.95 * runs) / Math.sqrt(runs * 0.95 * 0.05);
}

function normals(stream: Stream, count: number): Float64Array {
  const out = new Float64Array(count);
  fillNormal(stream, out, 0, count);
  return out;
}

describe('studentT', () => {
  it.each([
    // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2
    [0.95, 1, 12.706],
    [0.95, 9, 2.262],
    [0.95, 39, 2.023],
    [0.99, 9, 3.25],
    [0.9, 100, 1.66],
  ])('at confidence %d with %d degrees of freedom', (confidence, degrees, value) => {
    expect(studentT(confidence, degrees)).toBeCloseTo(value, 3);
  });
});

describe('meanEstimate', () => {
  it('gives the hand-worked interval', () => {
    // mean 3, s² = 2.5, s/√5 = 0.70711, t(4) = 2.77645
    const { mean, low, high } = meanEstimate([1, 2, 3, 4, 5], 0.95);
    expect(mean).toBe(3);
    expect(low).toBeCloseTo(3 - 1.96324, 4);
    expect(high).toBeCloseTo(3 + 1.96324, 4);
  });

  it('is null without values, has null bounds with one, and is clipped to the possible', () => {
    expect(meanEstimate([], 0.95)).toEqual(NULLS);
    expect(meanEstimate([4], 0.95)).toEqual({ mean: 4, low: null, high: null });
    expect(meanEstimate([0, 1], 0.95, { min: 0, max: 1 })).toEqual({ mean: 0.5, low: 0, high: 1 });
  });

  it('covers the truth as often as it says', () => {
    const stream = new Stream();
    const score = coverageScore(4000, () => {
      const { low, high } = meanEstimate(normals(stream, 5), 0.95);
      return low! <= 0 && high! >= 0;
    });
    expect(Math.abs(score)).toBeLessThan(4);
  });

  it('is what pairedEstimate makes of differences', () => {
    expect(pairedEstimate([1, 2, 4], 0.9)).toEqual(meanEstimate([1, 2, 4], 0.9));
  });
});

describe('ratioEstimate', () => {
  it('gives the hand-worked interval', () => {
    // r = 18/30 = 0.6; residuals n − r·d: 2, −3, 1; s² = 14/2 = 7; error = √(7/3)/10 = 0.152753; t(2) = 4.302653
    const { mean, low, high } = ratioEstimate([8, 3, 7], [10, 10, 10], 0.95);
    expect(mean).toBe(0.6);
    expect(low).toBeCloseTo(0.6 - 0.657241, 6);
    expect(high).toBeCloseTo(0.6 + 0.657241, 6);
    expect(ratioEstimate([8, 3, 7], [10, 10, 10], 0.95, { min: 0, max: 1 })).toEqual({ mean: 0.6, low: 0, high: 1 });
  });

  it('counts a replication without a denominator as (0, 0)', () => {
    // r = 0.6; residuals −1, 1, 0; s² = 1; error = √(1/3)/(20/3); t(2) = 4.302653
    const { mean, low } = ratioEstimate([5, 7, 0], [10, 10, 0], 0.95);
    expect(mean).toBe(0.6);
    expect(low).toBeCloseTo(0.6 - (4.302653 * Math.sqrt(1 / 3) * 3) / 20, 6);
  });

  it('is null where nothing is in the denominator, and has null bounds for one replication', () => {
    expect(ratioEstimate([0, 0], [0, 0], 0.95)).toEqual(NULLS);
    expect(ratioEstimate([], [], 0.95)).toEqual(NULLS);
    expect(ratioEstimate([3], [4], 0.95)).toEqual({ mean: 0.75, low: null, high: null });
  });

  it('has no width where replications are equal', () => {
    expect(ratioEstimate([86, 86, 86], [101, 101, 101], 0.95)).toEqual({
      mean: 86 / 101,
      low: 86 / 101,
      high: 86 / 101,
    });
  });

  it('covers the truth as often as it says', () => {
    const stream = new Stream();
    const score = coverageScore(4000, () => {
      const denominators = normals(stream, 30).map((z) => 100 + 10 * z);
      const noise = normals(stream, 30);
      const numerators = denominators.map((d, k) => 0.8 * d + 3 * noise[k]!);
      const { low, high } = ratioEstimate(numerators, denominators, 0.95);
      return low! <= 0.8 && high! >= 0.8;
    });
    expect(Math.abs(score)).toBeLessThan(4);
  });
});

describe('RatioMoments and RatioGrid', () => {
  it('give every cell the estimate of its own values', () => {
    const numerators = [
      [8, 5, 0],
      [3, 7, 0],
      [7, 0, 0],
    ];
    const denominators = [
      [10, 10, 0],
      [10, 10, 0],
      [10, 0, 0],
    ];
    const grid = new RatioGrid(3);
    numerators.forEach((row, k) => {
      grid.add(row, denominators[k]!);
    });
    expect(grid.replications).toBe(3);
    expect(grid.numerator(0)).toBe(18);
    expect(grid.denominator(1)).toBe(20);
    for (let cell = 0; cell < 3; cell++) {
      const moments = new RatioMoments();
      numerators.forEach((row, k) => {
        moments.add(row[cell]!, denominators[k]![cell]!);
      });
      expect(moments.replications).toBe(3);
      expect(grid.estimate(cell, 0.95)).toEqual(moments.estimate(0.95));
    }
    expect(grid.estimate(2, 0.95)).toEqual(NULLS);
  });
});

describe('pairedRatioEstimate', () => {
  it('is the paired t interval where all denominators are equal', () => {
    const variant = { numerators: [8, 3, 7], denominators: [10, 10, 10] };
    const base = { numerators: [5, 4, 6], denominators: [10, 10, 10] };
    const ratio = pairedRatioEstimate(variant, base, 0.95);
    const plain = pairedEstimate([0.3, -0.1, 0.1], 0.95);
    expect(ratio.mean).toBeCloseTo(plain.mean!, 14);
    expect(ratio.low).toBeCloseTo(plain.low!, 14);
    expect(ratio.high).toBeCloseTo(plain.high!, 14);
  });

  it('finds no difference, with no width, between a plan and itself', () => {
    const plan = { numerators: [8, 3, 7], denominators: [10, 12, 9] };
    expect(pairedRatioEstimate(plan, plan, 0.95)).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('is null where either plan has no denominator, and has null bounds for one replication', () => {
    const none = { numerators: [0], denominators: [0] };
    const one = { numerators: [1], denominators: [4] };
    expect(pairedRatioEstimate(one, none, 0.95)).toEqual(NULLS);
    expect(pairedRatioEstimate(one, one, 0.95)).toEqual({ mean: 0, low: null, high: null });
  });

  it('covers the truth as often as it says', () => {
    const stream = new Stream();
    const score = coverageScore(4000, () => {
      const denominators = normals(stream, 30).map((z) => 100 + 10 * z);
      const shared = normals(stream, 30);
      const own = normals(stream, 30);
      const base = denominators.map((d, k) => 0.8 * d + 3 * shared[k]!);
      const variant = denominators.map((d, k) => 0.85 * d + 3 * shared[k]! + own[k]!);
      const { low, high } = pairedRatioEstimate(
        { numerators: variant, denominators },
        { numerators: base, denominators },
        0.95,
      );
      return low! <= 0.05 && high! >= 0.05;
    });
    expect(Math.abs(score)).toBeLessThan(4);
  });
});

describe('proportionEstimate', () => {
  it('gives closed forms at the ends: 1 − (α/2)^(1/n)', () => {
    expect(proportionEstimate(0, 0, 0.95)).toEqual(NULLS);
    const none = proportionEstimate(0, 10, 0.95);
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(1 - 0.025 ** 0.1, 10);
    const all = proportionEstimate(10, 10, 0.95);
    expect(all.low).toBeCloseTo(0.025 ** 0.1, 10);
    expect(all.high).toBe(1);
  });

  it('leaves exactly half the doubt in each binomial tail', () => {
    const trials = 40;
    const tailAtLeast = (successes: number, p: number): number => {
      let term = (1 - p) ** trials;
      let sum = 0;
      for (let k = 0; k <= trials; k++) {
        if (k >= successes) sum += term;
        term *= ((trials - k) / (k + 1)) * (p / (1 - p));
      }
      return sum;
    };
    for (const successes of [1, 7, 20, 36, 39]) {
      const { mean, low, high } = proportionEstimate(successes, trials, 0.95);
      expect(mean).toBe(successes / trials);
      expect(tailAtLeast(successes, low!)).toBeCloseTo(0.025, 9);
      expect(1 - tailAtLeast(successes + 1, high!)).toBeCloseTo(0.025, 9);
    }
  });
});

describe('a replication without a denominator', () => {
  it('counts as (0, 0), whatever its numerator', () => {
    expect(ratioEstimate([5, 10], [0, 10], 0.95)).toEqual(ratioEstimate([0, 10], [0, 10], 0.95));
    expect(ratioEstimate([5, 10], [0, 10], 0.95).mean).toBe(1);
  });
});
