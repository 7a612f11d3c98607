import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centsThatAddUp } from '../../src/finance/cents.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

it('gives the missing cents to the largest remainders, the earlier of equals first', () => {
  expect(centsThatAddUp([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
  // 0.014 + 0.013 + 0.013 = 0.04: rounded one by one they would lose a cent.
  expect(centsThatAddUp([0.014, 0.013, 0.013])).toEqual([2, 1, 1]);
  expect(centsThatAddUp([17.5, 18252.499999999996, 0])).toEqual([1750, 1825250, 0]);
  expect(centsThatAddUp([])).toEqual([]);
});

it('adds up to the rounded sum, each less than a cent away', () => {
  // Tenths of a thousandth: exact in the decimals that the rule works in.
  const amount = fc.integer({ min: 0, max: 1e9 }).map((units) => units / 1e4);
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
      const cents = centsThatAddUp(amounts);
      const units = sum(amounts.map((each) => Math.round(each * 1e4)));
      expect(sum(cents)).toBe(Math.round(units / 100));
      cents.forEach((cent, k) => {
        expect(Math.abs(cent - amounts[k]! * 100)).toBeLessThan(1);
      });
    }),
  );
});
