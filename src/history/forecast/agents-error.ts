/** What a forecast's error costs in agents: those that its volume calls for beside those that the true one does. */
import type { AgentsForCount } from './agents-for-count.ts';
import type { OpenDays } from './open-days.ts';
import { DAY, type Volume } from './volume.ts';

export interface AgentSums {
  /** Staffing intervals in which anything was foretold or came. */
  intervals: number;
  /** Agents that the true volume needs, summed over them. */
  needed: number;
  tooMany: number;
  tooFew: number;
}

/** Seconds for which agents are staffed at the least; shorter intervals are taken together. */
const leastStaffing = 1800;
/** Above this, an interval says nothing of staffing. */
const mostStaffing = 3600;

/** Intervals of the history that make up one of staffing; undefined where they are too long to staff by. */
export function staffingSpan({ interval }: Volume): number | undefined {
  if (interval > mostStaffing) return undefined;
  if (interval >= leastStaffing || leastStaffing % interval !== 0) return 1;
  const span = leastStaffing / interval;
  return (DAY / interval) % span === 0 ? span : 1;
}

export function agentErrors(
  means: Float64Array,
  origin: number,
  volume: Volume,
  calendar: OpenDays,
  staircase: AgentsForCount,
  span: number,
): AgentSums {
  const { slots, counts, days } = volume;
  const sums: AgentSums = { intervals: 0, needed: 0, tooMany: 0, tooFew: 0 };
  for (let ahead = 0; ahead < means.length / slots && origin + ahead < days; ahead++) {
    if (Number.isNaN(calendar.totals[origin + ahead]!)) continue;
    for (let from = 0; from < slots; from += span) {
      let mean = 0;
      let count = 0;
      for (let s = from; s < from + span; s++) {
        const actual = counts[(origin + ahead) * slots + s]!;
        if (Number.isNaN(actual)) continue;
        count += actual;
        mean += means[ahead * slots + s]!;
      }
      if (!(mean > 0) && !(count > 0)) continue;
      const needed = staircase.agents(count);
      const given = staircase.agents(mean);
      sums.intervals++;
      sums.needed += needed;
      if (given > needed) sums.tooMany += given - needed;
      else sums.tooFew += needed - given;
    }
  }
  return sums;
}
