/** A record added up over the periods of a split: the same grids with a row for each period. */
import {
  AGENT_COUNTERS,
  BACKLOG_COUNTERS,
  BACKLOG_MOSTS,
  CASE_COUNTERS,
  CONTACT_COUNTERS,
  ContactCounter,
  VISIT_COUNTERS,
} from './counters.ts';
import { EXPERIENCE_COUNTERS, REPEAT_COUNTERS } from './experience-counters.ts';
import type { Frame, Periods } from './frame.ts';
import type { ExperienceRecord, ReplicationRecord } from './record.ts';

/** The splits of the horizon that records are added up by. */
export type Split = 'whole' | 'week' | 'day' | 'interval';

/** The grids of a record, a row for each period of a split. */
export interface PeriodGrids {
  /** As in `ReplicationRecord`, with periods for intervals. The longest queue is the longest of the period. */
  readonly contacts: Float64Array;
  readonly cases: Float64Array;
  readonly segments: Float64Array;
  readonly agents: Float64Array;
  readonly visits: Float64Array;
  /** The most and the greatest are those of the period. */
  readonly backlog: Float64Array;
  readonly experience: Readonly<Record<keyof ExperienceRecord, Float64Array>> | undefined;
}

export interface PeriodSums extends PeriodGrids {
  readonly periods: Periods;
}

/** @param record with its grids by interval */
export function sumPeriods(record: ReplicationRecord, frame: Frame, periods: Periods): PeriodGrids {
  const { types, segments, groups } = frame;
  // One period for each interval is the record itself.
  if (periods.count === frame.interval.count) return record;
  const add = (grid: Float64Array, width: number) => addedUp(grid, width, periods);
  const contacts = add(record.contacts, types.length * CONTACT_COUNTERS);
  mosts(record.contacts, contacts, types.length, CONTACT_COUNTERS, [ContactCounter.queueLongest], periods);
  const backlog = add(record.backlog, frame.backlogs * BACKLOG_COUNTERS);
  if (frame.backlogs > 0) mosts(record.backlog, backlog, frame.backlogs, BACKLOG_COUNTERS, BACKLOG_MOSTS, periods);
  return {
    contacts,
    cases: add(record.cases, types.length * CASE_COUNTERS),
    segments: add(record.segments, segments.length * CASE_COUNTERS),
    agents: add(record.agents, groups.length * AGENT_COUNTERS),
    visits: add(record.visits, types.length * VISIT_COUNTERS),
    backlog,
    experience: record.experience && {
      byType: add(record.experience.byType, types.length * EXPERIENCE_COUNTERS),
      bySegment: add(record.experience.bySegment, segments.length * EXPERIENCE_COUNTERS),
      byGroup: add(record.experience.byGroup, groups.length * REPEAT_COUNTERS),
    },
  };
}

/** @param width counters of an interval */
function addedUp(grid: Float64Array, width: number, { count, of }: Periods): Float64Array {
  if (grid.length === 0) return grid;
  const sums = new Float64Array(count * width);
  for (let k = 0; k < of.length; k++) {
    const to = of[k]! * width;
    for (let c = 0; c < width; c++) sums[to + c]! += grid[k * width + c]!;
  }
  return sums;
}

/** Replaces sums of counters by the greatest of each period. @param rows in each interval */
function mosts(
  grid: Float64Array,
  sums: Float64Array,
  rows: number,
  width: number,
  counters: readonly number[],
  periods: Periods,
): void {
  for (const counter of counters) {
    const at = (period: number, row: number) => (period * rows + row) * width + counter;
    for (let period = 0; period < periods.count; period++) {
      for (let row = 0; row < rows; row++) sums[at(period, row)] = 0;
    }
    for (let k = 0; k < periods.of.length; k++) {
      for (let row = 0; row < rows; row++) {
        const place = at(periods.of[k]!, row);
        sums[place] = Math.max(sums[place]!, grid[at(k, row)]!);
      }
    }
  }
}
