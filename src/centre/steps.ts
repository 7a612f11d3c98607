/** Reading a function of time that is constant between steps. */
import type { Steps } from './plan.ts';

/** Index of the last of the ascending `times` that is at or before `time`; 0 where there is none. */
export function stepAt(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (times[middle]! <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function valueAt(steps: Steps, time: number): number {
  return steps.values[stepAt(steps.times, time)]!;
}
