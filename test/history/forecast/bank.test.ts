/** The large North American bank's five-minute counts of 2003: what the forecast is built for, on days it never saw. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Backtest, backtest } from '../../../src/history/forecast/backtest.ts';
import { availableMethods } from '../../../src/history/forecast/methods.ts';
import { openDays } from '../../../src/history/forecast/open-days.ts';
import { VolumeBuilder } from '../../../src/history/forecast/volume-builder.ts';
import { prepareMethods } from './prepared.ts';

const file = new URL('../../../../shared/reference/data/bank_calls_na_2003/calls_5min.csv.gz', import.meta.url);
const there = existsSync(file);
if (!there) console.warn(`passed over: ${file.pathname} is not there`);

const levels = [0.95, 0.9, 0.8, 0.5];

function bank(): Backtest {
  const builder = new VolumeBuilder();
  for (const line of gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1)) {
    const [start, calls] = line.split(',');
    builder.add('bank', Date.parse(`${start!.replace(' ', 'T')}Z`) / 1000, Number(calls));
  }
  const [volume] = builder.build();
  const options = { horizon: 28, confidences: levels, staffing: { handleTime: 240, share: 0.8, within: 20 } };
  return backtest(volume!, openDays(volume!, 28), availableMethods(), options);
}

describe.skipIf(!there)('the North American bank, four weeks from each of 13 weekly origins', () => {
  let graded: Backtest;
  beforeAll(async () => {
    await prepareMethods();
    graded = bank();
  });
  const of = (name: string) => graded.methods.find(({ method }) => method.name === name)!;

  it('from 12 origins and more', () => {
    expect(graded.origins.length).toBeGreaterThanOrEqual(12);
  });

  it('WAPE at least 30 % below the seasonal naive by the day and 25 % by five minutes', () => {
    const [naive, ridge] = [of('seasonal_naive'), of('day_total_ridge')];
    expect(ridge.byDay.absolute / naive.byDay.absolute).toBeLessThan(0.7);
    expect(ridge.byInterval.absolute / naive.byInterval.absolute).toBeLessThan(0.75);
  });

  it.each(levels.map((level, k) => [level, k]))(
    'intervals of %d hold within 5 points of it at five minutes',
    (level, k) => {
      expect(Math.abs(of('day_total_ridge').coverage[k!]!.byInterval - level!)).toBeLessThan(0.05);
    },
  );

  it('beats the six-week mean and MSTL, and saves agents', () => {
    const ridge = of('day_total_ridge');
    for (const name of ['six_week_mean', 'mstl', 'seasonal_naive']) {
      expect(ridge.byInterval.absolute).toBeLessThan(of(name).byInterval.absolute);
      expect(ridge.agents!.tooMany + ridge.agents!.tooFew).toBeLessThan(
        of(name).agents!.tooMany + of(name).agents!.tooFew,
      );
    }
  });
});
