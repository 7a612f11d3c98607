/** The requirement that a staffing misses by most. */
import type { Evaluation } from './evaluation.ts';
import { keeps } from './evaluation.ts';
import type { Tally } from './tally.ts';

export interface Missed {
  readonly tally: Tally;
  readonly cell: number;
  /**
   * In the unit of the metric, at least 0; where runs decide, the share of runs that is wanting; null where the metric has no
   * value any more, such as the occupancy of a group without agents.
   */
  readonly by: number | null;
  /** Whether the interval holds values that would not miss. */
  readonly tooClose: boolean;
}

/**
 * @param reference a staffing that has been simulated in full: where this one has not, it is told by that one
 * @returns null where nothing is missed; by most: in proportion to the limit
 */
export function worstMissed({ tallies, done }: Evaluation, reference?: Evaluation): Missed | null {
  let worst: Missed | null = null;
  let most = -1;
  for (const [t, tally] of tallies.entries()) {
    const { target } = tally.requirement;
    const limit = target.in_runs ?? target.value;
    const foretold =
      reference !== undefined && done < reference.done ? tally.foretold(reference.tallies[t]!) : undefined;
    const estimates = foretold ?? tally.estimates();
    const slacks = foretold?.map((estimate) => tally.slackOf(estimate)) ?? tally.slacks();
    for (const [cell, slack] of slacks.entries()) {
      if (Number.isNaN(slack) || keeps(slack, target.op)) continue;
      const estimate = estimates[cell]!;
      const by = target.in_runs === undefined ? -slack : Math.max(0, target.in_runs - estimate.mean!);
      const relative = by / Math.max(Math.abs(limit), 1e-9);
      if (relative <= most) continue;
      most = relative;
      worst = { tally, cell, by, tooClose: tally.boundSlack(estimate, 'better') >= 0 };
    }
  }
  return worst;
}

/** The first requirement that cannot be judged by anything any more; null where there is none. */
export function unjudged({ tallies }: Evaluation): Missed | null {
  const tally = tallies.find((each) => each.slacks().every(Number.isNaN));
  return tally === undefined ? null : { tally, cell: 0, by: null, tooClose: false };
}
