/** The nights on which the centre's clocks changed within the history: those days have an hour less or more. */
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import type { IntervalTable } from '../../interval-record.ts';
import { type Finding, reading } from '../finding.ts';

export function clockChanges({ start, rows, timezone, interval }: IntervalTable): Finding[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    first = Math.min(first, start[row]!);
    last = Math.max(last, start[row]!);
  }
  if (rows === 0) return [];
  const clock = new ZoneClock(timezone);
  const findings: Finding[] = [];
  const end = last + interval;
  for (let at = clock.nextChange(first, end); at < end; at = clock.nextChange(at, end)) {
    const step = clock.offsetAt(at) - clock.offsetAt(at - 1);
    const date = clock.textOf(at).slice(0, 10);
    const what =
      step > 0
        ? 'forward: that day is shorter, and the hour that is missing is no gap'
        : 'back: that day is longer, and one hour comes twice';
    if (step !== 0) findings.push(reading('clock', `on ${date} the clocks in ${timezone} go ${what}`));
  }
  return findings;
}
