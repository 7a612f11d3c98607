/**
 * A quantile over replications with its interval by sectioning (Asmussen & Glynn 2007, Stochastic Simulation, III.5):
 * replications are split into S consecutive sections, and with q the pooled histogram's quantile and q₁ … q_S the
 * sections' own, the half-width is t(S − 1) · √(Σ(qₛ − q)² ÷ (S − 1) ÷ S). Centring on the pooled quantile, which has
 * less bias than the sections' mean, is what sets sectioning apart from batching.
 */
import { type Estimate, estimateAround, undefinedEstimate } from './estimate.ts';
import { Histogram, type SparseHistogram } from './histogram.ts';
import { studentT } from './student-t.ts';

/**
 * Several quantiles of the same histograms; as `sectionedQuantile`, which see.
 * @param quantiles each in [0, 1]
 */
export function sectionedQuantiles(
  histograms: readonly (Histogram | SparseHistogram)[],
  quantiles: readonly number[],
  confidence: number,
  sections = 10,
): Estimate[] {
  const pooled = new Histogram();
  const parts: Histogram[] = [];
  const count = Math.min(sections, histograms.length);
  for (let s = 0; s < count; s++) {
    const part = new Histogram();
    const to = Math.floor(((s + 1) * histograms.length) / count);
    for (let k = Math.floor((s * histograms.length) / count); k < to; k++) part.merge(histograms[k]!);
    pooled.merge(part);
    if (part.count > 0) parts.push(part);
  }
  return quantiles.map((q) => estimate(pooled, parts, q, confidence));
}

/**
 * @param histograms one a replication, in replication order
 * @param q in [0, 1]
 * @param confidence in (0, 1)
 * @param sections at most how many sections; no more than replications, and empty ones are left out
 * @returns seconds; null when there are no values, null bounds when only one section has any
 */
export function sectionedQuantile(
  histograms: readonly (Histogram | SparseHistogram)[],
  q: number,
  confidence: number,
  sections = 10,
): Estimate {
  return sectionedQuantiles(histograms, [q], confidence, sections)[0]!;
}

function estimate(pooled: Histogram, parts: readonly Histogram[], q: number, confidence: number): Estimate {
  const centre = pooled.quantile(q);
  if (centre === null) return undefinedEstimate;
  const count = parts.length;
  if (count === 1) return estimateAround(centre, Number.NaN);
  let squares = 0;
  for (const part of parts) squares += (part.quantile(q)! - centre) ** 2;
  const error = Math.sqrt(squares / (count - 1) / count);
  return estimateAround(centre, studentT(confidence, count - 1) * error, { min: 0 });
}
