/** A record added up over the periods of a split: the same grids with a row for each period. */
import { AGENT_COUNTERS, CASE_COUNTERS, CONTACT_COUNTERS, ContactCounter } from './counters.ts';
import type { Frame, Periods } from './frame.ts';
import type { ReplicationRecord } from './record.ts';

export interface PeriodSums {
  readonly periods: Periods;
  /** As in `ReplicationRecord`, with periods for intervals. The longest queue is the longest of the period. */
  readonly contacts: Float64Array;
  readonly cases: Float64Array;
  readonly segments: Float64Array;
  readonly agents: Float64Array;
}

export function sumPeriods(record: ReplicationRecord, frame: Frame, periods: Periods): PeriodSums {
  const { types, segments, groups } = frame;
  // One period for each interval is the record itself.
  if (periods.count === frame.interval.count) return { ...record, periods };
  const add = (grid: Float64Array, width: number): Float64Array => {
    const sums = new Float64Array(periods.count * width);
    for (let k = 0; k < periods.of.length; k++) {
      const to = periods.of[k]! * width;
      for (let c = 0; c < width; c++) sums[to + c]! += grid[k * width + c]!;
    }
    return sums;
  };
  const contacts = add(record.contacts, types.length * CONTACT_COUNTERS);
  longestQueues(record.contacts, contacts, types.length, periods);
  return {
    periods,
    contacts,
    cases: add(record.cases, types.length * CASE_COUNTERS),
    segments: add(record.segments, segments.length * CASE_COUNTERS),
    agents: add(record.agents, groups.length * AGENT_COUNTERS),
  };
}

function longestQueues(grid: Float64Array, sums: Float64Array, types: number, periods: Periods): void {
  const at = (row: number, type: number) => (row * types + type) * CONTACT_COUNTERS + ContactCounter.queueLongest;
  for (let period = 0; period < periods.count; period++) {
    for (let type = 0; type < types; type++) sums[at(period, type)] = 0;
  }
  for (let k = 0; k < periods.of.length; k++) {
    for (let type = 0; type < types; type++) {
      const place = at(periods.of[k]!, type);
      sums[place] = Math.max(sums[place]!, grid[at(k, type)]!);
    }
  }
}
