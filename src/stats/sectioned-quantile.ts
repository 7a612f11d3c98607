/**
 * A quantile over replications with its interval by sectioning (Asmussen & Glynn 2007, Stochastic Simulation, III.5):
 * replications are split into S consecutive sections, and with q the pooled histogram's quantile and q₁ … q_S the
 * sections' own, the half-width is t(S − 1) · √(Σ(qₛ − q)² ÷ (S − 1) ÷ S). Centring on the pooled quantile, which has
 * less bias than the sections' mean, is what sets sectioning apart from batching.
 */
import { type Estimate, estimateAround, undefinedEstimate } from './estimate.ts';
import { pooled, type SparseHistogram, sparseQuantiles } from './histogram.ts';
import { studentT } from './student-t.ts';
import { welchHalfWidth } from './welch.ts';

/** Histograms put together by sections of consecutive replications. */
export interface Sections {
  readonly pooled: SparseHistogram;
  /** In order; a section may hold no value. */
  readonly parts: readonly SparseHistogram[];
}

/**
 * @param histograms one a replication, or one a block of replications, in replication order
 * @param sections at most how many; no more than histograms
 */
export function sectionsOf(histograms: readonly SparseHistogram[], sections = 10): Sections {
  const count = Math.min(sections, histograms.length);
  const first = (section: number) => Math.floor((section * histograms.length) / count);
  const parts = Array.from({ length: count }, (_, s) => pooled(histograms.slice(first(s), first(s + 1))));
  return { pooled: pooled(parts), parts };
}

/**
 * Several quantiles of the same sections; empty ones are left out.
 * @param quantiles each in [0, 1]
 * @param confidence in (0, 1)
 * @returns seconds; null when there are no values, null bounds when only one section has any
 */
export function quantilesOf(
  { pooled: all, parts }: Sections,
  quantiles: readonly number[],
  confidence: number,
): Estimate[] {
  const centres = sparseQuantiles(all, quantiles);
  if (centres === undefined) return quantiles.map(() => undefinedEstimate);
  const ofParts = parts.flatMap((part) => {
    const values = sparseQuantiles(part, quantiles);
    return values === undefined ? [] : [values];
  });
  return centres.map((centre, k) =>
    estimate(
      centre,
      ofParts.map((values) => values[k]!),
      confidence,
    ),
  );
}

/**
 * Several quantiles of the same histograms; as `sectionedQuantile`, which see.
 * @param quantiles each in [0, 1]
 */
export function sectionedQuantiles(
  histograms: readonly SparseHistogram[],
  quantiles: readonly number[],
  confidence: number,
  sections = 10,
): Estimate[] {
  return quantilesOf(sectionsOf(histograms, sections), quantiles, confidence);
}

/**
 * @param histograms one a replication, in replication order
 * @param q in [0, 1]
 * @param confidence in (0, 1)
 * @param sections at most how many sections; no more than replications, and empty ones are left out
 * @returns seconds; null when there are no values, null bounds when only one section has any
 */
export function sectionedQuantile(
  histograms: readonly SparseHistogram[],
  q: number,
  confidence: number,
  sections = 10,
): Estimate {
  return sectionedQuantiles(histograms, [q], confidence, sections)[0]!;
}

/** One plan's quantile: of everything together, and of each section, null where that holds no value. */
export interface QuantileSample {
  readonly pooled: number;
  readonly sections: readonly (number | null)[];
}

/**
 * The difference between two plans' quantiles on common random numbers, by sectioning both alike: the half-width is
 * t(S − 1) · √(Σ((vₛ − bₛ) − (v − b))² ÷ (S − 1) ÷ S) over the sections in which both have values.
 * @returns variant − base, and the same with the sections taken for independent
 */
export function pairedQuantileEstimate(
  variant: QuantileSample,
  base: QuantileSample,
  confidence: number,
): { readonly paired: Estimate; readonly unpaired: Estimate } {
  const difference = variant.pooled - base.pooled;
  const ones: number[] = [];
  const others: number[] = [];
  variant.sections.forEach((value, s) => {
    const other = base.sections[s] ?? null;
    if (value === null || other === null) return;
    ones.push(value - variant.pooled);
    others.push(other - base.pooled);
  });
  const count = ones.length;
  const squaredError = (deviations: readonly number[]) =>
    count < 2 ? Number.NaN : deviations.reduce((sum, value) => sum + value * value, 0) / (count - 1) / count;
  const error = Math.sqrt(squaredError(ones.map((value, k) => value - others[k]!)));
  return {
    paired: estimateAround(difference, count < 2 ? Number.NaN : studentT(confidence, count - 1) * error),
    unpaired: estimateAround(difference, welchHalfWidth([squaredError(ones), squaredError(others)], count, confidence)),
  };
}

/** @param parts the quantile of each section that has values */
function estimate(centre: number, parts: readonly number[], confidence: number): Estimate {
  const count = parts.length;
  if (count === 1) return estimateAround(centre, Number.NaN);
  let squares = 0;
  for (const part of parts) squares += (part - centre) ** 2;
  const error = Math.sqrt(squares / (count - 1) / count);
  return estimateAround(centre, studentT(confidence, count - 1) * error, { min: 0 });
}
