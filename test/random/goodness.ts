/** How far a sample is from a law, in units that say how surprising it is. */

/** Largest distance between the sample's cdf and the law's, on both sides of every value, so that atoms are met fairly. */
export function kolmogorovSmirnov(sample: Float64Array, cdf: (x: number) => number): number {
  const sorted = sample.slice().sort();
  const count = sorted.length;
  let distance = 0;
  for (let k = 0; k < count; ) {
    const value = sorted[k]!;
    let after = k + 1;
    while (after < count && sorted[after] === value) after++;
    const below = value === 0 ? -Number.MIN_VALUE : value - value * 2 ** -52;
    distance = Math.max(distance, Math.abs(cdf(below) - k / count), Math.abs(cdf(value) - after / count));
    k = after;
  }
  return distance;
}

/** Distance that a true law passes with probability 10⁻⁴ (Kolmogorov's limit law; less often where it has atoms). */
export function criticalDistance(count: number): number {
  return Math.sqrt(-Math.log(1e-4 / 2) / 2 / count);
}

/** Correlation times √n: standard normal, nearly, where the two are independent. */
export function correlationScore(one: Float64Array, other: Float64Array): number {
  const count = one.length;
  const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / count;
  const a = meanOf(one);
  const b = meanOf(other);
  let product = 0;
  let squaresOne = 0;
  let squaresOther = 0;
  for (let k = 0; k < count; k++) {
    product += (one[k]! - a) * (other[k]! - b);
    squaresOne += (one[k]! - a) ** 2;
    squaresOther += (other[k]! - b) ** 2;
  }
  return (product / Math.sqrt(squaresOne * squaresOther)) * Math.sqrt(count);
}

/** Score of the correlation between each value and the next. */
export function serialScore(values: Float64Array): number {
  return correlationScore(values.subarray(0, -1), values.subarray(1));
}

/** Pearson's chi-square against equal chances, as a score: (χ² − degrees) ÷ √(2 · degrees), nearly normal for many cells. */
export function equalChanceScore(counts: Float64Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const degrees = counts.length - 1;
  return (chiSquare - degrees) / Math.sqrt(2 * degrees);
}

/** A score beyond this is met by a true law about once in 150,000 times. */
export const SURPRISING = 4.5;
