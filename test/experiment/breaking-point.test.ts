/** The search for breaking points, on targets whose answers are known at every volume. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakingPoints } from '../../src/experiment/breaking-point.ts';
import type { Fares, GrowthTarget } from '../../src/experiment/grow/growth-target.ts';
import type { BreakingPoint } from '../../src/experiment/grow/target-curve.ts';
import { estimateAround } from '../../src/stats/estimate.ts';

const listed = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3];

interface Known extends Pick<GrowthTarget, 'text' | 'source'> {
  faresAt(volume: number): Fares | undefined;
}

/** A target on a value that depends on the volume alone, known within ± the half-width. */
function targetOn(value: (volume: number) => number | null, limit: number, halfWidth = 0): Known {
  return {
    text: 'target',
    source: 'expect',
    faresAt(volume) {
      const mean = value(volume);
      if (mean === null) return undefined;
      const { low, high } = estimateAround(mean, halfWidth) as { low: number; high: number };
      return {
        estimate: { holds: mean >= limit, margin: mean - limit },
        optimistic: { holds: high >= limit, margin: high - limit },
        pessimistic: { holds: low >= limit, margin: low - limit },
      };
    },
  };
}

async function sought(targets: readonly Known[], volumes: readonly number[] = listed) {
  const probed: number[] = [];
  const known = new Map(volumes.map((volume) => [volume, targets.map((target) => target.faresAt(volume))]));
  const points = await breakingPoints(targets, known, async (asked) => {
    probed.push(...asked.map(({ volume }) => volume));
    // Nothing is told of what was not asked about.
    return asked.map(({ volume, places }) =>
      targets.map((target, place) => (places.includes(place) ? target.faresAt(volume) : undefined)),
    );
  });
  return { points, probed };
}

/** The smallest hundredth at which a value has fallen below the limit, found by going through all of them. */
function firstBelow(value: (volume: number) => number, limit: number): number | null {
  for (let hundredths = 100; hundredths <= 300; hundredths++)
    if (value(hundredths / 100) < limit) return hundredths / 100;
  return null;
}

const falling = fc
  .record({
    steep: fc.double({ min: 1, max: 12, noNaN: true }),
    middle: fc.double({ min: 0.8, max: 3.2, noNaN: true }),
  })
  .map(
    ({ steep, middle }) =>
      (volume: number) =>
        1 / (1 + Math.exp(steep * (volume - middle))),
  );

