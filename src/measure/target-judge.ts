/**
 * Follows one line of `expect` through the replications. The point estimate decides, of the whole horizon or of every
 * period; with `in 90% of runs`, the share of replications that hold, of those that have anything to judge: one holds when
 * each of its periods that has a value does.
 */
import type { Target } from '../scenario/scenario.ts';
import { type Estimate, undefinedEstimate } from '../stats/estimate.ts';
import { RatioGrid } from '../stats/ratio-moments.ts';
import type { Frame } from './frame.ts';
import { type JudgedRuns, judgeRuns } from './judged-runs.ts';
import type { MetricFormula, RatioFormula } from './metric-formulas.ts';
import type { RecordSums } from './record-sums.ts';
import { type AskedValues, runValues } from './run-values.ts';
import type { Scope } from './scopes.ts';
import { type Decision, decideByEstimates, decideByShare, worstPlace } from './target-verdict.ts';

export interface Judgement extends Decision, JudgedRuns {
  /** Of the metric over the horizon; with `each`, in the worst period. */
  readonly estimate: Estimate;
  /** ISO start of the worst period, with `each`. */
  readonly worst: string | undefined;
  /** Whether there was any value to judge. */
  readonly judged: boolean;
}

export class TargetJudge {
  private readonly target: Target;
  private readonly frame: Frame;
  private readonly asked: AskedValues;
  private readonly periods: RatioGrid | undefined;
  /** Of each replication that has a value to judge, that of its worst period. */
  private readonly worst: number[] = [];

  /** @throws RangeError when the target says `each` of a metric that is not told by period */
  constructor(target: Target, frame: Frame, scope: Scope, formula: MetricFormula) {
    this.target = target;
    this.frame = frame;
    this.asked = { scope, formula, by: target.each ?? 'whole' };
    if (target.each === undefined) return;
    if (formula.kind !== 'ratio') throw new RangeError(`invalid each: ${target.metric} is not told by period`);
    this.periods = new RatioGrid(frame[target.each].count);
  }

  /** @param sums of one replication; replications in their order */
  add(sums: RecordSums): void {
    const { cells, values } = runValues(sums, this.asked, this.periods?.cells ?? 1, this.frame);
    if (cells !== undefined) this.periods?.add(cells.numerators, cells.denominators);
    const judged = values.filter((value) => value !== null);
    if (judged.length === 0) return;
    const { op } = this.target;
    this.worst.push(op === '>=' || op === '>' ? Math.min(...judged) : Math.max(...judged));
  }

  /** @param whole the metric's estimate over the horizon */
  judgement(whole: Estimate): Judgement {
    const { target, frame, periods } = this;
    const runs = judgeRuns(target, this.worst, frame.confidence);
    const estimates = periods === undefined ? [whole] : this.periodEstimates(periods);
    const worst = worstPlace(target, estimates);
    const decision =
      target.in_runs === undefined
        ? decideByEstimates(target, estimates)
        : decideByShare(runs.shareOfRuns, target.in_runs);
    return {
      ...decision,
      ...runs,
      estimate: worst === undefined ? undefinedEstimate : estimates[worst]!,
      worst: worst === undefined || target.each === undefined ? undefined : this.startOf(worst, target.each),
      judged: this.worst.length > 0,
    };
  }

  private periodEstimates(periods: RatioGrid): Estimate[] {
    const { bounds } = this.asked.formula as RatioFormula;
    return Array.from({ length: periods.cells }, (_, k) => periods.estimate(k, this.frame.confidence, bounds));
  }

  private startOf(period: number, each: NonNullable<Target['each']>): string {
    return this.frame.startOf(this.frame[each].of.indexOf(period));
  }
}
