import { describe, expect, it } from 'vitest';
import { lawBuilder } from '../../../src/scenario/build/laws.ts';
import type { ScenarioLaw } from '../../../src/scenario/scenario.ts';
import { calendarOf, DAY, exponential, HOUR, table } from './fixtures.ts';

describe('lawBuilder', () => {
  it('builds the distribution, without a factor where the law does not vary', () => {
    const law = lawBuilder({}, calendarOf())(exponential(300));
    expect(law.distribution.mean).toBe(300);
    expect(law.factor).toBeUndefined();
  });

  it('passes on how much a draw counts at most', () => {
    const cut = { ...exponential(300), at_most: 120 } as ScenarioLaw;
    expect(lawBuilder({}, calendarOf())(cut).atMost).toBe(120);
    expect(lawBuilder({}, calendarOf())(exponential(300)).atMost).toBeUndefined();
  });

  it('multiplies by the time of day, by 1 before the first time', () => {
    const { factor } = lawBuilder({}, calendarOf({ days: 2, warm_up: DAY }))(exponential(300, { '18:00': 1.15 }));
    expect([...factor!.times]).toEqual([-24, -6, 0, 18, 24, 42].map((hour) => hour * HOUR));
    expect([...factor!.values]).toEqual([1, 1.15, 1, 1.15, 1, 1.15]);
  });

  it('repeats the hour that comes twice', () => {
    const calendar = calendarOf({ start: '2026-10-25', days: 1 });
    const { factor } = lawBuilder({}, calendar)(exponential(300, { '00:00': 1, '01:30': 2, '02:00': 1 }));
    expect([...factor!.times]).toEqual([0, 1.5, 2, 2.5, 3].map((hour) => hour * HOUR));
    expect([...factor!.values]).toEqual([1, 2, 1, 2, 1]);
  });

  it('takes observed values from a file, in a part of a mixture too', () => {
    const tables = { 'talk.csv': table('values', {}, { value: [10, 20, Number.NaN, 60] }) };
    const build = lawBuilder(tables, calendarOf());
    const observed = { distribution: 'empirical', file: 'talk.csv' };
    expect(build(observed as ScenarioLaw).distribution.mean).toBe(30);
    const parts = [
      { share: 0.5, law: observed },
      { share: 0.5, law: { distribution: 'deterministic', value: 50 } },
    ];
    expect(build({ distribution: 'mixture', parts } as unknown as ScenarioLaw).distribution.mean).toBe(40);
    expect(() => build({ distribution: 'empirical', file: 'other.csv' } as ScenarioLaw)).toThrow(RangeError);
  });
});
