/**
 * A daily course laid over simulated time by what a zone's clocks show: an hour that comes twice follows the course
 * twice, an hour that is left out leaves its part of the course out.
 */
import type { Steps } from '../../centre/plan.ts';
import type { DaySteps } from './day-steps.ts';
import { StepsBuilder } from './steps.ts';
import type { ZoneClock } from './zone-clock.ts';

const DAY = 86400;

/**
 * @param clock whose local time the course follows
 * @param origin instant of simulated second 0
 * @param from simulated seconds; the first step
 * @param to simulated seconds, after `from`
 * @param course the course of the local day with this key
 */
export function localSteps(
  clock: ZoneClock,
  origin: number,
  from: number,
  to: number,
  course: (dayKey: number) => DaySteps,
): Steps {
  const builder = new StepsBuilder();
  let at = from;
  while (at < to) {
    const offset = clock.offsetAt(origin + at);
    const until = clock.nextChange(origin + at, origin + to) - origin;
    // Between two changes of offset local time runs on evenly.
    const shift = origin + offset;
    for (let day = Math.floor((at + shift) / DAY); day * DAY - shift < until; day++) {
      const midnight = day * DAY - shift;
      const { at: times, values } = course(day);
      for (let k = 0; k < times.length; k++) {
        const time = midnight + times[k]!;
        if (time >= until) break;
        const next = k + 1 < times.length ? midnight + times[k + 1]! : midnight + DAY;
        if (next > at) builder.add(Math.max(time, at), values[k]!);
      }
    }
    at = until;
  }
  return builder.build();
}
