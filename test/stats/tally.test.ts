import { sampleVariance } from 'simple-statistics';
import { expect, it } from 'vitest';
import { Tally } from '../../src/stats/tally.ts';

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally;
}

it('has no mean without values and no variance with one', () => {
  expect(tallyOf([]).mean).toBeNaN();
  expect(tallyOf([7]).mean).toBe(7);
  expect(tallyOf([7]).variance).toBeNaN();
});

it('gives the hand-worked mean and variance', () => {
  const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(tally.count).toBe(8);
  expect(tally.mean).toBeCloseTo(5, 14);
  expect(tally.variance).toBeCloseTo(32 / 7, 13);
});

it('loses no digits far from zero', () => {
  const values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16];
  expect(tallyOf(values).variance).toBeCloseTo(30, 6);
  expect(tallyOf(values).variance).toBeCloseTo(sampleVariance(values), 6);
});
