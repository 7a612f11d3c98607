/** Crossings read off a curve through a few points. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monotoneCrossing } from '../../src/stats/monotone-crossing.ts';

it('is exact on a straight line, however the points lie', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 8 }),
      fc.double({ min: 0.01, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (places, slope, part) => {
        const at = places.toSorted((a, b) => a - b);
        const crossing = at[0]! + part * (at.at(-1)! - at[0]!);
        const points = at.map((place) => ({ at: place, value: slope * (crossing - place) }));
        const before = points.findLastIndex(({ value }) => value >= 0);
        if (before === points.length - 1) return;
        expect(monotoneCrossing(points, before)).toBeCloseTo(crossing, 6);
      },
    ),
    { seed: 1 },
  );
});

it('lies between the two points, whatever the others are', () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(
        value,
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: -9, max: -1e-6, noNaN: true }),
        value,
      ),
      (values) => {
        const points = values.map((each, k) => ({ at: k, value: each }));
        const crossing = monotoneCrossing(points, 1);
        expect(crossing).toBeGreaterThanOrEqual(1);
        expect(crossing).toBeLessThanOrEqual(2);
      },
    ),
    { seed: 2 },
  );
});

it('follows a bent curve more closely than a straight line does', () => {
  const curve = (at: number) => Math.exp(-at) - 0.5;
  const points = [0, 0.5, 1, 1.5].map((at) => ({ at, value: curve(at) }));
  const straight = 0.5 + (0.5 * curve(0.5)) / (curve(0.5) - curve(1));
  const error = Math.abs(monotoneCrossing(points, 1) - Math.LN2);
  expect(error).toBeLessThan(Math.abs(straight - Math.LN2) / 4);
});
