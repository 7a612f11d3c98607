/**
 * Puts records together as they come, in replication order: the totals of each replication, running moments for the
 * intervals, histograms in blocks, and how each target fares. Memory for intervals does not grow with replications.
 */
import type { Target } from '../scenario/scenario.ts';
import { type Estimate, undefinedEstimate } from '../stats/estimate.ts';
import type { Histogram, SparseHistogram } from '../stats/histogram.ts';
import { meanEstimate } from '../stats/mean-estimate.ts';
import { type RatioSample, ratioEstimate } from '../stats/ratio-estimate.ts';
import { sectionedQuantiles } from '../stats/sectioned-quantile.ts';
import type { Frame } from './frame.ts';
import { HistogramSeries } from './histogram-series.ts';
import { IntervalGrid } from './interval-grid.ts';
import type { HistogramName, MetricFormula, RatioFormula } from './metric-formulas.ts';
import { exactly, plannedValue } from './planned-value.ts';
import type { ReplicationRecord } from './record.ts';
import { histogramSeries, RecordSums } from './record-sums.ts';
import { type Scope, scopesOf, termsOf } from './scopes.ts';
import { Targets } from './targets.ts';
import { evaluate, TERMS } from './terms.ts';

export class Merger {
  readonly frame: Frame;
  readonly scopes: readonly Scope[];
  readonly intervals: IntervalGrid;
  readonly targets: Targets;
  /** By replication: the scopes' rows of terms, one after the other. */
  private readonly rows: Float64Array[] = [];
  /** By scope, then replication, in seconds; NaN where nobody asked for an agent. */
  private readonly longest: readonly number[][];
  private readonly histograms: Readonly<Record<HistogramName, HistogramSeries>> = {
    hold: new HistogramSeries(),
    speed: new HistogramSeries(),
    resolution: new HistogramSeries(),
  };
  /** By replication, what the record says of who did the work. */
  readonly work: Pick<ReplicationRecord, 'work' | 'resolutions'>[] = [];
  private queueLengths = true;
  private leftOpenSoFar = 0;

  /** @param expect targets to judge on the way */
  constructor(frame: Frame, expect: readonly Target[] = []) {
    this.frame = frame;
    this.scopes = scopesOf(frame);
    this.targets = new Targets(expect, frame, this.scopes);
    this.intervals = new IntervalGrid(frame, this.scopes);
    this.longest = this.scopes.map(() => []);
  }

  get replications(): number {
    return this.rows.length;
  }

  /** Cases still open when their run ended, over all replications. */
  get leftOpen(): number {
    return this.leftOpenSoFar;
  }

  /** Adds the next replication's record. */
  add(record: ReplicationRecord): void {
    const { frame, scopes } = this;
    const sums = new RecordSums(record, frame);
    const whole = sums.by('whole');
    const rows = new Float64Array(scopes.length * TERMS);
    scopes.forEach((scope, k) => {
      termsOf(scope, whole, 0, frame, rows.subarray(k * TERMS, (k + 1) * TERMS));
      this.longest[k]!.push(sums.longest(scope) ?? Number.NaN);
    });
    this.rows.push(rows);
    this.work.push({ work: record.work, resolutions: record.resolutions });
    this.intervals.add(record);
    this.histograms.hold.add(record.hold);
    this.histograms.speed.add(record.speed);
    this.histograms.resolution.add(record.resolution);
    this.targets.add(sums);
    this.leftOpenSoFar += record.leftOpen;
    if (!record.queueLengths) this.queueLengths = false;
  }

  /** Numerators and denominators of a ratio over the horizon, one of each a replication. */
  sample(scope: Scope, { numerator, denominator }: Pick<RatioFormula, 'numerator' | 'denominator'>): RatioSample {
    const place = this.scopes.indexOf(scope);
    const sample = {
      numerators: new Float64Array(this.replications),
      denominators: new Float64Array(this.replications),
    };
    for (let replication = 0; replication < this.replications; replication++) {
      const rows = this.rows[replication]!;
      sample.numerators[replication] = evaluate(numerator, rows, place * TERMS);
      sample.denominators[replication] = evaluate(denominator, rows, place * TERMS);
    }
    return sample;
  }

  /** A metric of a scope over the horizon. */
  estimate(scope: Scope, formula: MetricFormula): Estimate {
    const { confidence } = this.frame;
    switch (formula.kind) {
      case 'ratio': {
        if (formula.needsQueue && !this.queueLengths) return undefinedEstimate;
        const { numerators, denominators } = this.sample(scope, formula);
        return ratioEstimate(numerators, denominators, confidence, formula.bounds);
      }
      case 'quantile':
        return this.quantiles(scope, formula.of, [formula.at])[0]!;
      case 'longest':
        return meanEstimate(this.longestOf(scope), confidence, { min: 0 });
      case 'planned':
        return exactly(plannedValue(this.frame, scope, formula.what));
    }
  }

  /** Quantiles of a scope's pooled histogram. */
  quantiles(scope: Scope, of: HistogramName, at: readonly number[]): Estimate[] {
    return sectionedQuantiles(this.histogramsOf(scope, of), at, this.frame.confidence);
  }

  /** A scope's histograms in blocks of consecutive replications. */
  histogramsOf(scope: Scope, of: HistogramName): readonly (Histogram | SparseHistogram)[] {
    return this.histograms[of].pooled(histogramSeries(scope, of, this.frame));
  }

  /** Longest hold of each replication in which anybody asked for an agent, in seconds. */
  private longestOf(scope: Scope): number[] {
    return this.longest[this.scopes.indexOf(scope)]!.filter((value) => !Number.isNaN(value));
  }
}
