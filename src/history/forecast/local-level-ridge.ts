/**
 * A ridge regression whose level may drift, kept up to date day by day. Columns have a prior around 0 whose width is
 * their penalty; the level walks at random. One pass over the days answers what a fit on the days so far would have said
 * at each of them, so that trying many penalties stays cheap.
 */

export interface RidgePenalties {
  /** Variance of the level's daily step, as a share of the noise variance. */
  readonly drift: number;
  /** Prior variance of each column, as a multiple of the noise variance. */
  readonly prior: readonly number[];
}

/** An observation further off than this many standard deviations counts as if it were just so far. */
const farthest = 3;
/** Observations from which on the noise is known well enough to say what is far. */
const warmUp = 15;

/** @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, section 3.2 */
export class LocalLevelRidge {
  readonly #size: number;
  readonly #drift: number;
  readonly #mean: Float64Array;
  readonly #covariance: Float64Array;
  readonly #gain: Float64Array;
  #seen = 0;
  /** Sum of squared standardised errors. */
  #squares = 0;

  /** @param start the level before the first observation; column 0 is the level */
  constructor(start: number, { drift, prior }: RidgePenalties) {
    const size = prior.length;
    this.#size = size;
    this.#drift = drift;
    this.#mean = new Float64Array(size);
    this.#mean[0] = start;
    this.#gain = new Float64Array(size);
    this.#covariance = new Float64Array(size * size);
    for (let k = 0; k < size; k++) this.#covariance[k * size + k] = prior[k]!;
  }

  predict(columns: readonly number[], values: readonly number[]): number {
    let sum = 0;
    for (let k = 0; k < columns.length; k++) sum += this.#mean[columns[k]!]! * values[k]!;
    return sum;
  }

  observe(columns: readonly number[], values: readonly number[], observed: number): void {
    const size = this.#size;
    const covariance = this.#covariance;
    const gain = this.#gain;
    covariance[0]! += this.#drift;
    gain.fill(0);
    for (let k = 0; k < columns.length; k++) {
      const row = columns[k]! * size;
      const value = values[k]!;
      for (let j = 0; j < size; j++) gain[j]! += covariance[row + j]! * value;
    }
    let variance = 1;
    for (let k = 0; k < columns.length; k++) variance += gain[columns[k]!]! * values[k]!;
    const error = this.#bounded(observed - this.predict(columns, values), variance);
    for (let i = 0; i < size; i++) {
      const share = gain[i]! / variance;
      if (share === 0) continue;
      this.#mean[i]! += share * error;
      const row = i * size;
      for (let j = 0; j < size; j++) covariance[row + j]! -= share * gain[j]!;
    }
  }

  #bounded(error: number, variance: number): number {
    const scaled = (error * error) / variance;
    const noise = this.#squares / this.#seen;
    const limit = this.#seen < warmUp ? Number.POSITIVE_INFINITY : farthest * farthest * noise;
    this.#seen++;
    this.#squares += Math.min(scaled, limit);
    return scaled > limit ? Math.sign(error) * Math.sqrt(limit * variance) : error;
  }
}
