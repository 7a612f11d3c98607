/** The intervals of a week that the horizon's fall on, by the wall clock: those of several weeks are taken together. */
import type { Intervals } from '../../scenario/build/intervals.ts';

export interface WeekIntervals {
  readonly count: number;
  /** Of each interval of the horizon. */
  readonly of: Int32Array;
  /** `mon 09:00`; the ISO start where the horizon has it but once. */
  readonly names: readonly string[];
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function weekIntervals({ count, startOf }: Pick<Intervals, 'count' | 'startOf'>): WeekIntervals {
  const keys = Array.from({ length: count }, (_, interval) => {
    const start = startOf(interval);
    const { dayOfWeek } = Temporal.PlainDate.from(start);
    return { dayOfWeek, time: start.slice(11, 16), start };
  });
  const place = (dayOfWeek: number, time: string) =>
    dayOfWeek * 1_440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const places = keys.map(({ dayOfWeek, time }) => place(dayOfWeek, time));
  const distinct = [...new Set(places)].sort((a, b) => a - b);
  const index = new Map(distinct.map((each, k) => [each, k]));
  const of = Int32Array.from(places, (each) => index.get(each)!);
  const times = new Int32Array(distinct.length);
  for (const cell of of) times[cell]!++;
  const names = distinct.map((each) => {
    const first = keys[places.indexOf(each)]!;
    return `${weekdays[first.dayOfWeek - 1]!} ${first.time}`;
  });
  return {
    count: distinct.length,
    of,
    names: names.map((name, k) => (times[k] === 1 ? keys[places.indexOf(distinct[k]!)]!.start : name)),
  };
}
