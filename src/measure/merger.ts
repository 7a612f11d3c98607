/**
 * Puts records together as they come, in replication order: the totals of each replication, running moments for the
 * intervals, histograms in blocks, and how each target fares. Memory for intervals does not grow with replications.
 */
import type { Target } from '../scenario/scenario.ts';
import { type Estimate, undefinedEstimate } from '../stats/estimate.ts';
import type { SparseHistogram } from '../stats/histogram.ts';
import { meanEstimate } from '../stats/mean-estimate.ts';
import { type RatioSample, ratioEstimate } from '../stats/ratio-estimate.ts';
import { quantilesOf, type Sections, sectionsOf } from '../stats/sectioned-quantile.ts';
import type { Frame } from './frame.ts';
import { HistogramSeries } from './histogram-series.ts';
import { IntervalGrid } from './interval-grid.ts';
import type { HistogramName, LongestName, MetricFormula, RatioFormula } from './metric-formulas.ts';
import { exactly, plannedValue } from './planned-value.ts';
import type { ReplicationRecord, WorkRecord } from './record.ts';
import { histogramSeries, RecordSums } from './record-sums.ts';
import { type Scope, scopesOf, termsOf } from './scopes.ts';
import { Targets } from './targets.ts';
import { evaluate, TERMS } from './terms.ts';

/** `totals` leaves out what is large and slow to work out: intervals, and the histogram that is drawn. */
export type MergeDetail = 'totals' | 'full';

export class Merger {
  readonly frame: Frame;
  readonly scopes: readonly Scope[];
  readonly detail: MergeDetail;
  /** With `full` detail. */
  readonly intervals: IntervalGrid | undefined;
  readonly targets: Targets;
  /** By replication: the scopes' rows of terms, one after the other. */
  private readonly rows: Float64Array[] = [];
  /** By scope, then replication, in seconds; NaN where nobody asked for an agent, or was called back. */
  private readonly longest: Readonly<Record<LongestName, readonly number[][]>>;
  private readonly histograms: Readonly<Record<HistogramName, HistogramSeries>> = {
    hold: new HistogramSeries(),
    speed: new HistogramSeries(),
    resolution: new HistogramSeries(),
    resolutionOpen: new HistogramSeries(),
    callback: new HistogramSeries(),
  };
  /** By replication, who did the work; undefined where it was not counted. */
  readonly work: (WorkRecord | undefined)[] = [];
  /** Sections worked out since the last record, by scope and histogram. */
  private readonly sectioned = new Map<string, Sections>();
  private queueLengths = true;
  private leftOpenSoFar = 0;

  /** @param expect targets to judge on the way */
  constructor(frame: Frame, expect: readonly Target[] = [], detail: MergeDetail = 'full') {
    this.frame = frame;
    this.detail = detail;
    this.scopes = scopesOf(frame);
    this.targets = new Targets(expect, frame, this.scopes);
    this.intervals = detail === 'full' ? new IntervalGrid(frame, this.scopes) : undefined;
    this.longest = { hold: this.scopes.map(() => []), callback: this.scopes.map(() => []) };
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
    this.sectioned.clear();
    const sums = new RecordSums(record, frame);
    const whole = sums.by('whole');
    const rows = new Float64Array(scopes.length * TERMS);
    scopes.forEach((scope, k) => {
      termsOf(scope, whole, 0, frame, rows.subarray(k * TERMS, (k + 1) * TERMS));
      this.longest.hold[k]!.push(sums.longest(scope, 'hold') ?? Number.NaN);
      this.longest.callback[k]!.push(sums.longest(scope, 'callback') ?? Number.NaN);
    });
    this.rows.push(rows);
    this.work.push(record.work);
    this.intervals?.add(record);
    this.histograms.hold.add(record.hold);
    this.histograms.speed.add(record.speed);
    this.histograms.resolution.add(record.resolution);
    // Where nothing closes, the times in open hours are those on the clock.
    if (record.resolutionOpen !== undefined) this.histograms.resolutionOpen.add(record.resolutionOpen);
    if (record.callback !== undefined) this.histograms.callback.add(record.callback);
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
        return meanEstimate(this.longestOf(scope, formula.of), confidence, { min: 0 });
      case 'planned':
        return exactly(plannedValue(this.frame, scope, formula.what));
    }
  }

  /** Quantiles of a scope's pooled histogram. */
  quantiles(scope: Scope, of: HistogramName, at: readonly number[]): Estimate[] {
    return quantilesOf(this.sections(scope, of), at, this.frame.confidence);
  }

  /** A scope's histograms in the sections that the quantiles' intervals come from. */
  sections(scope: Scope, of: HistogramName): Sections {
    const key = `${this.scopes.indexOf(scope)} ${of}`;
    const known = this.sectioned.get(key);
    if (known !== undefined) return known;
    const sections = sectionsOf(this.histogramsOf(scope, of));
    this.sectioned.set(key, sections);
    return sections;
  }

  /** Longest hold, or callback delay, of each replication; (0, 0) where there was none. */
  longestSample(scope: Scope, of: LongestName = 'hold'): RatioSample {
    const longest = this.longest[of][this.scopes.indexOf(scope)]!;
    return {
      numerators: longest.map((value) => (Number.isNaN(value) ? 0 : value)),
      denominators: longest.map((value) => (Number.isNaN(value) ? 0 : 1)),
    };
  }

  /** A scope's histograms in blocks of consecutive replications. */
  histogramsOf(scope: Scope, of: HistogramName): readonly SparseHistogram[] {
    const isOpenAlways = of === 'resolutionOpen' && this.histograms.resolutionOpen.isEmpty;
    const series = this.histograms[isOpenAlways ? 'resolution' : of];
    return series.pooled(histogramSeries(scope, of, this.frame));
  }

  /** Longest hold, or callback delay, of each replication in which there was any, in seconds. */
  private longestOf(scope: Scope, of: LongestName): number[] {
    return this.longest[of][this.scopes.indexOf(scope)]!.filter((value) => !Number.isNaN(value));
  }
}
