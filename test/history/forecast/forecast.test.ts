import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { backtest } from '../../../src/history/forecast/backtest.ts';
import { type ForecastOptions, forecast } from '../../../src/history/forecast/forecast.ts';
import { forecastWarnings } from '../../../src/history/forecast/forecast-warnings.ts';
import { likelyHolidays } from '../../../src/history/forecast/likely-holidays.ts';
import { availableMethods } from '../../../src/history/forecast/methods.ts';
import { openDays } from '../../../src/history/forecast/open-days.ts';
import { normal, synthetic } from './synthetic.ts';

const options: ForecastOptions = { weeks: 2, confidence: 0.8, target: { share: 0.8, within: 20 } };
const week = [1.3, 1.1, 1, 1, 0.9, 0.5, 0.3];
const mean = (day: number, slot: number) => 30 * week[day % 7]! * (1 + Math.sin((Math.PI * slot) / 24));
const busy = synthetic({ seed: 'busy', days: 210, slots: 24, mean, cv: 0.1 });

describe('backtest', () => {
  const graded = backtest(busy, openDays(busy, 14), availableMethods(), {
    horizon: 14,
    confidences: [0.8, 0.5],
    staffing: { handleTime: 300, share: 0.8, within: 20 },
  });
  const of = (name: string) => graded.methods.find(({ method }) => method.name === name)!;

  it('grades every method on the same days', () => {
    expect(graded.origins).toHaveLength(13);
    expect(graded.origins.at(-1)).toBe(196);
    expect(graded.methods.map(({ byDay }) => byDay.values)).toEqual(graded.methods.map(() => 13 * 14));
    expect(new Set(graded.methods.map(({ byDay }) => byDay.actual)).size).toBe(1);
  });

  it('two levels beat the naive where days are noise about a pattern', () => {
    const [naive, ridge] = [of('seasonal_naive'), of('day_total_ridge')];
    // A difference of two alike has √2 times the spread of one: 29 % less is what knowing the pattern saves.
    expect(ridge.byDay.absolute).toBeLessThan(0.8 * naive.byDay.absolute);
    expect(ridge.agents!.tooMany + ridge.agents!.tooFew).toBeLessThan(naive.agents!.tooMany + naive.agents!.tooFew);
  });

  it.each(['seasonal_naive', 'six_week_mean', 'day_total_ridge'])('intervals of %s hold what they say', (name) => {
    // Some 100 different days, each with a factor that all its intervals share: the share within has a standard error
    // of about √(0.8 × 0.2 ÷ 100) by the day, at most that by the interval, and the bounds are as uncertain again.
    const error = Math.sqrt(2 * 0.8 * 0.2 * (1 / 100));
    expect(Math.abs(of(name).coverage[0]!.byDay - 0.8)).toBeLessThan(2.5 * error);
    expect(Math.abs(of(name).coverage[0]!.byInterval - 0.8)).toBeLessThan(2.5 * error);
  });

  it('finds the true busyness', () => {
    // cv 10 %, and the forecast's own error on top; from 56 days, the last eight weeks.
    const cv = Math.sqrt(of('day_total_ridge').spread.byDay);
    expect(Math.abs(cv - 0.1)).toBeLessThan(0.1 * (3 / Math.sqrt(2 * 56) + 0.05));
  });

  it('a history that is too short is refused', () => {
    const short = synthetic({ seed: 'short', days: 60, slots: 1, mean: () => 9 });
    expect(() => backtest(short, openDays(short, 14), availableMethods(), { horizon: 14, confidences: [0.8] })).toThrow(
      /at least 70 days, found 60/,
    );
  });
});

describe('forecast', () => {
  it('takes the method with the least error by the interval, or the one asked for', () => {
    const [type] = forecast([busy], options).types;
    const errors = type!.backtest.methods.map(({ byInterval }) => byInterval.absolute);
    expect(type!.taken.byInterval.absolute).toBe(Math.min(...errors));
    const [asked] = forecast([busy], { ...options, method: 'six_week_mean' }).types;
    expect(asked!.taken.method.name).toBe('six_week_mean');
  });

  it('growth and events multiply the days they are for', () => {
    const event = busy.firstDay + busy.days + 3;
    const [plain] = forecast([busy], options).types;
    const [grown] = forecast([busy], { ...options, growthPerMonth: 0.1, events: new Map([[event, 1.3]]) }).types;
    grown!.days.forEach(({ mean: with_, factor, dayKey }, ahead) => {
      expect(factor).toBeCloseTo(1.1 ** ((ahead + 1) / 30.4375) * (dayKey === event ? 1.3 : 1), 12);
      expect(with_).toBeCloseTo(plain!.days[ahead]!.mean * factor, 9);
    });
  });

  it('what types share is told apart from what is each one’s own', () => {
    const random = seedrandom('shared');
    const factors = Array.from({ length: 210 }, () => 1 + 0.1 * normal(random));
    const alike = ['a', 'b', 'c', 'd'].map((name) =>
      synthetic({ name, seed: name, days: 210, slots: 1, mean: () => 4000, factors }),
    );
    const apart = ['a', 'b', 'c', 'd'].map((name) =>
      synthetic({ name, seed: name, days: 210, slots: 1, mean: () => 4000, cv: 0.1 }),
    );
    const [together, alone] = [forecast(alike, options), forecast(apart, options)];
    // A standard deviation from some 100 days has a relative standard error of 1 ÷ √200.
    expect(together.shared!.cv).toBeGreaterThan(0.1 * (1 - 4 / Math.sqrt(200)));
    expect(Math.max(...together.types.map(({ ownBusyness }) => ownBusyness))).toBeLessThan(0.05);
    expect(alone.shared!.cv).toBeLessThan(0.05);
    expect(Math.min(...alone.types.map(({ ownBusyness }) => ownBusyness))).toBeGreaterThan(0.05);
  });

  it('doubts a handle time that no centre has, and is not long about it', () => {
    const told: [number, number][] = [];
    const found = forecast([{ ...busy, handleTime: 300_000 }], { ...options, onProgress: (...at) => told.push(at) });
    expect(forecastWarnings(found)).toContainEqual(
      expect.stringMatching(/^the mean handle time looks like milliseconds \(.* 83\.3 h\): the error in agents cannot/),
    );
    const methods = availableMethods().length;
    expect(told).toEqual(Array.from({ length: methods }, (_, k) => [k + 1, methods]));
  });

  it('leaves out a type without history enough, and refuses where none has', () => {
    const short = synthetic({ name: 'new', seed: 'new', days: 40, slots: 1, mean: () => 9 });
    expect(forecast([busy, short], options).tooShort).toEqual([{ name: 'new', days: 40 }]);
    expect(() => forecast([short], options)).toThrow(/at least 63 days, found 40/);
  });

  it('a date that was closed a year ago is pointed out, not closed', () => {
    const closed = Date.parse('2024-03-08') / 864e5 - Date.parse('2024-01-01') / 864e5;
    const year = synthetic({ seed: 'year', days: 430, slots: 1, mean: (day) => (day === closed ? 0 : 500) });
    const [type] = forecast([year], options).types;
    expect(likelyHolidays(type!)).toEqual([Date.parse('2025-03-08') / 864e5]);
  });
});
