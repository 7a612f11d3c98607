import { describe, expect, it } from 'vitest';
import { offeredLoad } from '../../src/queueing/offered-load.ts';

const exponential = (mean: number) => ({ mean, cdf: (x: number) => (x <= 0 ? 0 : -Math.expm1(-x / mean)) });
const fixed = (mean: number) => ({ mean, cdf: (x: number) => (x < mean ? 0 : 1) });

describe('offered load of changing arrivals', () => {
  it('fills and empties exponentially where the handle time is exponential', () => {
    const at = [-5, 0, 60, 300, 1800, 2000, 5000];
    const load = offeredLoad({ times: [0, 1800], rates: [0.5, 0.1] }, exponential(300), at);
    // m' = λ − μm, solved piece by piece
    const first = (t: number) => 150 * -Math.expm1(-t / 300);
    const second = (t: number) => 30 + (first(1800) - 30) * Math.exp(-(t - 1800) / 300);
    const exact = [0, 0, first(60), first(300), first(1800), second(2000), second(5000)];
    for (const [k, value] of exact.entries()) expect(load[k]).toBeCloseTo(value, 9);
  });

  it('is the number of arrivals within the last handle time where that is fixed', () => {
    const load = offeredLoad({ times: [0, 100, 200], rates: [1, 3, 0] }, fixed(150), [50, 100, 150, 220, 260, 400]);
    const exact = [50, 100, 250, 30 + 300, 270, 0];
    // The jump of the cdf is found by halving: 2⁻⁴⁰ of the piece is left in doubt.
    for (const [k, value] of exact.entries()) expect(load[k]).toBeCloseTo(value, 8);
  });

  it('is steady where it has always been so, whatever the law', () => {
    for (const law of [exponential(240), fixed(240)]) {
      const load = offeredLoad({ times: [0], rates: [0.25], before: 0.25 }, law, [0, 10, 1e6]);
      expect([...load]).toEqual([60, 60, 60]);
    }
  });

  it('peaks after the arrivals do, and lower', () => {
    const hours = Array.from({ length: 24 }, (_, k) => k * 3600);
    const rates = hours.map((time) => 0.1 * (1 + Math.sin((2 * Math.PI * time) / 86_400)));
    const at = Array.from({ length: 24 * 12 }, (_, k) => k * 300);
    const load = offeredLoad({ times: hours, rates, before: 0.1 }, exponential(7200), at);
    const peak = at[load.indexOf(Math.max(...load))]!;
    expect(peak).toBeGreaterThan(6 * 3600);
    expect(Math.max(...load)).toBeLessThan(0.2 * 7200);
  });

  it('refuses times that do not ascend and rates that do not fit', () => {
    expect(() => offeredLoad({ times: [0, 0], rates: [1, 1] }, fixed(1), [1])).toThrow('times[1]: expected above 0');
    expect(() => offeredLoad({ times: [0], rates: [] }, fixed(1), [1])).toThrow('rates: expected 1, found 0');
    expect(() => offeredLoad({ times: [0], rates: [-1] }, fixed(1), [1])).toThrow(RangeError);
  });
});
