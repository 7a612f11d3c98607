/**
 * Offered load over the day: the mean number of agents that would be busy if nobody ever waited (M(t)/G/∞). It follows
 * the arrivals late and flattened, which is why the peak of the work comes after the peak of the calls.
 */
import { integrate } from './integrate.ts';
import { requirePositive, requireRange } from './require-range.ts';

export interface ChangingArrivals {
  /** Ascending seconds: `rates[k]` holds from `times[k]` until `times[k + 1]`, the last for good. */
  readonly times: ArrayLike<number>;
  /** Contacts per second, each at least 0, as many as `times`. */
  readonly rates: ArrayLike<number>;
  /** Contacts per second that have arrived for ever before `times[0]`; 0 by default: an empty start. */
  readonly before?: number;
}

export interface HandleTime {
  /** Seconds, above 0 and finite. */
  readonly mean: number;
  /** P(handle time ≤ x). */
  cdf(x: number): number;
}

/** Below this, what `1 − cdf` says is mostly rounding. */
const NOISE = 1e-15;

/**
 * Mean number of busy agents at each of `at` (seconds), in erlangs.
 * @param handleTime law of the handle time; a `Distribution` will do
 * @returns one value for each of `at`, in their order
 * @throws RangeError when times do not ascend, lengths differ, or a rate is negative
 * @see Eick, Massey & Whitt (1993), The physics of the Mt/G/∞ queue, theorem 1: m(t) = ∫ λ(u) P(S > t − u) du, summed
 *   here over the constant pieces of λ, each of which adds λ times a difference of ∫ P(S > s) ds
 */
export function offeredLoad(arrivals: ChangingArrivals, handleTime: HandleTime, at: ArrayLike<number>): Float64Array {
  const { times, rates, before = 0 } = arrivals;
  requirePositive('handleTime.mean', handleTime.mean);
  requireRange('before', before, 0, Number.MAX_VALUE);
  if (times.length !== rates.length) throw new RangeError(`rates: expected ${times.length}, found ${rates.length}`);
  for (let k = 0; k < times.length; k++) {
    requireRange(`rates[${k}]`, rates[k]!, 0, Number.MAX_VALUE);
    if (k > 0 && !(times[k]! > times[k - 1]!)) throw new RangeError(`times[${k}]: expected above ${times[k - 1]}`);
  }

  const busyTime = busyTimes(handleTime, lags(times, at));
  return Float64Array.from({ length: at.length }, (_, index) => {
    const now = at[index]!;
    // A rate that changes by d at time u adds d × (the handle time done by those who came since u).
    let load = before * handleTime.mean;
    let rate = before;
    for (let k = 0; k < times.length && times[k]! < now; k++) {
      load += (rates[k]! - rate) * busyTime.get(now - times[k]!)!;
      rate = rates[k]!;
    }
    return Math.max(0, load);
  });
}

/** The distinct times since a change of rate, ascending. */
function lags(times: ArrayLike<number>, at: ArrayLike<number>): number[] {
  const distinct = new Set<number>();
  for (let i = 0; i < at.length; i++) {
    for (let k = 0; k < times.length && times[k]! < at[i]!; k++) distinct.add(at[i]! - times[k]!);
  }
  return [...distinct].sort((a, b) => a - b);
}

/** ∫ P(S > s) ds over [0, x] for each of the ascending `ends`, integrated piece by piece. */
function busyTimes({ mean, cdf }: HandleTime, ends: readonly number[]): Map<number, number> {
  const result = new Map<number, number>();
  const surviving = (s: number) => 1 - cdf(s);
  let done = 0;
  let from = 0;
  const breaks = [mean / 100, mean / 4, mean, 4 * mean, 20 * mean];
  for (const end of ends) {
    // 1 − cdf is rounded to about 1e-16: far out it is noise, which an integral relative to itself would chase for ever.
    if (surviving(from) > NOISE) done += integrate(surviving, from, end, breaks, mean);
    from = end;
    result.set(end, Math.min(done, mean));
  }
  return result;
}
