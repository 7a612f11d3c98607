/**
 * The results of a run as they are shown, sent and kept: one versioned shape, plain data for JSON. Metrics go by the
 * identifiers of `fields/metrics.ts`; times are seconds, shares 0–1, what is undefined is null.
 */
import type { moneyMetrics } from '../fields/metrics/money.ts';
import type { ServiceLevelFormula } from '../fields/service-level-formulas.ts';
import type { Estimate } from '../stats/estimate.ts';
import type { IntervalEmailMetric, IntervalGroupMetric, IntervalTypeMetric } from './interval-grid.ts';
import type { Metric } from './metric-formulas.ts';

/** Version of the shape. */
export const RESULTS_VERSION = '1';

/** Those that the table of metrics gives a scope; those of money where the scenario counts it. */
export type MetricEstimates = Readonly<Partial<Record<Metric | keyof typeof moneyMetrics, Estimate>>>;

/** What every answer of simulations begins with, whatever was asked. */
export interface ResultsHead<Kind extends string> {
  readonly staffcurve: typeof RESULTS_VERSION;
  readonly kind: Kind;
  /** Version of the engine. */
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: number;
  /** Of each plan that was simulated. */
  readonly replications: number;
  readonly confidence: number;
  readonly warnings: readonly string[];
}

/** First counted instant and counted days, the zone, and the interval in seconds. */
export interface ResultsClock {
  readonly start: string;
  readonly days: number;
  readonly timezone: string;
  readonly interval: number;
}

export interface RunResults extends ResultsHead<'run'> {
  readonly clock: ResultsClock;
  readonly total: MetricEstimates;
  readonly channels: Readonly<Record<string, MetricEstimates>>;
  readonly contact_types: Readonly<Record<string, ContactTypeResults>>;
  readonly agent_groups: Readonly<Record<string, MetricEstimates>>;
  readonly self_service: Readonly<Record<string, MetricEstimates>>;
  readonly customers: Readonly<Record<string, MetricEstimates>>;
  readonly intervals: readonly IntervalResults[];
  readonly targets: readonly TargetResult[];
  /** Replications in order. */
  readonly replication_totals: readonly ReplicationTotals[];
  /** Up to ten sections of consecutive replications, in order. */
  readonly section_totals: readonly SectionTotals[];
}

export type ContactTypeResults = MetricEstimates & {
  readonly channel: 'voice' | 'chat' | 'email';
  /** What its service level asks for, and whether the estimate gives it; null where there is nothing to judge. */
  readonly service_level_target: {
    readonly share: number;
    readonly within: number;
    readonly formula: ServiceLevelFormula;
    readonly verdict: 'met' | 'missed' | null;
  };
  readonly service_levels: Readonly<Record<ServiceLevelFormula, Estimate>>;
  /** Upper bound of the hold in seconds (null: no bound) and the share of holds above the bound before, up to it. */
  readonly hold_time_histogram: readonly (readonly [number | null, number])[];
};

export interface IntervalResults {
  /** ISO with offset. */
  readonly start: string;
  readonly contact_types: Readonly<
    Record<string, Readonly<Record<IntervalTypeMetric, Estimate> & Partial<Record<IntervalEmailMetric, Estimate>>>>
  >;
  readonly agent_groups: Readonly<Record<string, Readonly<Record<IntervalGroupMetric, Estimate>>>>;
}

export interface TargetResult {
  /** As written. */
  readonly expect: string;
  /** Null where the metric is not told of the periods that the target is about. */
  readonly verdict: 'met' | 'missed' | null;
  readonly too_close: boolean;
  /** The metric over the horizon; with `each`, in the worst period. */
  readonly estimate: Estimate;
  /** ISO start of the worst period; null without `each`. */
  readonly worst: string | null;
  /** Share of replications that hold, of those that have anything to judge. */
  readonly share_of_runs: Estimate;
  /** Number of replications that hold. */
  readonly runs_held: number;
  /**
   * With `in 90% of runs`: what so many of the replications keep, each in its worst period, with the interval of the share
   * told in the metric; null without, and an end null where no replication stands for it.
   */
  readonly kept_by_runs: Estimate | null;
}

/** A number for what is counted per replication, [numerator, denominator] for a ratio. */
export type ReplicationValue = number | readonly [number, number];

/** One replication's totals over the horizon: what comparisons pair. */
export interface ReplicationTotals {
  readonly total: Readonly<Record<string, ReplicationValue>>;
  readonly channels: Readonly<Record<string, Readonly<Record<string, ReplicationValue>>>>;
  readonly contact_types: Readonly<Record<string, Readonly<Record<string, ReplicationValue>>>>;
  readonly agent_groups: Readonly<Record<string, Readonly<Record<string, ReplicationValue>>>>;
  readonly self_service: Readonly<Record<string, Readonly<Record<string, ReplicationValue>>>>;
  readonly customers: Readonly<Record<string, Readonly<Record<string, ReplicationValue>>>>;
}

/** Quantiles in seconds, by metric; null where there was nothing. */
export type SectionValues = Readonly<Record<string, number | null>>;

/** Quantiles over one section of the replications: what comparisons of quantiles pair. */
export interface SectionTotals {
  readonly total: SectionValues;
  readonly channels: Readonly<Record<string, SectionValues>>;
  readonly contact_types: Readonly<Record<string, SectionValues>>;
  readonly customers: Readonly<Record<string, SectionValues>>;
}
