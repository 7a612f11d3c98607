/** What `grow` finds: how today's team fares at each volume and where it breaks, and the staff that each volume needs. */
import type { CostStatement } from '../../finance/cost-statement.ts';
import type { MetricEstimates, TargetResult } from '../../measure/results.ts';
import type { Estimate } from '../../stats/estimate.ts';
import type { PairedHead } from '../paired-head.ts';
import type { StaffForm, StaffSize, StaffSizes } from '../staff/staff-results.ts';
import type { BreakingPoint } from './target-curve.ts';

export interface GrowResults extends PairedHead<'grow'> {
  /** Growth a month that turns a multiple into a date; null where it is not known. */
  readonly monthly: number | null;
  /** Cases a week at today's need, mean. */
  readonly cases_a_week: number;
  /** Today's team by group. */
  readonly groups: Readonly<Record<string, GrowGroup>>;
  /** For each line of `expect`, then for each contact type's own service level. */
  readonly breaking_points: readonly DatedBreakingPoint[];
  /** In increasing volume. */
  readonly volumes: readonly GrowVolume[];
}

export interface GrowGroup {
  /** In which its numbers are sought; null where none were. */
  readonly form: StaffForm | null;
  /** Null where no staff was sought. */
  readonly today: StaffSize | null;
}

export interface DatedBreakingPoint extends BreakingPoint {
  /** When today's team breaks; null where growth is not known, or nothing breaks. */
  readonly months: number | null;
  /** ISO dates of `volume`, `low` and `high`. */
  readonly date: string | null;
  readonly date_low: string | null;
  readonly date_high: string | null;
}

export interface GrowVolume {
  /** Multiple of today's need. */
  readonly volume: number;
  readonly months: number | null;
  readonly date: string | null;
  /** Today's team at this volume. */
  readonly today: ServiceAtVolume;
  /** Just enough staff; null where none was sought. */
  readonly needed: NeededStaff | null;
}

/** How a team fares: metrics by what they are told of. */
export interface ServiceAtVolume {
  readonly total: MetricEstimates;
  readonly channels: Readonly<Record<string, MetricEstimates>>;
  readonly contact_types: Readonly<Record<string, MetricEstimates>>;
  readonly agent_groups: Readonly<Record<string, MetricEstimates>>;
  readonly cost: CostStatement | null;
  readonly targets: readonly TargetResult[];
}

export interface NeededStaff {
  /** Whether some staff meets the targets, and why not where none does. */
  readonly found: boolean;
  readonly why: readonly string[];
  readonly groups: Readonly<Record<string, NeededGroup>>;
  readonly total: StaffSizes;
  /** What the smallest volume needs, multiplied: what a plan that knows no economy of scale would ask for. */
  readonly straight_line: { readonly posts: number; readonly fte: number } | null;
  /** Full-time equivalents for each multiple of today's need; falls as volume grows where there is an economy of scale. */
  readonly fte_per_volume: number | null;
  /** With the staff found, without what is known only once all cases have closed; null where no staff was found. */
  readonly service: ServiceAtVolume | null;
  /** With the staff found; null where money is not counted. */
  readonly cost_per_contact: Estimate | null;
  /** The change that makes today's scenario this staff. */
  readonly change: Readonly<Record<string, unknown>>;
  /** Whether one agent fewer anywhere was tried and misses a target. */
  readonly minimal: boolean;
  /** Null where it was not sought, or none was found. */
  readonly best_shape: BestShape | null;
}

/**
 * What the same targets need where staff follows demand interval by interval. Live channels are then held to them in every
 * interval, elsewhere over the horizon: the best shape may ask for more.
 */
export interface BestShape {
  /** In the horizon, as those of `total`. */
  readonly paid_hours: number;
  readonly fte: number;
  /** Whether one agent fewer in any interval was tried and misses a target. */
  readonly minimal: boolean;
}

export interface NeededGroup extends StaffSizes {
  /** Posts that closed forms ask for, at the peak; null where they have no one answer. */
  readonly erlang_c: number | null;
  readonly erlang_a: number | null;
}
