/** Functions of simulated time that are constant between steps: building them, averaging them. */
import type { Steps } from '../../centre/plan.ts';

/** Gathers steps in order of time, leaving out those that change nothing. */
export class StepsBuilder {
  readonly #times: number[] = [];
  readonly #values: number[] = [];

  get isEmpty(): boolean {
    return this.#times.length === 0;
  }

  /** From `time` on the value is `value`; a later word on the same time replaces the earlier. */
  add(time: number, value: number): void {
    const last = this.#times.length - 1;
    if (last >= 0 && this.#times[last]! >= time) {
      this.#times.pop();
      this.#values.pop();
      this.add(time, value);
      return;
    }
    if (last >= 0 && this.#values[last] === value) return;
    this.#times.push(time);
    this.#values.push(value);
  }

  build(): Steps {
    return { times: Float64Array.from(this.#times), values: Float64Array.from(this.#values) };
  }
}

/**
 * Means of a step function over equal bins.
 * @param from where the first bin begins, at or after the first step
 * @param width length of a bin
 * @param bins how many
 */
export function binMeans(steps: Steps, from: number, width: number, bins: number): Float64Array {
  const means = new Float64Array(bins);
  const { times, values } = steps;
  let k = 0;
  for (let bin = 0; bin < bins; bin++) {
    const begin = from + bin * width;
    const end = begin + width;
    while (k + 1 < times.length && times[k + 1]! <= begin) k++;
    if (!(times[k + 1]! < end)) {
      means[bin] = values[k]!;
      continue;
    }
    let sum = 0;
    let at = begin;
    for (let piece = k; at < end; piece++) {
      const until = Math.min(times[piece + 1] ?? Number.POSITIVE_INFINITY, end);
      sum += values[piece]! * (until - at);
      at = until;
    }
    means[bin] = sum / width;
  }
  return means;
}
