/** What so many of the runs keep, held against the share of runs that hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRuns } from '../../src/measure/judged-runs.ts';
import { decideByShare, holds } from '../../src/measure/target-verdict.ts';
import type { Target } from '../../src/scenario/scenario.ts';

const targetOf = (op: Target['op'], value: number, share?: number): Target => ({
  text: 'target',
  metric: 'service_level',
  op,
  value,
  ...(share === undefined ? {} : { in_runs: share }),
});

describe('what so many of the runs keep', () => {
  it('is the run on which it depends', () => {
    const tens = Array.from({ length: 10 }, (_, k) => k / 10);
    expect(judgeRuns(targetOf('>=', 0.15, 0.8), tens, 0.95)).toMatchObject({
      runsHeld: 8,
      keptByRuns: { mean: 0.2 },
    });
    // Eight of ten keep to at most 0.7.
    expect(judgeRuns(targetOf('<=', 0.65, 0.8), tens, 0.95)).toMatchObject({
      runsHeld: 7,
      keptByRuns: { mean: 0.7 },
    });
    expect(judgeRuns(targetOf('>=', 0.15), tens, 0.95)).toMatchObject({ runsHeld: 8, keptByRuns: null });
    expect(judgeRuns(targetOf('>=', 0.15, 0.8), [], 0.95).keptByRuns).toEqual({ mean: null, low: null, high: null });
  });

  it('has no worse end where not even all runs would do', () => {
    // Ten of ten leave 69 % to 100 %.
    const { keptByRuns } = judgeRuns(targetOf('>=', 0.5, 0.9), new Array(10).fill(0.6), 0.95);
    expect(keptByRuns).toEqual({ mean: 0.6, low: null, high: 0.6 });
  });

  it('holds just where enough runs hold, and its ends where the ends of their share do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom('>=', '<=', '>', '<') as fc.Arbitrary<Target['op']>,
        fc.integer({ min: 0, max: 50 }),
        fc.constantFrom(0.5, 0.8, 0.9, 0.95),
        (values, op, limit, share) => {
          const target = targetOf(op, limit, share);
          const { shareOfRuns, keptByRuns } = judgeRuns(target, values, 0.95);
          const { verdict, too_close } = decideByShare(shareOfRuns, share);
          expect(holds(target, keptByRuns!.mean!)).toBe(verdict === 'met');
          const wantsMore = op === '>=' || op === '>';
          const [kind, unkind] = wantsMore ? [keptByRuns!.high, keptByRuns!.low] : [keptByRuns!.low, keptByRuns!.high];
          // No run stands for the kind end where nought would do, nor for the unkind one where not even all would.
          expect(kind === null || holds(target, kind)).toBe(verdict === 'met' || too_close);
          expect(unkind !== null && holds(target, unkind)).toBe(verdict === 'met' && !too_close);
        },
      ),
      { seed: 9, numRuns: 400 },
    );
  });
});
