/**
 * What an agent does between two services while somebody waits throughout: work that the log does not show, such as
 * finishing up and picking up. Its usual length is the median, which the few who left their place do not move.
 */

import type { AgentWork } from './agent-work.ts';
import type { QueueStanding } from './queue-standing.ts';

export interface BetweenServices {
  /** Seconds. */
  readonly median: number;
  /** Pairs of services with somebody waiting all the time between them. */
  readonly sample: number;
}

/** Longer than this nobody lets a customer wait who is there. */
const LONGEST = 60;
const FEWEST = 30;
/** Below a second a log that is kept in seconds tells nothing. */
const LEAST = 1;

/**
 * @param members of each group
 * @returns undefined where agents go from one service to the next at once, or too few do under a standing queue
 */
export function betweenServices(
  members: readonly (readonly number[])[],
  work: AgentWork,
  queues: readonly QueueStanding[],
): BetweenServices | undefined {
  const gaps: number[] = [];
  members.forEach((all, k) => {
    for (const member of all) {
      const { starts, ends, touching } = work.members[member]!;
      for (let place = 0; place < touching; place++) gaps.push(0);
      for (let place = 0; place + 1 < starts.length; place++) {
        const gap = starts[place + 1]! - ends[place]!;
        // Rounding to seconds may leave the queue empty for the last of them.
        if (gap <= LONGEST && queues[k]!.between(ends[place]!, starts[place + 1]!) >= gap - LEAST / 2) gaps.push(gap);
      }
    }
  });
  if (gaps.length < FEWEST) return undefined;
  gaps.sort((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)]!;
  return median < LEAST ? undefined : { median, sample: gaps.length };
}
