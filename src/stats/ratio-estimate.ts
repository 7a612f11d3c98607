/**
 * The ratio of two sums over replications, r = Σn ÷ Σd, with its delta-method interval: the half-width is
 * t(R − 1) · √(Σ(nᵢ − r·dᵢ)² ÷ (R − 1) ÷ R) ÷ d̄ (Law 2015, Simulation Modeling and Analysis, section 9.5.2; Asmussen &
 * Glynn 2007, III.4). A replication without a denominator counts as (0, 0).
 */
import { type Bounds, type Estimate, estimateAround, undefinedEstimate } from './estimate.ts';
import { RatioMoments } from './ratio-moments.ts';
import { studentT } from './student-t.ts';
import { welchHalfWidth } from './welch.ts';

/**
 * @param numerators one a replication
 * @param denominators one a replication, in the same order, none negative
 * @param confidence in (0, 1)
 * @param bounds possible range of the ratio
 */
export function ratioEstimate(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  confidence: number,
  bounds?: Bounds,
): Estimate {
  const moments = new RatioMoments();
  for (let k = 0; k < numerators.length; k++) moments.add(numerators[k]!, denominators[k]!);
  return moments.estimate(confidence, bounds);
}

/** One plan's numerators and denominators, one of each a replication. */
export interface RatioSample {
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
}

/**
 * The difference between two plans' ratios on common random numbers, so that it equals the difference of the two
 * estimates shown beside it. By the delta method on both at once: the residuals (nᵢ − r·dᵢ) ÷ d̄ of the base are taken
 * from those of the variant, replication by replication, before their variance is formed.
 * @returns variant − base; null where either has no denominator
 */
export function pairedRatioEstimate(
  variant: RatioSample,
  base: RatioSample,
  confidence: number,
  bounds?: Bounds,
): Estimate {
  const count = variant.numerators.length;
  const one = residuals(variant);
  const other = residuals(base);
  if (one === undefined || other === undefined) return undefinedEstimate;
  const difference = one.ratio - other.ratio;
  if (count === 1) return estimateAround(difference, Number.NaN);
  let squares = 0;
  for (let k = 0; k < count; k++) squares += (one.values[k]! - other.values[k]!) ** 2;
  return estimateAround(difference, studentT(confidence, count - 1) * Math.sqrt(squares / (count - 1) / count), bounds);
}

/**
 * The same difference with the interval that it would have, were the two plans' replications independent: what pairing is
 * measured against. Degrees of freedom by Welch (1947, Biometrika 34:28).
 * @returns variant − base; null where either has no denominator
 */
export function unpairedRatioEstimate(
  variant: RatioSample,
  base: RatioSample,
  confidence: number,
  bounds?: Bounds,
): Estimate {
  const one = residuals(variant);
  const other = residuals(base);
  if (one === undefined || other === undefined) return undefinedEstimate;
  const halfWidth = welchHalfWidth(
    [squaredError(one.values), squaredError(other.values)],
    one.values.length,
    confidence,
  );
  return estimateAround(one.ratio - other.ratio, halfWidth, bounds);
}

/**
 * What a ratio will come to after all replications, told after the first of them by another plan's ratio on the same random
 * numbers, which is known over all: as much as that one came to differ from its own first replications, so much will this
 * one, but for how the two differ in the replications still to come (a control variate: Lavenberg & Welch 1981, Management
 * Science 27(3); those still to come are the rest of a finite population: Cochran 1977, Sampling Techniques, section 2.6).
 * @param first two replications at least
 * @param other no fewer replications, the first of them the same
 * @returns null where either has no denominator
 */
export function foretoldRatioEstimate(
  first: RatioSample,
  other: RatioSample,
  confidence: number,
  bounds?: Bounds,
): Estimate {
  const count = first.numerators.length;
  const all = other.numerators.length;
  const head = (values: ArrayLike<number>) => Array.prototype.slice.call(values, 0, count) as number[];
  const here = residuals(first);
  const there = residuals({ numerators: head(other.numerators), denominators: head(other.denominators) });
  const whole = residuals(other);
  if (here === undefined || there === undefined || whole === undefined) return undefinedEstimate;
  const deviations = here.values.map((value, k) => value - there.values[k]!);
  const halfWidth = studentT(confidence, count - 1) * Math.sqrt(squaredError(deviations) * (1 - count / all));
  return estimateAround(here.ratio + whole.ratio - there.ratio, halfWidth, bounds);
}

/** Squared standard error of a mean whose deviations these are; NaN for fewer than two. */
function squaredError(deviations: ArrayLike<number>): number {
  const count = deviations.length;
  let squares = 0;
  for (let k = 0; k < count; k++) squares += deviations[k]! ** 2;
  return count < 2 ? Number.NaN : squares / (count - 1) / count;
}

function residuals(sample: RatioSample): { ratio: number; values: Float64Array } | undefined {
  const { denominators } = sample;
  const count = denominators.length;
  // A replication without a denominator counts as (0, 0).
  const numerators = Float64Array.from(sample.numerators, (value, k) => (denominators[k] === 0 ? 0 : value));
  let numerator = 0;
  let denominator = 0;
  for (let k = 0; k < count; k++) {
    numerator += numerators[k]!;
    denominator += denominators[k]!;
  }
  if (denominator === 0) return undefined;
  const ratio = numerator / denominator;
  const values = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    values[k] = ((numerators[k]! - ratio * denominators[k]!) * count) / denominator;
  }
  return { ratio, values };
}
