/**
 * How one requirement fares, replication by replication: an estimate for the horizon or for each of its periods, and by
 * how much the limit is kept. With `in 90% of runs` it is the worst period of every run that is kept, and the run at the
 * 90 % that says by how much.
 */
import type { Frame } from '../../measure/frame.ts';
import { HistogramSeries } from '../../measure/histogram-series.ts';
import type { Judging } from '../../measure/judged-runs.ts';
import { plannedValue } from '../../measure/planned-value.ts';
import type { RecordSums } from '../../measure/record-sums.ts';
import { type AskedValues, type RatioCells, type RunValues, runValues } from '../../measure/run-values.ts';
import { holds } from '../../measure/target-verdict.ts';
import { type Estimate, undefinedEstimate } from '../../stats/estimate.ts';
import { meanEstimate } from '../../stats/mean-estimate.ts';
import { proportionEstimate } from '../../stats/proportion-estimate.ts';
import { foretoldRatioEstimate, type RatioSample } from '../../stats/ratio-estimate.ts';
import { RatioGrid } from '../../stats/ratio-moments.ts';
import { sectionedQuantile } from '../../stats/sectioned-quantile.ts';
import { evenly } from './even-scale.ts';
import type { Requirement } from './requirement.ts';
import type { WeekIntervals } from './week-intervals.ts';

/** How a run by itself keeps the limit. */
export interface RunWord {
  /** One that has nothing to judge does. */
  readonly holds: boolean;
  /** In its worst period, on the metric's even scale; NaN where there is nothing to judge. */
  readonly margin: number;
}

export class Tally {
  readonly requirement: Requirement;
  /** Periods that are judged one by one; 1 for the horizon, and where runs decide. */
  readonly cells: number;
  private readonly frame: Frame;
  private readonly week: WeekIntervals;
  private readonly asked: AskedValues;
  private readonly sign: 1 | -1;
  private readonly grid: RatioGrid | undefined;
  /** By run, numerators and denominators of every cell; of a ratio that is not judged in every interval. */
  private readonly samples: RatioCells[] = [];
  private readonly values: number[] = [];
  private readonly histograms = new HistogramSeries();
  /** By how much each run keeps the limit in its worst period; runs with nothing to judge left out. */
  private readonly worst: number[] = [];
  /** The same on the metric's even scale (`even-scale.ts`), run by run, NaN where there was nothing to judge. */
  private readonly worstEven: number[] = [];

  constructor(requirement: Requirement, frame: Frame, week: WeekIntervals) {
    const { target, scope, formula, byInterval } = requirement;
    this.requirement = requirement;
    this.frame = frame;
    this.week = week;
    this.asked = byInterval
      ? { scope, formula, by: 'interval', cellOf: week.of }
      : { scope, formula, by: target.each ?? 'whole' };
    this.sign = target.op === '>=' || target.op === '>' ? 1 : -1;
    const periods = byInterval ? week.count : target.each === undefined ? 1 : frame[target.each].count;
    this.grid = formula.kind === 'ratio' ? new RatioGrid(periods) : undefined;
    this.cells = target.in_runs === undefined ? periods : 1;
  }

  add(sums: RecordSums): void {
    const run = runValues(sums, this.asked, this.grid?.cells ?? 1, this.frame);
    if (run.cells !== undefined) {
      this.grid!.add(run.cells.numerators, run.cells.denominators);
      if (!this.requirement.byInterval) this.samples.push(run.cells);
    }
    if (run.histogram !== undefined) this.histograms.add([run.histogram]);
    if (this.requirement.formula.kind === 'longest' && run.values[0] !== null) this.values.push(run.values[0]!);
    if (this.requirement.target.in_runs === undefined) return;
    const kept = this.worstOf(run);
    if (kept !== undefined) this.worst.push(kept);
    this.worstEven.push(this.worstMarginOf(run));
  }

  /** What one run by itself says, nothing of it kept. */
  wordOf(sums: RecordSums): RunWord {
    const run = runValues(sums, this.asked, this.grid?.cells ?? 1, this.frame);
    const kept = this.worstOf(run);
    return { holds: kept === undefined || this.keeps(kept), margin: this.worstMarginOf(run) };
  }

  /** By how much a value keeps the limit, on the metric's even scale. */
  margin(value: number): number {
    const { target, formula } = this.requirement;
    return this.sign * (evenly(value, formula) - evenly(target.value, formula));
  }

  /** Margins of the cells, of their estimates or of one end of their intervals; NaN where there is nothing to judge. */
  margins(judging: Judging = 'estimate'): Float64Array {
    return Float64Array.from(this.estimates(), ({ mean, low, high }) => {
      if (mean === null) return Number.NaN;
      const bound = (judging === 'optimistic') === (this.sign === 1) ? high : low;
      return this.margin(judging === 'estimate' ? mean : (bound ?? mean));
    });
  }

