import { describe, expect, it } from 'vitest';
import { caseHash, caseUniform, pathHash, streamRoot } from '../../src/random/stream.ts';
import {
  correlationScore,
  criticalDistance,
  equalChanceScore,
  kolmogorovSmirnov,
  SURPRISING,
  serialScore,
} from './goodness.ts';

const COUNT = 100_000;
const root = streamRoot(1, 0);
const owner = pathHash('billing');

/** Uniforms along one coordinate of the path, the others fixed. */
const along = {
  day: (k: number) => caseUniform(root, k, owner, 3, 2, 0),
  owner: (k: number) => caseUniform(root, 20_000, k, 3, 2, 0),
  index: (k: number) => caseUniform(root, 20_000, owner, k, 2, 0),
  purpose: (k: number) => caseUniform(root, 20_000, owner, 3, k, 0),
  attempt: (k: number) => caseUniform(root, 20_000, owner, 3, 2, k),
};

describe('caseUniform', () => {
  it.each(Object.entries(along))('is uniform and serially uncorrelated over %s', (_what, uniform) => {
    const values = Float64Array.from({ length: COUNT }, (_, k) => uniform(k));
    expect(kolmogorovSmirnov(values, (x) => x)).toBeLessThan(criticalDistance(COUNT));
    expect(Math.abs(serialScore(values))).toBeLessThan(SURPRISING);
    expect(Math.abs(correlationScore(values.subarray(0, -2), values.subarray(2)))).toBeLessThan(SURPRISING);
    expect(new Set(values).size).toBe(COUNT);
  });

  it.each(Object.entries(along))('spreads pairs of neighbours over %s evenly on the square', (_what, uniform) => {
    const counts = new Float64Array(32 * 32);
    for (let k = 0; k < 2 * COUNT; k += 2) {
      counts[Math.floor(uniform(k) * 32) * 32 + Math.floor(uniform(k + 1) * 32)]! += 1;
    }
    expect(Math.abs(equalChanceScore(counts))).toBeLessThan(SURPRISING);
  });

  it.each([
    ['day', 1, 0, 0, 0],
    ['owner', 0, 1, 0, 0],
    ['purpose', 0, 0, 1, 0],
    ['attempt', 0, 0, 0, 1],
  ] as const)('is uncorrelated, case by case, with another %s', (_what, day, other, purpose, attempt) => {
    const one = Float64Array.from({ length: COUNT }, (_, k) => caseUniform(root, 20_000, owner, k, 2, 0));
    const two = Float64Array.from({ length: COUNT }, (_, k) =>
      caseUniform(root, 20_000 + day, owner + other, k, 2 + purpose, attempt),
    );
    expect(Math.abs(correlationScore(one, two))).toBeLessThan(SURPRISING);
  });

  it('is uncorrelated, case by case, with another replication', () => {
    const next = streamRoot(1, 1);
    const one = Float64Array.from({ length: COUNT }, (_, k) => caseUniform(root, 20_000, owner, k, 2, 0));
    const two = Float64Array.from({ length: COUNT }, (_, k) => caseUniform(next, 20_000, owner, k, 2, 0));
    expect(Math.abs(correlationScore(one, two))).toBeLessThan(SURPRISING);
  });

  it('gives no two of a million paths on a small grid the same number', () => {
    const seen = new Set<number>();
    for (let day = 0; day < 10; day++) {
      for (let index = 0; index < 5000; index++) {
        for (let purpose = 0; purpose < 5; purpose++) {
          for (let attempt = 0; attempt < 4; attempt++) {
            seen.add(caseUniform(root, 20_000 + day, owner, index, purpose, attempt));
          }
        }
      }
    }
    // A million of 2⁵² numbers: a pair alike has probability 1.1·10⁻⁴.
    expect(seen.size).toBe(1_000_000);
  });

  it('keeps its numbers for ever', () => {
    expect([along.index(0), along.index(1), caseHash(root, 20_000, owner, 0, 2, 0)]).toMatchInlineSnapshot(`
      [
        0.12099512630750098,
        0.3392682990928274,
        519670133,
      ]
    `);
  });
});

describe('caseHash', () => {
  it('sets every bit half the time, and flips every bit half the time from one index to the next', () => {
    const set = new Float64Array(32);
    const flipped = new Float64Array(32);
    for (let k = 0; k < COUNT; k++) {
      const hash = caseHash(root, 20_000, owner, k, 2, 0);
      const change = hash ^ caseHash(root, 20_000, owner, k + 1, 2, 0);
      for (let bit = 0; bit < 32; bit++) {
        set[bit]! += (hash >>> bit) & 1;
        flipped[bit]! += (change >>> bit) & 1;
      }
    }
    for (const count of [...set, ...flipped]) {
      expect(Math.abs(count - COUNT / 2) / Math.sqrt(COUNT / 4)).toBeLessThan(SURPRISING);
    }
  });
});
