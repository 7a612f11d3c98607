/**
 * Counts of the past by weekday and interval, older ones fading, and the profile they make: a smoothed shape that all
 * weekdays share, times each weekday's own smoothed ratio to it.
 */
import { smooth } from './smooth.ts';

/** A smoothed share falls to this part of the unsmoothed one at the lowest. */
const leastOfRaw = 0.1;

export class PastProfile {
  readonly #slots: number;
  readonly #fade: number;
  readonly #sums: Float64Array;
  /** The shape of all weekdays by its stiffness, until something is added. */
  readonly #curves = new Map<number, Float64Array>();

  constructor(slots: number, fade: number) {
    this.#slots = slots;
    this.#fade = fade;
    this.#sums = new Float64Array(7 * slots);
  }

  add(weekday: number, counts: Float64Array): void {
    this.#curves.clear();
    const at = weekday * this.#slots;
    for (let s = 0; s < this.#slots; s++) {
      const count = counts[s]!;
      // A gap leaves what is known of the interval as it was.
      if (!Number.isNaN(count)) this.#sums[at + s] = this.#sums[at + s]! * this.#fade + count;
    }
  }

  /**
   * @param shape stiffness of the shape that all weekdays share
   * @param ratio stiffness of each weekday's ratio to it
   * @returns shares, `7 × slots`, Monday first
   */
  profile(shape: number, ratio: number): Float64Array {
    const slots = this.#slots;
    const shares = new Float64Array(7 * slots);
    const curve = this.#curve(shape);
    for (let weekday = 0; weekday < 7; weekday++) {
      const own = this.#sums.subarray(weekday * slots, (weekday + 1) * slots);
      const total = sumOf(own);
      if (!(total > 0)) continue;
      const ratios = new Float64Array(slots);
      const weights = new Float64Array(slots);
      for (let s = 0; s < slots; s++) {
        if (!(curve[s]! > 0)) continue;
        ratios[s] = ((own[s]! / total) * slots) / curve[s]!;
        weights[s] = (curve[s]! * total) / slots;
      }
      const smoothed = smoothOpen(ratios, own, weights, ratio);
      for (let s = 0; s < slots; s++) smoothed[s] = Math.max(0, smoothed[s]! * curve[s]!);
      const sum = sumOf(smoothed);
      for (let s = 0; s < slots; s++) shares[weekday * slots + s] = sum > 0 ? smoothed[s]! / sum : 0;
    }
    return shares;
  }

  /** Share of the day times the number of intervals, so that it is 1 on average; above 0 wherever anything ever came. */
  #curve(stiffness: number): Float64Array {
    const known = this.#curves.get(stiffness);
    if (known !== undefined) return known;
    const slots = this.#slots;
    const pooled = new Float64Array(slots);
    for (let k = 0; k < this.#sums.length; k++) pooled[k % slots]! += this.#sums[k]!;
    const mean = sumOf(pooled) / slots;
    const raw = pooled.map((sum) => (mean > 0 ? sum / mean : 0));
    const curve = smoothOpen(raw, pooled, new Float64Array(slots).fill(1), stiffness).map((value, s) =>
      Math.max(value, leastOfRaw * raw[s]!),
    );
    this.#curves.set(stiffness, curve);
    return curve;
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}

/** Smooths each stretch of open intervals for itself, so that opening and closing stay sharp. */
function smoothOpen(data: Float64Array, open: Float64Array, weights: Float64Array, stiffness: number): Float64Array {
  const result = new Float64Array(data.length);
  for (let from = 0; from < data.length; from++) {
    if (!(open[from]! > 0)) continue;
    let to = from;
    while (to < data.length && open[to]! > 0) to++;
    result.set(smooth(data.subarray(from, to), weights.subarray(from, to), stiffness), from);
    from = to;
  }
  return result;
}
