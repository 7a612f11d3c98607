import { beforeAll, describe, expect, it } from 'vitest';
import { methods } from '../../../src/history/forecast/methods.ts';
import { openDays } from '../../../src/history/forecast/open-days.ts';
import { rollingProfile } from '../../../src/history/forecast/rolling-profile.ts';
import type { Volume } from '../../../src/history/forecast/volume.ts';
import { prepareMethods } from './prepared.ts';
import { synthetic } from './synthetic.ts';

const slots = 8;
const week = [1.3, 1.1, 1, 1, 0.9, 0, 0];
const day = [0, 10, 40, 80, 70, 50, 20, 0];
const truth = (dayNumber: number, slot: number) => week[dayNumber % 7]! * day[slot]!;
const volume = synthetic({ seed: 'methods', days: 140, slots, mean: truth, cv: 0.05 });

function forecastOf(name: string, from: Volume, origin: number, horizon = 14): Float64Array {
  const method = methods.find((one) => one.name === name)!;
  const calendar = openDays(from, horizon, new Set([from.firstDay + 107]));
  return method.begin(from, calendar, rollingProfile(from, calendar)).forecast(origin, horizon);
}

beforeAll(prepareMethods);

describe('methods', () => {
  it('have names of their own', () => {
    expect(new Set(methods.map(({ name }) => name)).size).toBe(methods.length);
  });
});

describe.each(methods.map(({ name }) => [name]))('%s', (name) => {
  it('knows nothing of what comes at or after the origin', () => {
    const later = {
      ...volume,
      counts: volume.counts.map((count, k) => (k >= 105 * slots && count > 0 ? count * 3 : count)),
    };
    expect(forecastOf(name, later, 105)).toEqual(forecastOf(name, volume, 105));
  });

  it('closed days bring nothing: weekends, and a holiday that is listed', () => {
    const means = forecastOf(name, volume, 105);
    const open = Array.from({ length: 14 }, (_, ahead) =>
      means.slice(ahead * slots, (ahead + 1) * slots).some((m) => m > 0),
    );
    expect(open).toEqual([true, true, false, true, true, false, false, true, true, true, true, true, false, false]);
  });

  it('comes near a mean that is known', () => {
    const means = forecastOf(name, volume, 140);
    let error = 0;
    let all = 0;
    for (let k = 0; k < means.length; k++) {
      error += means[k]! - truth(140 + Math.floor(k / slots), k % slots);
      all += truth(140 + Math.floor(k / slots), k % slots);
    }
    // At the worst, five days of the last week each with their own factor of cv 5 %, and Poisson counts: one standard
    // error of their sum is √(0.05² ÷ 5 + 1 ÷ 1431), 3.5 %; four of them.
    expect(Math.abs(error / all)).toBeLessThan(4 * Math.sqrt(0.05 ** 2 / 5 + 1 / 1431));
  });
});

describe('the yardsticks', () => {
  it('repeat the same weekday of the week before, or the mean of six', () => {
    const counts = Float64Array.from({ length: 70 }, (_, k) => 100 + k);
    const plain: Volume = { ...volume, slots: 1, interval: 86_400, days: 70, counts };
    const monday = (count: number) => Array.from({ length: count }, (_, k) => 100 + 63 - 7 * k);
    expect([...forecastOf('seasonal_naive', plain, 70, 8)].slice(0, 8)).toEqual([
      163, 164, 165, 166, 167, 168, 169, 163,
    ]);
    expect(forecastOf('six_week_mean', plain, 70, 7)[0]).toBe(monday(6).reduce((sum, one) => sum + one) / 6);
  });
});

describe('mstl', () => {
  it('that runs away is put aside for the six-week mean, and counted', () => {
    // A level that doubles every week: whatever goes on doubling leaves what the last weeks make likely.
    const counts = Float64Array.from({ length: 84 }, (_, k) => Math.round(50 * 2 ** (k / 7)));
    const steep: Volume = { ...volume, slots: 1, interval: 86_400, days: 84, counts };
    const calendar = openDays(steep, 28);
    const rolling = methods
      .find(({ name }) => name === 'mstl')!
      .begin(steep, calendar, rollingProfile(steep, calendar));
    const means = rolling.forecast(84, 28);
    expect(rolling.stoodIn).toBe(1);
    expect(means[0]).toBeCloseTo(forecastOf('six_week_mean', steep, 84)[0]!, 9);
  });
});
