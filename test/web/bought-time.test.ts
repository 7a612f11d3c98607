import { describe, expect, it } from 'vitest';
import type { DatedBreakingPoint, GrowResults } from '../../src/experiment/grow/grow-results.ts';
import { boughtTime, buysTime, inOrder, thinned } from '../../web/src/views/overview/bought-time.ts';

type Point = Pick<DatedBreakingPoint, 'state' | 'volume' | 'low' | 'high'>;

const growth = (point: Point, volumes = [1, 2, 3]) =>
  ({
    breaking_points: [{ target: 'voice.service_level >= 80%', date: '2027-01-14', met_from: null, ...point }],
    volumes: volumes.map((volume) => ({ volume })),
  }) as unknown as GrowResults;
const breaking = (volume: number, low: number | null, high: number | null) =>
  growth({ state: 'breaks', volume, low, high });

const today = breaking(1.5, 1.45, 1.55);

describe('time that a what-if buys', () => {
  it('is told with its month and its interval', () => {
    expect(boughtTime('more', 'Five more', breaking(2, 1.94, 2.06), today)).toMatchObject({
      holds: 'holds to 2×, Jan 2027',
      interval: '1.94–2.06×',
      isClose: false,
    });
  });

  it('is too close to call where the intervals meet', () => {
    const told = boughtTime('few', 'A few', breaking(1.58, 1.54, 1.62), today);
    expect(told.holds).toBe('holds to 1.58×, Jan 2027: too close to call');
    expect(buysTime([told], today)).toBe(false);
  });

  it('goes beyond what was looked at, and is none where the variant misses a target at once', () => {
    const beyond = boughtTime('a', 'A', growth({ state: 'beyond_range', volume: null, low: null, high: null }), today);
    const missed = boughtTime(
      'b',
      'B',
      growth({ state: 'already_missed', volume: null, low: null, high: null }),
      today,
    );
    const some = boughtTime('c', 'C', breaking(2, 1.94, null), today);
    expect([beyond.holds, some.interval]).toEqual(['holds beyond 3×', 'from 1.94×']);
    expect(missed.holds).toMatch(/^misses .* today$/);
    expect(inOrder([missed, some, beyond]).map(({ key }) => key)).toEqual(['a', 'c', 'b']);
    expect(buysTime([missed], today)).toBe(false);
    expect(buysTime([missed, some], today)).toBe(true);
  });

  it('is none where the variant misses all that today’s plan misses', () => {
    const missing = growth({ state: 'already_missed', volume: 1, low: null, high: null });
    const told = boughtTime('a', 'A', missing, missing);
    expect(told.holds).toMatch(/^misses .* as today’s plan does$/);
    expect(told.volume).toBe(0);
    const unjudged = growth({ state: 'not_judged', volume: null, low: null, high: null });
    expect(boughtTime('a', 'A', unjudged, unjudged).holds).toBe('cannot be judged');
  });

  it('is sought from a few of the volumes, the ends among them', () => {
    expect(thinned([1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3])).toEqual([1, 1.4, 2, 3]);
    expect(thinned([1, 2])).toEqual([1, 2]);
  });
});
