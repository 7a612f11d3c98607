/**
 * Follows one line of `expect` through the replications. The point estimate decides, of the whole horizon or of every
 * period; with `in 90% of runs`, the share of replications that hold, of those that have anything to judge: one holds when
 * each of its periods that has a value does.
 */
import type { Target } from '../scenario/scenario.ts';
import { type Estimate, undefinedEstimate } from '../stats/estimate.ts';
import { sparseQuantile } from '../stats/histogram.ts';
import { RatioGrid } from '../stats/ratio-moments.ts';
import type { Frame } from './frame.ts';
import { type JudgedRuns, judgeRuns } from './judged-runs.ts';
import type { MetricFormula, RatioFormula } from './metric-formulas.ts';
import { plannedValue } from './planned-value.ts';
import type { RecordSums } from './record-sums.ts';
import { type Scope, termsOf } from './scopes.ts';
import { type Decision, decideByEstimates, decideByShare, worstPlace } from './target-verdict.ts';
import { evaluate, TERMS } from './terms.ts';

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
  private readonly scope: Scope;
  private readonly formula: MetricFormula;
  private readonly periods: RatioGrid | undefined;
  /** Of each replication that has a value to judge, that of its worst period. */
  private readonly worst: number[] = [];

  /** @throws RangeError when the target says `each` of a metric that is not told by period */
  constructor(target: Target, frame: Frame, scope: Scope, formula: MetricFormula) {
    this.target = target;
    this.frame = frame;
    this.scope = scope;
    this.formula = formula;
    if (target.each === undefined) return;
    if (formula.kind !== 'ratio') throw new RangeError(`invalid each: ${target.metric} is not told by period`);
    this.periods = new RatioGrid(frame[target.each].count);
  }

  /** @param sums of one replication; replications in their order */
  add(sums: RecordSums): void {
    const values = this.values(sums).filter((value) => value !== null);
    if (values.length === 0) return;
    const { op } = this.target;
    this.worst.push(op === '>=' || op === '>' ? Math.min(...values) : Math.max(...values));
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
    const { bounds } = this.formula as RatioFormula;
    return Array.from({ length: periods.cells }, (_, k) => periods.estimate(k, this.frame.confidence, bounds));
  }

  private startOf(period: number, each: NonNullable<Target['each']>): string {
    return this.frame.startOf(this.frame[each].of.indexOf(period));
  }

  /** The metric in each period of one replication; null where it has no value. */
  private values(sums: RecordSums): readonly (number | null)[] {
    const { formula, scope } = this;
    switch (formula.kind) {
      case 'ratio':
        return this.ratios(sums, formula);
      case 'quantile':
        return [sparseQuantile(sums.histogram(scope, formula.of), formula.at)];
      case 'longest':
        return [sums.longest(scope, formula.of)];
      case 'planned':
        return [plannedValue(this.frame, scope, formula.what)];
    }
  }

  private ratios(sums: RecordSums, formula: RatioFormula): readonly (number | null)[] {
    const split = sums.by(this.target.each ?? 'whole');
    const row = new Float64Array(TERMS);
    const numerators: number[] = [];
    const denominators: number[] = [];
    for (let period = 0; period < split.periods.count; period++) {
      termsOf(this.scope, split, period, this.frame, row);
      numerators.push(evaluate(formula.numerator, row));
      denominators.push(evaluate(formula.denominator, row));
    }
    this.periods?.add(numerators, denominators);
    return numerators.map((numerator, k) => (denominators[k] === 0 ? null : numerator / denominators[k]!));
  }
}
