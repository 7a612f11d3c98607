/** Round places on an axis, in steps of 1, 2 or 5 times a power of ten, so that no label needs more digits than it says. */

export interface Ticks {
  readonly values: readonly number[];
  /** Bounds of the axis: the least and greatest value that it must hold, or the tick beyond. */
  readonly low: number;
  readonly high: number;
  /** Decimals that tell neighbours apart. */
  readonly decimals: number;
}

/**
 * @param low least value shown, @param high greatest
 * @param about how many ticks are wanted
 * @param whole whether only whole numbers make sense
 */
export function niceTicks(low: number, high: number, about = 5, whole = false): Ticks {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / about));
  const step = Math.max(
    whole ? 1 : 0,
    [1, 2, 5, 10].map((factor) => factor * power).find((each) => span / each <= about)!,
  );
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const values = Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toFixed(decimals)));
  return { values, low: values[0]!, high: values.at(-1)!, decimals };
}
