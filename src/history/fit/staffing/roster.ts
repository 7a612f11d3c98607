/** Agents on duty by interval, in whole agents whose mean over time is kept: a roster as scenarios read it. */
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import type { OnDuty } from './infer-staffing.ts';

export interface Roster {
  readonly group: string;
  /** Seconds. */
  readonly interval: number;
  /** Instant at which each row begins. */
  readonly starts: Float64Array;
  readonly counts: Int32Array;
  /** Mean on duty in each interval, before rounding. */
  readonly means: Float64Array;
}

/**
 * @param from instant at which it begins and `to` at which it ends; whole intervals apart
 * @param interval seconds
 */
export function rosterOf({ group, times, counts }: OnDuty, from: number, to: number, interval: number): Roster {
  const rows = Math.ceil((to - from) / interval);
  const means = new Float64Array(rows);
  for (let k = 0; k < times.length; k++) {
    const count = counts[k]!;
    if (count === 0) continue;
    const until = Math.min(times[k + 1] ?? times[k]!, to);
    for (let time = Math.max(times[k]!, from); time < until; ) {
      const row = Math.floor((time - from) / interval);
      const next = Math.min(until, from + (row + 1) * interval);
      means[row]! += (count * (next - time)) / interval;
      time = next;
    }
  }
  const whole = new Int32Array(rows);
  let owed = 0;
  for (let row = 0; row < rows; row++) {
    // Where nobody is there, nothing is owed: a night must not open with a rounded agent.
    if (means[row] === 0) {
      owed = 0;
      continue;
    }
    whole[row] = Math.max(0, Math.round(means[row]! + owed));
    owed += means[row]! - whole[row]!;
  }
  const starts = Float64Array.from({ length: rows }, (_, row) => from + row * interval);
  return { group: group.name, interval, starts, counts: whole, means };
}

/** @returns `start,agent_group,count` with starts in the zone's own time and offset; neighbours that are equal stay apart */
export function rosterCsv(rosters: readonly Roster[], timezone: string): string {
  const clock = new ZoneClock(timezone);
  const lines = ['start,agent_group,count'];
  for (const { group, starts, counts } of rosters)
    starts.forEach((start, row) => {
      lines.push(`${clock.textOf(start)},${group},${counts[row]}`);
    });
  return `${lines.join('\n')}\n`;
}
