/** The counted intervals with the local days and ISO weeks they belong to: what results are reported and judged by. */
import type { Scenario } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { weekdayOf } from './week-days.ts';

export interface Intervals {
  /** Intervals of the horizon. */
  readonly count: number;
  /** Start of one of them, ISO text with offset. */
  startOf(interval: number): string;
  /** Counted day of each interval's start, from 0. */
  readonly dayOfInterval: Int32Array;
  /** ISO week (from Monday) of each interval's start, from 0 for the week of the first counted day. */
  readonly weekOfInterval: Int32Array;
}

export function horizonIntervals(scenario: Scenario, calendar: Calendar): Intervals {
  const { interval } = scenario.clock;
  // A horizon with a clock change of less than an interval leaves a shorter last one.
  const count = Math.ceil(calendar.horizon / interval);
  const dayOfInterval = new Int32Array(count);
  const { starts, keys } = calendar.days;
  const first = keys.indexOf(calendar.firstKey);
  let day = 0;
  for (let k = 0; k < count; k++) {
    while (starts[first + day + 1]! <= k * interval) day++;
    dayOfInterval[k] = day;
  }
  const offset = weekdayOf(calendar.firstKey);
  return {
    count,
    startOf: (k) => calendar.textOf(k * interval),
    dayOfInterval,
    weekOfInterval: dayOfInterval.map((counted) => Math.floor((counted + offset) / 7)),
  };
}
