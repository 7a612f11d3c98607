/** Searches for staff, one volume after the other, each kept by itself. */

import type { Calibration } from '../../scenario/build/build-plan.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import type { Executor } from '../executor.ts';
import { type Keeper, questionOf } from '../keeper.ts';
import type { StaffOptions } from '../staff/staff-options.ts';
import type { StaffResults } from '../staff/staff-results.ts';

/** Finds the least staff: `findStaff`. */
export type StaffSearch = (
  resolved: ResolvedScenario,
  executor: Executor,
  options: StaffOptions,
) => Promise<StaffResults>;

/** What all searches have in common. */
export interface Searches {
  readonly resolved: ResolvedScenario;
  /** Its hash. */
  readonly hash: string;
  readonly calibration: Calibration;
  readonly seed: number;
  readonly replications: number;
  readonly search: StaffSearch;
  readonly executor: Executor;
  /** What it holds of earlier searches is taken for the answer. */
  readonly keeper: Keeper;
  /** Whoever follows the search at one volume, by its place. */
  readonly watch: (place: number) => Pick<StaffOptions, 'onProgress' | 'signal' | 'telling'>;
  /** Told what the search at one volume has found. */
  readonly ended: (place: number, results: StaffResults) => void;
}

/**
 * @param volumes in increasing order
 * @param asked how staff is sought at a volume, given what was found at those before
 * @throws the signal's reason where it is aborted
 */
export async function searchEach(
  { resolved, hash, calibration, seed, replications, search, executor, keeper, watch, ended }: Searches,
  volumes: readonly number[],
  asked: (volume: number, found: readonly StaffResults[]) => StaffOptions,
): Promise<StaffResults[]> {
  const numbers = { hash, seed, replications };
  const found: StaffResults[] = [];
  for (const [place, volume] of volumes.entries()) {
    const options = { calibration, ...asked(volume, found) };
    const question = questionOf('staff', { resolved, volume, ...numbers }, options);
    const results = await keeper.once(question, () =>
      search(resolved, executor, { ...numbers, ...options, volume, ...watch(place) }),
    );
    ended(place, results);
    found.push(results);
  }
  return found;
}
