/**
 * The staff that each volume needs where it follows demand interval by interval, whatever the form in which each group is
 * written: what tells a bad shape from too few people.
 */
import type { StaffResults } from '../staff/staff-results.ts';
import type { BestShape } from './grow-results.ts';
import { type Searches, searchEach } from './search-each.ts';

/** @param volumes in increasing order */
export function bestShapes(searches: Searches, volumes: readonly number[]): Promise<StaffResults[]> {
  return searchEach(searches, volumes, () => ({ by: 'interval', band: false, judgeCost: false }));
}

/** @returns null where it was not sought, or no staff meets the targets */
export function bestShapeOf(results: StaffResults | undefined): BestShape | null {
  if (!results?.found || results.total.needed === null) return null;
  const { paid_hours, fte } = results.total.needed;
  return { paid_hours, fte, minimal: results.evidence.minimal };
}
