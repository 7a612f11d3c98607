/** One thing that costs money, as it comes out in each replication, and who causes it. */
import type { Frame } from '../measure/frame.ts';
import type { Additions } from './additions.ts';
import type { CostRates } from './cost-rates.ts';
import type { Counts, Series } from './counts.ts';
import type { PlannedStaff } from './planned-staff.ts';

export const costParts = ['people', 'seats_and_lines', 'self_service', 'other'] as const;
/** Where in the statement it stands. */
export type CostPart = (typeof costParts)[number];

/** What comes with each day, or once, when the plan changes. */
export type CostKind = 'running' | 'one_off';

export interface CostItem {
  readonly name: string;
  readonly part: CostPart;
  readonly kind: CostKind;
  /** Quantity and price, in words. */
  readonly basis: string;
  readonly amounts: Series;
  /** The amounts by agent group, contact type or self-service, in their order; absent: everyone's alike. */
  readonly causes?: { readonly by: Cause; readonly amounts: readonly Series[] };
}

export type Cause = 'group' | 'type' | 'self_service';

/** What items are made from. */
export interface CostSetting {
  readonly rates: CostRates;
  readonly staff: PlannedStaff;
  /** What the plan has beyond its base. */
  readonly additions: Additions;
  readonly counts: Counts;
  readonly frame: Frame;
}

/** An item of everyone's, the same in every replication. */
export function fixedItem(item: Omit<CostItem, 'amounts' | 'causes'>, amount: number, counts: Counts): CostItem {
  return { ...item, amounts: counts.series(() => amount) };
}

/** An item whose amounts are those of its causes together. */
export function causedItem(
  item: Omit<CostItem, 'amounts' | 'causes'>,
  by: Cause,
  amounts: readonly Series[],
  counts: Counts,
): CostItem {
  return { ...item, amounts: added(amounts, counts), causes: { by, amounts } };
}

/** Sums, replication by replication. */
export function added(parts: readonly Series[], counts: Counts): Series {
  return counts.series((replication) => parts.reduce((sum, part) => sum + part[replication]!, 0));
}

/** Mean over replications. */
export function meanOf(series: Series): number {
  return series.reduce((sum, value) => sum + value, 0) / series.length;
}
