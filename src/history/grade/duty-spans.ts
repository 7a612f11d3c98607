/** From the day's first agent to its last: when a centre is open as its roster shows it. */
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { Roster } from '../fit/staffing/roster.ts';

/** Seconds after local midnight by days since 1970-01-01; a day that is not there has no agents. */
export type DutySpans = ReadonlyMap<number, { readonly from: number; readonly to: number }>;

const DAY = 86_400;

/** @param rosters of all groups, on any days */
export function dutySpans(rosters: readonly Roster[], timezone: string): DutySpans {
  const clock = new ZoneClock(timezone);
  const spans = new Map<number, { from: number; to: number }>();
  for (const { starts, counts, interval } of rosters) {
    counts.forEach((count, row) => {
      if (count === 0) return;
      const local = clock.localOf(starts[row]!);
      const day = Math.floor(local / DAY);
      const [from, to] = [local - day * DAY, local - day * DAY + interval];
      const span = spans.get(day);
      if (span === undefined) spans.set(day, { from, to });
      else {
        span.from = Math.min(span.from, from);
        span.to = Math.max(span.to, to);
      }
    });
  }
  return spans;
}

/** @returns share of a stretch of the day in which the centre is open */
export function openPart(spans: DutySpans, day: number, from: number, length: number): number {
  const span = spans.get(day);
  if (span === undefined) return 0;
  return Math.max(0, Math.min(span.to, from + length) - Math.max(span.from, from)) / length;
}
