/** Differences worked out by hand from results made by hand. */
import { describe, expect, it } from 'vitest';
import { type Comparable, differenceOf } from '../../src/experiment/difference.ts';
import { type ScopeName, total } from '../../src/experiment/scope-name.ts';
import type { ReplicationValue } from '../../src/measure/results.ts';
import { studentT } from '../../src/stats/student-t.ts';

const calls: ScopeName = { block: 'contact_types', name: 'calls' };

function results(
  metric: string,
  values: readonly ReplicationValue[],
  more: {
    sections?: readonly (number | null)[];
    estimate?: { mean: number; low: number | null; high: number | null };
  } = {},
): Comparable {
  const { sections = [], estimate } = more;
  const empty = { channels: {}, agent_groups: {}, self_service: {}, customers: {} };
  const block = estimate === undefined ? {} : { [metric]: estimate };
  return {
    ...empty,
    total: block,
    contact_types: { calls: block } as unknown as Comparable['contact_types'],
    replication_totals: values.map((value) => ({
      ...empty,
      total: { [metric]: value },
      contact_types: { calls: { [metric]: value } },
    })),
    section_totals: sections.map((value) => ({ ...empty, total: { [metric]: value }, contact_types: {} })),
    confidence: 0.95,
  };
}

describe('a difference', () => {
  it('of a count is the mean of the paired differences', () => {
    const base = results('abandoned', [10, 20, 30]);
    const variant = results('abandoned', [8, 17, 29]);
    const { difference, unpaired, runs, share_better } = differenceOf(variant, base, calls, 'abandoned')!;
    expect(difference.mean).toBe(-2);
    // Differences −2, −3, −1: standard deviation 1, over three runs.
    expect(difference.high! - difference.mean!).toBeCloseTo(studentT(0.95, 2) / Math.sqrt(3), 12);
    expect(unpaired.mean).toBe(-2);
    // Variances 111 and 100, over three runs each; degrees of freedom by Welch.
    const degrees = (211 ** 2 * 2) / (111 ** 2 + 100 ** 2);
    expect(unpaired.high! - unpaired.mean!).toBeCloseTo(studentT(0.95, degrees) * Math.sqrt(211 / 3), 12);
    expect(runs).toEqual({ better: 3, same: 0, worse: 0 });
    expect(share_better).toMatchObject({ mean: 1, high: 1 });
  });

  it('of a ratio is the difference of the two pooled ratios', () => {
    const base = results('service_level', [
      [8, 10],
      [15, 30],
    ]);
    const variant = results('service_level', [
      [9, 10],
      [15, 30],
    ]);
    const { difference, runs } = differenceOf(variant, base, total, 'service_level')!;
    expect(difference.mean).toBeCloseTo(1 / 40, 14);
    expect(runs).toEqual({ better: 1, same: 1, worse: 0 });
  });

  it('counts a gain by which way is better, and none where neither is', () => {
    const [low, high] = [results('abandonment_rate', [[1, 10]]), results('abandonment_rate', [[2, 10]])];
    expect(differenceOf(low, high, total, 'abandonment_rate')!.runs).toEqual({ better: 1, same: 0, worse: 0 });
    const [few, many] = [results('offered', [1]), results('offered', [2])];
    expect(differenceOf(few, many, total, 'offered')!).toMatchObject({ runs: null, share_better: { mean: null } });
  });

  it('leaves out of the count of gains the runs that have nothing to divide by', () => {
    const base = results('service_level', [
      [0, 0],
      [5, 10],
    ]);
    const variant = results('service_level', [
      [1, 1],
      [6, 10],
    ]);
    expect(differenceOf(variant, base, total, 'service_level')!.runs).toEqual({ better: 1, same: 0, worse: 0 });
  });

  it('of one run has no interval', () => {
    const { difference, unpaired } = differenceOf(results('offered', [3]), results('offered', [1]), total, 'offered')!;
    expect([difference, unpaired]).toEqual(Array(2).fill({ mean: 2, low: null, high: null }));
  });

  it('of shares stays within what can be', () => {
    const base = results('service_level', [
      [0, 1],
      [9, 9],
      [0, 1],
    ]);
    const variant = results('service_level', [
      [1, 1],
      [0, 9],
      [1, 1],
    ]);
    const { difference } = differenceOf(variant, base, total, 'service_level')!;
    expect([difference.low, difference.high]).toEqual([-1, 1]);
  });

  it('of quantiles is taken between the pooled ones, its interval from the sections', () => {
    const estimate = (mean: number) => ({ estimate: { mean, low: mean - 1, high: mean + 1 } });
    const base = results('hold_time_p95', [], { ...estimate(30), sections: [28, 31, null, 34] });
    const variant = results('hold_time_p95', [], { ...estimate(20), sections: [17, 21, 19, 25] });
    const { difference, unpaired, runs } = differenceOf(variant, base, total, 'hold_time_p95')!;
    expect(difference.mean).toBe(-10);
    // Deviations from the pooled: −3, 1, 5 and −2, 1, 4; their differences −1, 0, 1.
    expect(difference.high! - difference.mean!).toBeCloseTo(studentT(0.95, 2) * Math.sqrt(2 / 2 / 3), 12);
    const [one, other] = [35 / 2 / 3, 21 / 2 / 3];
    const degrees = ((one + other) ** 2 * 2) / (one ** 2 + other ** 2);
    expect(unpaired.high! - unpaired.mean!).toBeCloseTo(studentT(0.95, degrees) * Math.sqrt(one + other), 12);
    expect(runs).toBeNull();
  });

  it('of what the plan fixes is exact', () => {
    const fixed = (mean: number) => results('posts', [], { estimate: { mean, low: mean, high: mean } });
    const { difference } = differenceOf(fixed(19), fixed(14), total, 'posts')!;
    expect(difference).toEqual({ mean: 5, low: 5, high: 5 });
  });

  it('is none where one of the two does not tell the metric', () => {
    expect(differenceOf(results('offered', [1]), results('cases', [1]), total, 'offered')).toBeUndefined();
    expect(differenceOf(results('x', [1]), results('x', [1]), total, 'x')).toBeUndefined();
  });
});
