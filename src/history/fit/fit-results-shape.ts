/** The shape of a fit's results: versioned, estimates with their intervals, times in seconds, shares 0–1. */
import type { LawDescription } from '../../random/law.ts';
import type { Estimate } from '../../stats/estimate.ts';
import type { Finding } from '../import/finding.ts';
import type { QuantilePair } from './handle-time.ts';

export interface LawResult {
  readonly law: LawDescription;
  readonly parameters: Readonly<Record<string, Estimate>>;
  readonly log_likelihood: number;
  readonly aic: number;
}

export interface FieldLaw {
  /** What the scenario is given. */
  readonly law: LawDescription;
  readonly from: string;
  readonly assumed: boolean;
}

export interface TypeFitResult {
  readonly label: string;
  readonly channel: string;
  readonly demand: {
    readonly days: number;
    readonly contacts: number;
    readonly week: Estimate;
    /** Monday first; null where the weekday had no contacts. */
    readonly weekdays: readonly (Estimate | null)[];
    readonly growth_per_month: Estimate | null;
    readonly busyness: Estimate | null;
    readonly own_busyness: number;
    readonly within_day: {
      readonly dispersion: Estimate;
      readonly own_variation: number;
      readonly stretch: number;
    } | null;
    readonly correlation: Estimate | null;
    /** Seconds of a slot. */
    readonly slot: number;
    readonly shapes: readonly {
      readonly weekdays: readonly number[];
      readonly contacts: number;
      readonly shares: readonly Estimate[];
    }[];
    /** Usually open days without contacts. */
    readonly closed: readonly string[];
  };
  readonly handle: FieldLaw;
  readonly handle_time: {
    readonly sample: number;
    readonly mean: Estimate;
    readonly cv: number;
    /** Factors by time of day, in seconds after midnight; null where chance explains the differences. */
    readonly by_time: readonly (readonly [from: number, factor: number])[] | null;
    readonly laws: readonly LawResult[];
    readonly quantiles: readonly QuantilePair[];
  } | null;
  readonly patience: FieldLaw | null;
  readonly waits: {
    readonly sample: number;
    readonly gave_up: number;
    readonly balked: number;
    readonly balking: Estimate;
    /** What the scenario is given: 0 where the interval holds it. */
    readonly balking_taken: number;
    readonly short: {
      readonly within: number;
      readonly count: number;
      readonly expected: number;
      readonly apart: boolean;
    };
    readonly laws: readonly LawResult[];
    readonly survival: readonly { readonly time: number; readonly at_risk: number; readonly share: Estimate }[];
    readonly hazard: readonly { readonly from: number; readonly to: number; readonly rate: Estimate }[];
  } | null;
  readonly retries: {
    readonly sample: number;
    readonly share: Estimate;
    readonly later_share: Estimate | null;
    readonly anyway: number;
    readonly longest: number;
    readonly delays: readonly LawResult[];
  } | null;
}

export interface FitResults {
  readonly staffcurve: '1';
  readonly kind: 'fit';
  readonly engine: string;
  readonly history: readonly string[];
  readonly importer: string;
  readonly timezone: string;
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
  /** Busyness that all types share; null below two types. */
  readonly shared_busyness: Estimate | null;
  readonly contact_types: Readonly<Record<string, TypeFitResult>>;
  readonly staffing: {
    readonly rule: { readonly queue_stood: number; readonly long: number };
    readonly actual: Outcome;
    readonly tried: readonly (Outcome & {
      readonly queue_stood: number;
      readonly long: number;
      readonly misfit: number;
    })[];
    readonly agent_groups: Readonly<
      Record<string, { readonly agents: number; readonly contact_types: readonly string[]; readonly most: number }>
    >;
    /** Seconds of a roster's row. */
    readonly interval: number;
    /** Seconds between two services while somebody waits, the median; null where agents go on at once. */
    readonly between_services: { readonly median: number; readonly sample: number } | null;
  } | null;
  readonly findings: readonly Finding[];
  /** Paths; null where nothing was written. */
  readonly written: { readonly scenario: string; readonly files: readonly string[] } | null;
}

interface Outcome {
  readonly abandonment_rate: number;
  readonly mean_wait: number;
}
