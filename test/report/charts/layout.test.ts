import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourGrid } from '../../../src/report/charts/hour-grid.ts';
import { metricAxis } from '../../../src/report/charts/metric-axis.ts';
import { niceTicks } from '../../../src/report/charts/nice-ticks.ts';
import { isPart, openDays } from '../../../src/report/charts/open-intervals.ts';
import { spreadLabels } from '../../../src/report/charts/spread-labels.ts';
import { colourPairs, themes } from '../../../src/report/charts/theme.ts';
import { workedRows } from '../../../src/report/charts/worked-rows.ts';

describe('spreadLabels', () => {
  it('leaves alone what does not touch', () => {
    expect(spreadLabels([50, 10, 90], [18, 18, 18])).toEqual([50, 10, 90]);
  });

  it('moves two that touch apart by the same way', () => {
    expect(spreadLabels([50, 50], [18, 18])).toEqual([41, 59]);
  });

  it('none covers another, their order stays, and all stay within bounds that have room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 10 }), (wanted) => {
        const placed = spreadLabels(
          wanted,
          wanted.map(() => 18),
          0,
          300,
        );
        const order = wanted.map((_, k) => k).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        // Sums of eighteens in binary: exact to far less than a millionth of a pixel.
        const dust = 1e-6;
        for (const [k, index] of order.entries()) {
          expect(placed[index]!).toBeGreaterThanOrEqual(9 - dust);
          expect(placed[index]!).toBeLessThanOrEqual(291 + dust);
          if (k > 0) expect(placed[index]! - placed[order[k - 1]!]!).toBeGreaterThanOrEqual(18 - dust);
        }
      }),
    );
  });
});

describe('niceTicks', () => {
  it.each([
    [0, 33, 5, [0, 10, 20, 30, 40]],
    [0, 0.07, 4, [0, 0.02, 0.04, 0.06, 0.08]],
    [-0.16, 0.04, 4, [-0.2, -0.15, -0.1, -0.05, 0, 0.05]],
    [5, 5, 4, [4, 6]],
  ])('from %d to %d', (low, high, about, values) => {
    const ticks = niceTicks(low, high, about);
    expect(ticks.low).toBeLessThanOrEqual(low);
    expect(ticks.high).toBeGreaterThanOrEqual(high);
    if (low !== high) expect(ticks.values).toEqual(values);
  });

  it('agents are whole', () => {
    expect(niceTicks(0, 2, 5, true).values).toEqual([0, 1, 2]);
  });
});

describe('metricAxis', () => {
  it('reads a share in percent and knows nothing beyond all of it', () => {
    const { ticks, label } = metricAxis('share', 0.72, 1.01);
    expect(ticks.high).toBe(1);
    expect(label(0.8)).toBe('80 %');
  });

  it('reads durations in the unit of the longest', () => {
    expect(metricAxis('seconds', 0, 40).label(20)).toBe('20 s');
    expect(metricAxis('seconds', 0, 600).label(120)).toBe('2 min');
    expect(metricAxis('seconds', 0, 36_000).label(7200)).toBe('2 h');
  });

  it('signs differences, nought apart', () => {
    const { label } = metricAxis('money', -0.5, 1.5, { currency: 'EUR', signed: true });
    expect([label(-0.5), label(0), label(1.5)]).toEqual(['−€0.50', '€0', '+€1.50']);
  });
});

describe('openDays', () => {
  const rows = Array.from({ length: 10 * 24 }, (_, k) => {
    const day = Math.floor(k / 24);
    const hour = k % 24;
    return {
      start: `2026-03-${String(day + 2).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00+00:00`,
      hour,
      load: day,
    };
  });

  it('drops closed hours at both ends of a day and keeps those in between', () => {
    const days = openDays(
      rows.slice(0, 24),
      ({ hour }) => hour === 9 || hour === 12,
      () => 1,
    );
    expect(days.map(({ intervals }) => intervals.map(({ row }) => row.hour))).toEqual([[9, 10, 11, 12]]);
  });

  it('of a long horizon shows the seven days with most to do', () => {
    const days = openDays(
      rows,
      () => true,
      ({ load }) => load,
    );
    expect(days.map(({ date }) => date)).toEqual(
      ['05', '06', '07', '08', '09', '10', '11'].map((day) => `2026-03-${day}`),
    );
    expect(isPart(days, rows)).toBe(true);
    expect(
      isPart(
        openDays(
          rows.slice(0, 168),
          () => true,
          () => 1,
        ),
        rows.slice(0, 168),
      ),
    ).toBe(false);
  });
});

describe('workedRows', () => {
  const posts = (numbers: readonly number[]) => numbers.map((rostered, k) => ({ k, rostered }));
  const kept = (numbers: readonly number[]) => workedRows(posts(numbers), 1800).map(({ k }) => k);

  it('drops the few who finish after closing', () => {
    expect(kept([0, 9, 9, 1, 0.2, 0, 9, 9])).toEqual([1, 2, 6, 7]);
  });

  it('keeps a night shift, however small', () => {
    expect(kept([9, 9, 1, 1, 1, 1, 1, 1])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('hourGrid', () => {
  it('gathers the same hour of the same weekday over weeks', () => {
    const rows = ['2026-03-02T09:00', '2026-03-02T09:30', '2026-03-09T09:00', '2026-03-03T11:00'].map((start) => ({
      start,
    }));
    const { days, hours, cells } = hourGrid(rows);
    expect(days.map(({ name }) => name)).toEqual(['Mon', 'Tue']);
    expect(hours).toEqual([9, 10, 11]);
    expect(cells.find(({ weekday, hour }) => weekday === 1 && hour === 9)!.rows).toHaveLength(3);
  });
});

describe('themes', () => {
  it('light and dark set the same', () => {
    const keysOf = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]))
        : typeof value;
    expect(keysOf(themes.dark)).toEqual(keysOf(themes.light));
  });

  it('each light colour has one dark one', () => {
    const pairs = new Map<string, Set<string>>();
    const walk = (one: unknown, other: unknown): void => {
      if (typeof one === 'string') {
        if (one.startsWith('#')) pairs.set(one, (pairs.get(one) ?? new Set()).add(String(other)));
      } else if (typeof one === 'object' && one !== null) {
        for (const key of Object.keys(one)) walk(Reflect.get(one, key), Reflect.get(other as object, key));
      }
    };
    walk(themes.light, themes.dark);
    for (const [light, darks] of pairs) expect([light, ...darks]).toHaveLength(2);
    expect(colourPairs().get('#FCFCFA')).toBe('#0F1316');
  });
});
