/**
 * What `staff` finds: for every group its numbers today and those needed, in the form in which they are sought, beside
 * what Erlang C and Erlang A would say; how each target fares with them; and how it is known that none can be spared.
 */
import type { ResultsHead } from '../../measure/results.ts';
import type { Estimate } from '../../stats/estimate.ts';

/** Numbers of agents by group, in the order of the group's parts. */
export type Staffing = Readonly<Record<string, readonly number[]>>;

/**
 * One number through the group's hours; a table by day and time; a number for every interval of the week; or agents on
 * each shift.
 */
export type StaffForm = 'count' | 'hours' | 'interval' | 'shift';

/** The head's replications are those by which the staff found is judged. */
export interface StaffResults extends ResultsHead<'staff'> {
  /** Multiple of today's need. */
  readonly volume: number;
  /** As asked; null: each group in the form in which it is written. */
  readonly by: 'interval' | 'hours' | 'shift' | null;
  /** Whether some staff meets every target. */
  readonly found: boolean;
  /** Why no staff does, a sentence each; empty where one does. */
  readonly why: readonly string[];
  /** By name, in the scenario's order. */
  readonly groups: Readonly<Record<string, StaffGroup>>;
  /** All groups together. */
  readonly total: StaffSizes;
  /** With the staff found, or where none is with the last that was tried; `expect` first, in its order. */
  readonly targets: readonly StaffTarget[];
  /** How it is known that the staff found is the least. */
  readonly evidence: StaffEvidence;
  /** The staff found, to begin another search from: `start` of a next volume. */
  readonly staffing: Staffing;
  /** The staff found as a `change`, for `applyChange`; only the groups whose numbers or form differ from today's. */
  readonly change: Readonly<Record<string, unknown>>;
  /** Replications simulated in the search. */
  readonly simulated: number;
}

/** What some numbers of agents come to. `low` and `high` go with the bounds of the requirement. */
export interface StaffSizes {
  readonly today: StaffSize;
  /** Null where no staff meets the targets. */
  readonly needed: StaffSize | null;
  readonly low: StaffSize | null;
  readonly high: StaffSize | null;
}

export interface StaffSize {
  /** Most posts filled at once in the horizon. */
  readonly posts: number;
  /** People on shifts; null where posts are no people. */
  readonly heads: number | null;
  /** Paid hours in the horizon, overtime left out. */
  readonly paid_hours: number;
  readonly fte: number;
  /** Pay for those hours; null where a group has no pay. */
  readonly pay: number | null;
  /** Pay per hour of the horizon's paid time, on average; null where a group has no pay. */
  readonly cost_per_hour: number | null;
}

export interface StaffGroup extends StaffSizes {
  readonly form: StaffForm;
  readonly parts: readonly StaffPart[];
}

/** One number that is sought. */
export interface StaffPart {
  /** `all hours`, `mon-fri 09:00`, or the start of an interval; of a shift `mon-fri 07:00-15:00`. */
  readonly label: string;
  /** Today's number; null where it changes within the part. */
  readonly today: number | null;
  /** Null where no staff meets the targets, as are the bounds. */
  readonly needed: number | null;
  /** The least number that meets the targets by the optimistic bounds of their intervals, and by the pessimistic ones. */
  readonly low: number | null;
  readonly high: number | null;
  /** What a closed form asks for; null where it has no answer: no load of its own, or Erlang C overloaded for ever. */
  readonly erlang_c: number | null;
  readonly erlang_a: number | null;
}

export interface StaffTarget {
  /** As written in `expect`, or a type's share as a target: `calls.service_level >= 80%`, with `each interval`. */
  readonly target: string;
  /** Whether it stands in `expect`, is a type's own service level, or is about cost, which staff is not sought for. */
  readonly source: 'expect' | 'service_level' | 'cost';
  readonly verdict: 'met' | 'missed' | null;
  readonly too_close: boolean;
  /** Of the metric, in the worst period where there are several; with `in 90% of runs`, the share of runs that hold. */
  readonly estimate: Estimate;
  readonly worst: string | null;
}

export interface StaffEvidence {
  /**
   * Whether one agent fewer misses a target in every part that has an agent: each tried alone, or by interval by what trials of
   * many at once lost; `how` says which.
   */
  readonly minimal: boolean;
  /** Whether so many replications leave no doubt: low, needed and high are the same everywhere. False without a band. */
  readonly precise: boolean;
  /** How it was checked, in a sentence. */
  readonly how: string;
  readonly one_fewer: readonly OneFewer[];
}

/** What one agent fewer in one part misses. */
export interface OneFewer {
  readonly group: string;
  readonly part: string;
  /** The number that was tried there. */
  readonly tried: number;
  /** The target missed by most; null where none was (the check stopped before it could be taken out). */
  readonly misses: string | null;
  /** By how much, in the unit of the metric (a share of runs where runs decide). */
  readonly by: number | null;
  /** Whether the miss lies within the noise of so many replications. */
  readonly too_close: boolean;
}
