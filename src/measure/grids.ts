/**
 * The grids that a replication is counted in: as long as the horizon, needed for a moment, and alike from one replication to
 * the next. Those of a record that has been added up are used again, since asking for memory anew keeps the garbage collector
 * at work beside the simulation.
 */
import type { ReplicationRecord } from './record.ts';

type Grid = Float64Array<ArrayBuffer>;

/** Of the record that was last done with. */
let spare: Grid[] = [];

/** @returns a grid that is all 0 */
export function newGrid(length: number): Grid {
  const place = spare.findIndex((grid) => grid.length === length);
  if (place < 0) return new Float64Array(length);
  const [grid] = spare.splice(place, 1);
  return grid!.fill(0);
}

/** @param record whose grids nobody reads any more; who did the work is none of them, and one that was added up has none */
export function reuseGrids(record: ReplicationRecord): void {
  if (record.sums !== undefined) return;
  const { contacts, cases, segments, agents, visits, backlog, experience } = record;
  const grids = [contacts, cases, segments, agents, visits, backlog];
  if (experience !== undefined) grids.push(experience.byType, experience.bySegment, experience.byGroup);
  // A record leaves out the row of what lies outside the horizon.
  spare = grids.filter(({ length }) => length > 0).map(({ buffer }) => new Float64Array(buffer));
}
