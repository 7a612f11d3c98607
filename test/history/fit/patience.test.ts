/** Survival, hazard, balking and short abandons from waits that an answer cut off. */
import { describe, expect, it } from 'vitest';
import type { CensoredTimes } from '../../../src/history/fit/censored-times.ts';
import { hazardOf } from '../../../src/history/fit/hazard.ts';
import { kaplanMeier } from '../../../src/history/fit/kaplan-meier.ts';
import { fitPatience } from '../../../src/history/fit/patience.ts';
import { Stream } from '../../../src/random/stream.ts';

/** Exponential patience of mean 200 s, cut off by an answer after 100 s on average. */
function waits(count: number, seed = 1): CensoredTimes {
  const stream = new Stream();
  stream.restartFromHash(seed);
  const time = new Float64Array(count);
  const ended = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    const [patience, answer] = [-200 * Math.log(stream.uniform()), -100 * Math.log(stream.uniform())];
    time[k] = Math.min(patience, answer);
    ended[k] = patience < answer ? 1 : 0;
  }
  return { time, ended, beyond: 0 };
}

describe('Kaplan–Meier', () => {
  it('gives the published survival of the remission times', () => {
    const points = kaplanMeier(
      {
        time: Float64Array.of(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
        ended: Uint8Array.of(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
        beyond: 0,
      },
      0.95,
    );
    // Cox & Oakes (1984), Analysis of Survival Data, table 4.1.
    expect(points.map(({ time, atRisk, value }) => [time, atRisk, Number(value.toFixed(3))])).toEqual([
      [0, 21, 1],
      [6, 21, 0.857],
      [7, 17, 0.807],
      [10, 15, 0.753],
      [13, 12, 0.69],
      [16, 11, 0.627],
      [22, 7, 0.538],
      [23, 6, 0.448],
    ]);
    for (const { value, low, high } of points.slice(1)) expect(low < value && value < high).toBe(true);
  });
});

describe('hazard', () => {
  it('is endings by time spent, in stretches that cover all of them', () => {
    const times = waits(500);
    const stretches = hazardOf(times, 0.95);
    expect(stretches).toHaveLength(12);
    const gaveUp = stretches.reduce((sum, { from, to, value }) => {
      const spent = times.time.reduce((all, time) => all + Math.max(0, Math.min(time, to) - from), 0);
      return sum + value * spent;
    }, 0);
    expect(gaveUp).toBeCloseTo(
      times.ended.reduce((sum, one) => sum + one, 0),
      6,
    );
    // Of a constant hazard all but a few intervals hold it: more than two of twelve misses at 99.9 % has chance 2e-7.
    const misses = hazardOf(times, 0.999).filter(({ low, high }) => low > 1 / 200 || high < 1 / 200);
    expect(misses.length).toBeLessThanOrEqual(2);
  });
});

describe('patience', () => {
  it('counts who left at once as balking, apart from the law', () => {
    const fit = fitPatience({ times: waits(900), balked: 100 }, 0.95);
    expect(fit.balking.value).toBe(0.1);
    expect(fit.waited).toBe(1000);
    expect(fit.short.apart).toBe(false);
    const { low, high } = fit.laws.find(({ law }) => law.distribution === 'exponential')!.parameters.mean;
    expect(low < 200 && 200 < high).toBe(true);
  });

  it('sets short abandons apart where they are too many, and leaves the law of the longer waits alone', () => {
    const base = waits(900);
    const hasty = Array.from({ length: 150 }, (_, k) => 1 + (k % 40) / 10);
    const times = {
      time: Float64Array.from([...base.time, ...hasty]),
      ended: Uint8Array.from([...base.ended, ...hasty.map(() => 1)]),
      beyond: 0,
    };
    const fit = fitPatience({ times, balked: 0 }, 0.95);
    expect(fit.short.apart).toBe(true);
    // 150 of 1050 that waited left in haste.
    expect(fit.balking.low < 150 / 1050 && 150 / 1050 < fit.balking.high).toBe(true);
    const { low, high } = fit.laws.find(({ law }) => law.distribution === 'exponential')!.parameters.mean;
    expect(low < 200 && 200 < high).toBe(true);
  });
});