describe('breaking points', () => {
  it('are where going through all hundredths finds them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(falling, { minLength: 1, maxLength: 4 }), async (values) => {
        const { points, probed } = await sought(values.map((value) => targetOn(value, 0.8)));
        for (const [k, value] of values.entries()) {
          const { volume } = points[k]!;
          const first = firstBelow(value, 0.8);
          // Read off a curve, a crossing just beside a hundredth may be taken for the next one.
          if (first === null || volume === null) expect(volume).toBe(first);
          else expect(Math.abs(volume - first)).toBeLessThan(0.011);
        }
        // Nothing is simulated twice.
        expect(new Set([...listed, ...probed]).size).toBe(listed.length + probed.length);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('take few probes where the curve is smooth', async () => {
    await fc.assert(
      fc.asyncProperty(falling, async (value) => {
        // Halving the widest gap, 50 hundredths, for an estimate and two bounds takes 18.
        const { probed } = await sought([targetOn(value, 0.8, 0.02)]);
        expect(probed.length).toBeLessThanOrEqual(8);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('have the band’s crossings for an interval, to some hundredths', async () => {
    await fc.assert(
      fc.asyncProperty(falling, fc.double({ min: 0.005, max: 0.05, noNaN: true }), async (value, halfWidth) => {
        const { points } = await sought([targetOn(value, 0.8, halfWidth)]);
        const { state, low, volume, high } = points[0] as BreakingPoint;
        if (state !== 'breaks') return;
        const trueLow = firstBelow((at) => value(at) - halfWidth, 0.8)!;
        const trueHigh = firstBelow((at) => value(at) + halfWidth, 0.8);
        // Read off the curve through what was simulated, not looked for hundredth by hundredth.
        expect(Math.abs(low! - trueLow)).toBeLessThan(0.045);
        if (high === null || trueHigh === null) expect(high).toBe(trueHigh);
        else expect(Math.abs(high - trueHigh)).toBeLessThan(0.045);
        expect(low).toBeLessThanOrEqual(volume!);
        if (high !== null) expect(high).toBeGreaterThanOrEqual(volume!);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('that lie near each other are found with one probe', async () => {
    const one = targetOn((volume) => 1 - 0.1 * (volume - 1) ** 2, 0.9524);
    const other = targetOn((volume) => 1 - 0.1 * (volume - 1) ** 2, 0.9497);
    expect((await sought([one])).probed).toHaveLength(1);
    const { points, probed } = await sought([one, other]);
    expect(points.map(({ volume }) => volume)).toEqual([1.69, 1.71]);
    expect(probed).toHaveLength(1);
  });

  it('say what is already missed, beyond the range, or not judged', async () => {
    const { points, probed } = await sought([
      targetOn(() => 0.5, 0.8, 0.1),
      targetOn((volume) => 0.8123 - 0.1 * (volume - 1), 0.8, 0.1),
      targetOn(() => 0.9, 0.8, 0.01),
      targetOn((volume) => 0.9 - 0.02 * volume, 0.8, 0.03),
      targetOn(() => null, 0.8),
    ]);
    expect(points.map(({ state }) => state)).toEqual([
      'already_missed',
      'breaks',
      'beyond_range',
      'beyond_range',
      'not_judged',
    ]);
    expect(points[0]).toMatchObject({ volume: 1, low: null, high: 1 });
    // Its low bound misses today, its high bound beyond 2.123: 0.8123 − 0.1 × 1.123 + 0.1 = 0.8.
    expect(points[1]).toMatchObject({ volume: 1.13, low: 1, high: 2.13 });
    expect(points[2]).toMatchObject({ volume: null, low: null, high: null });
    // Its low bound crosses: 0.9 − 0.02 × 3 = 0.84 less 0.03 is 0.81, beyond the range too.
    expect(points[3]).toMatchObject({ volume: null, low: null, high: null });
    expect(probed.every((volume) => volume > 1 && volume < 3)).toBe(true);
  });

  it('say from where on what is missed today is met', async () => {
    const { points, probed } = await sought([
      // 0.6 + 0.15 × (m − 1) reaches 0.8 at 2.3333, its high bound at 2, its low one at 2.6667.
      targetOn((volume) => 0.6 + 0.15 * (volume - 1), 0.8, 0.05),
      // Its low bound would reach it at 3.1, its high one does today.
      targetOn((volume) => 0.79 + 0.01 * (volume - 1), 0.8, 0.011),
      // Met for a while, missed again: not met from anywhere on.
      targetOn((volume) => 0.9 - Math.abs(volume - 2) ** 2, 0.8),
      targetOn((volume) => 0.5 + 0.01 * volume, 0.8, 0.01),
    ]);
    expect(points.map(({ state }) => state)).toEqual(points.map(() => 'already_missed'));
    expect(points.map(({ volume }) => volume)).toEqual([1, 1, 1, 1]);
    expect(points[0]!.met_from).toEqual({ volume: 2.34, low: 2, high: 2.67 });
    expect(points[1]!.met_from).toEqual({ volume: 2, low: 1, high: null });
    expect(points[2]!.met_from).toBeNull();
    expect(points[3]!.met_from).toBeNull();
    expect(new Set(probed).size).toBe(probed.length);
  });

  it('are no points from which on a target is met that is met today', async () => {
    const { points } = await sought([targetOn((volume) => 1.7 - 0.5 * volume, 0.8)]);
    expect(points[0]).toMatchObject({ state: 'breaks', met_from: null });
  });

  it('take volumes that are no hundredths', async () => {
    const { points } = await sought([targetOn((volume) => 2 - volume, 0.672)], [1, 4 / 3, 5 / 3]);
    expect(points[0]!.volume).toBe(1.33);
  });
});
