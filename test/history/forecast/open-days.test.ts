import { describe, expect, it } from 'vitest';
import { openDays } from '../../../src/history/forecast/open-days.ts';
import { synthetic } from './synthetic.ts';

const weekend = (day: number) => day % 7 >= 5;

describe('openDays', () => {
  it('an empty day of a busy weekday is closed, and its weekday stays open', () => {
    const volume = synthetic({ seed: 'a', days: 70, slots: 4, mean: (day) => (weekend(day) || day === 30 ? 0 : 50) });
    const { closed, open, totals } = openDays(volume, 14);
    expect(closed).toEqual([30]);
    expect(totals[30]).toBeNaN();
    expect([...open.slice(70, 84)]).toEqual([1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0]);
  });

  it('an empty day of a type that hardly gets two contacts a day is a day without contacts', () => {
    const volume = synthetic({ seed: 'b', days: 70, slots: 4, mean: () => 0.4 });
    const empty = Array.from({ length: 70 }, (_, day) => day).filter((day) =>
      volume.counts.subarray(day * 4, day * 4 + 4).every((count) => count === 0),
    );
    expect(empty.length).toBeGreaterThan(0);
    const { closed, totals } = openDays(volume, 7);
    expect(closed).toEqual([]);
    expect(empty.map((day) => totals[day])).toEqual(empty.map(() => 0));
  });

  it('listed holidays are closed, past and to come', () => {
    const volume = synthetic({ seed: 'c', days: 70, slots: 4, mean: () => 50 });
    const { open, totals } = openDays(volume, 7, new Set([volume.firstDay + 10, volume.firstDay + 72]));
    expect(totals[10]).toBeNaN();
    expect([...open.slice(70, 77)]).toEqual([1, 1, 0, 1, 1, 1, 1]);
  });

  it('a small gap is made up for by what it usually holds, a large one is not learnt from', () => {
    const volume = synthetic({ seed: 'd', days: 70, slots: 10, mean: () => 100 });
    volume.counts.fill(1, 0, 700);
    volume.counts[205] = Number.NaN;
    volume.counts.fill(Number.NaN, 303, 306);
    const { totals, incomplete } = openDays(volume, 7);
    expect(totals[20]).toBeCloseTo(10, 12);
    expect(totals[30]).toBeNaN();
    expect(incomplete).toEqual([30]);
  });

  it('a weekday that has been dropped for two months is closed from now on', () => {
    const volume = synthetic({ seed: 'e', days: 140, slots: 1, mean: (day) => (day % 7 === 5 && day > 70 ? 0 : 90) });
    const { open, usual } = openDays(volume, 7);
    expect([...open.slice(140, 147)]).toEqual([1, 1, 1, 1, 1, 0, 1]);
    expect(usual[4]).toBe(1);
  });
});
