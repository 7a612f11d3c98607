/**
 * The staff that each volume needs where it follows demand interval by interval, whatever the form in which each group is
 * written: what tells a bad shape from too few people.
 */
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import type { Executor } from '../executor.ts';
import { type Keeper, questionOf } from '../keeper.ts';
import type { StaffResults } from '../staff/staff-results.ts';
import type { BestShape } from './grow-results.ts';
import type { NeededOptions, StaffSearch } from './needed-staff.ts';

/**
 * @param volumes in increasing order
 * @param keeper what it holds of earlier searches is taken for the answer
 * @throws the signal's reason where it is aborted
 */
export async function bestShapes(
  resolved: ResolvedScenario,
  volumes: readonly number[],
  search: StaffSearch,
  executor: Executor,
  keeper: Keeper,
  { calibration, watch, ended, ...numbers }: Omit<NeededOptions, 'band'>,
): Promise<StaffResults[]> {
  const found: StaffResults[] = [];
  for (const [place, volume] of volumes.entries()) {
    const options = { calibration, by: 'interval', band: false, judgeCost: false } as const;
    const question = questionOf('staff', { resolved, volume, ...numbers }, options);
    const results = await keeper.once(question, () =>
      search(resolved, executor, { ...numbers, ...options, volume, ...watch(place) }),
    );
    ended(place, results);
    found.push(results);
  }
  return found;
}

/** @returns null where it was not sought, or no staff meets the targets */
export function bestShapeOf(results: StaffResults | undefined): BestShape | null {
  if (!results?.found || results.total.needed === null) return null;
  const { paid_hours, fte } = results.total.needed;
  return { paid_hours, fte, minimal: results.evidence.minimal };
}
