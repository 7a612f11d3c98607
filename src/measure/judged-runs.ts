/**
 * What the runs of a target say, each judged by itself in its worst period: how many hold, and what as many of them as must
 * hold keep.
 */
import type { Target } from '../scenario/scenario.ts';
import { type Estimate, undefinedEstimate } from '../stats/estimate.ts';
import { proportionEstimate } from '../stats/proportion-estimate.ts';
import { holds } from './target-verdict.ts';

/** By which end of an interval something is judged: the estimate itself, or the better or worse bound. */
export type Judging = 'estimate' | 'optimistic' | 'pessimistic';

export interface JudgedRuns {
  /** Share of runs that hold, of those that have anything to judge. */
  readonly shareOfRuns: Estimate;
  readonly runsHeld: number;
  /**
   * With `in 90% of runs`: the value that so many of the runs keep, so that the target holds just where this does; its
   * interval is that of the share, told in the metric. Undefined ends where no run stands for them; null without.
   */
  readonly keptByRuns: Estimate | null;
}

/** @param values of each run that has anything to judge, in its worst period */
export function judgeRuns(target: Target, values: readonly number[], confidence: number): JudgedRuns {
  const { in_runs } = target;
  const runsHeld = values.filter((value) => holds(target, value)).length;
  const shareOfRuns = values.length === 0 ? undefinedEstimate : proportionEstimate(runsHeld, values.length, confidence);
  if (in_runs === undefined) return { shareOfRuns, runsHeld, keptByRuns: null };
  const wantsMore = target.op === '>=' || target.op === '>';
  const best = [...values].sort((a, b) => (wantsMore ? b - a : a - b));
  const kept = (judging: Judging) => best[runsNeeded(in_runs, judging, best.length, confidence) - 1] ?? null;
  const [low, high] = [kept('pessimistic'), kept('optimistic')];
  return {
    shareOfRuns,
    runsHeld,
    keptByRuns: { mean: kept('estimate'), ...(wantsMore ? { low, high } : { low: high, high: low }) },
  };
}

/** The fewest runs of so many that must hold; one more than there are where not even all would do. */
export function runsNeeded(share: number, judging: Judging, of: number, confidence: number): number {
  if (judging === 'estimate') return Math.ceil(of * share - 1e-9);
  let needed = of + 1;
  while (needed > 0) {
    const { low, high } = proportionEstimate(needed - 1, of, confidence);
    if ((judging === 'optimistic' ? high : low)! < share) break;
    needed--;
  }
  return needed;
}