  /** The margins of the worst periods of the runs so far; NaN where a run has nothing to judge. */
  get worstMargins(): readonly number[] {
    return this.worstEven;
  }

  /** Of each cell; where runs decide, the share of them that hold. */
  estimates(confidence = this.frame.confidence): Estimate[] {
    const { target, formula, scope } = this.requirement;
    if (target.in_runs !== undefined) {
      const held = this.worst.filter((kept) => this.keeps(kept)).length;
      return [this.worst.length === 0 ? undefinedEstimate : proportionEstimate(held, this.worst.length, confidence)];
    }
    switch (formula.kind) {
      case 'ratio':
        return Array.from({ length: this.cells }, (_, k) => this.grid!.estimate(k, confidence, formula.bounds));
      case 'quantile':
        return [sectionedQuantile(this.histograms.pooled([0]), formula.at, confidence)];
      case 'longest':
        return [this.values.length === 0 ? undefinedEstimate : meanEstimate(this.values, confidence, { min: 0 })];
      case 'planned': {
        const value = plannedValue(this.frame, scope, formula.what);
        return [value === null ? undefinedEstimate : { mean: value, low: value, high: value }];
      }
    }
  }

  /**
   * What the cells' estimates will come to, told by a staffing that has been simulated in full, this one at least twice.
   * @returns undefined where that is not told: of what is no ratio, where runs decide, and of intervals
   */
  foretold(reference: Tally, confidence = this.frame.confidence): Estimate[] | undefined {
    const { target, formula } = this.requirement;
    if (formula.kind !== 'ratio' || target.in_runs !== undefined || this.samples.length < 2) return undefined;
    return Array.from({ length: this.cells }, (_, cell) =>
      foretoldRatioEstimate(this.sample(cell), reference.sample(cell), confidence, formula.bounds),
    );
  }

  private sample(cell: number): RatioSample {
    return {
      numerators: this.samples.map(({ numerators }) => numerators[cell]!),
      denominators: this.samples.map(({ denominators }) => denominators[cell]!),
    };
  }

  /** By how much each cell keeps its limit, below 0 where it does not; NaN where there is nothing to judge. */
  slacks(): Float64Array {
    const { target } = this.requirement;
    if (target.in_runs === undefined) {
      return Float64Array.from(this.estimates(), (estimate) => this.slackOf(estimate));
    }
    const runs = this.worst.length;
    if (runs === 0) return Float64Array.of(Number.NaN);
    // As many runs must hold as make up the share: the last of them keeps the limit, or does not.
    const mayMiss = Math.floor(runs * (1 - target.in_runs) + 1e-9);
    return Float64Array.of([...this.worst].sort((a, b) => a - b)[Math.min(mayMiss, runs - 1)]!);
  }

  /** By how much an estimate of the metric keeps the limit; NaN where there is nothing to judge. */
  slackOf({ mean }: Estimate): number {
    return mean === null ? Number.NaN : this.sign * (mean - this.requirement.target.value);
  }

  /** Runs that hold, and those that do not. */
  get runs(): { readonly held: number; readonly missed: number } {
    const held = this.worst.filter((kept) => this.keeps(kept)).length;
    return { held, missed: this.worst.length - held };
  }

  /** ISO start or weekday and time of a cell; null where there is but one. */
  cellName(cell: number): string | null {
    const { target, byInterval } = this.requirement;
    if (byInterval) return this.week.names[cell]!;
    if (target.each === undefined || target.in_runs !== undefined) return null;
    return this.frame.startOf(this.frame[target.each].of.indexOf(cell));
  }

  /** How far one side of a cell's interval lies on the better side of the limit. */
  boundSlack({ low, high, mean }: Estimate, side: 'better' | 'worse'): number {
    const { target } = this.requirement;
    const bound = (side === 'better') === (this.sign === 1) ? high : low;
    const limit = target.in_runs ?? target.value;
    const sign = target.in_runs === undefined ? this.sign : 1;
    return sign * ((bound ?? mean)! - limit);
  }

  private keeps(kept: number): boolean {
    return holds({ op: this.requirement.target.op.length === 1 ? '>' : '>=', value: 0 }, kept);
  }

  /** By how much a run keeps the limit in its worst period; undefined where there is nothing to judge. */
  private worstOf({ values }: RunValues): number | undefined {
    const judged = values.filter((value) => value !== null);
    if (judged.length === 0) return undefined;
    return Math.min(...judged.map((value) => this.sign * (value - this.requirement.target.value)));
  }

  private worstMarginOf({ values }: RunValues): number {
    const margins = values.filter((value) => value !== null).map((value) => this.margin(value));
    return margins.length > 0 ? Math.min(...margins) : Number.NaN;
  }
}
