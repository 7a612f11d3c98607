/**
 * Posts as duties: while n posts are filled, agents 0 to n - 1 are on duty. Where agents can be absent, duties are cut at
 * local midnight, so that absence is drawn for each day; two that touch are one stretch of work.
 */
import type { Duty, Steps } from '../../centre/plan.ts';
import type { Calendar } from './calendar.ts';

/**
 * @param byDay whether to cut at midnight
 * @returns duties ascending by start, then agent
 */
export function postDuties(counts: Steps, calendar: Calendar, byDay: boolean): Duty[] {
  const duties: { -readonly [key in keyof Duty]: Duty[key] }[] = [];
  const { starts, keys } = calendar.days;
  const { times, values } = counts;
  let step = 0;
  let current: typeof duties = [];
  for (let day = 0; day < keys.length; day++) {
    const [midnight, next] = [starts[day]!, starts[day + 1]!];
    // A date that a zone leaves out altogether.
    if (midnight >= next) continue;
    if (byDay) current = [];
    for (const duty of current) duty.end = next;
    while (step + 1 < times.length && times[step + 1]! <= midnight) step++;
    for (let k = step; k < times.length && times[k]! < next; k++) {
      const time = Math.max(times[k]!, midnight);
      const filled = Math.ceil(values[k]!);
      while (current.length > filled) current.pop()!.end = time;
      while (current.length < filled) {
        const duty = { agent: current.length, start: time, end: next, day: keys[day]!, breaks: [] };
        current.push(duty);
        duties.push(duty);
      }
    }
  }
  return duties;
}
