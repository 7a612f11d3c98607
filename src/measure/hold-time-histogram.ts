/** A histogram coarse enough to draw: shares of holds between bounds that a planner would name. */
import { Histogram, pooled, type SparseHistogram } from '../stats/histogram.ts';

const MINUTE = 60;
const HOUR = 3600;
const boundsInSeconds = [
  0,
  5,
  10,
  15,
  20,
  30,
  45,
  ...[1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 4, 8, 12, 24, 48, 96, 168].map((hours) => hours * HOUR),
];

/** First bucket of the fine histogram that lies above each bound, to the width of a bucket: 1.6 %. */
const bucketAbove = boundsInSeconds.map((bound) => {
  const single = new Histogram();
  single.add(bound);
  const bucket = single.toSparse().buckets[0]!;
  return bound === 0 ? bucket + 1 : bucket;
});

/**
 * @returns pairs [upper bound in seconds, share of the values above the bound before and up to this one], from 0 (no
 *   hold at all) to the last bound with a share; null stands for no bound; empty when there are no values
 */
export function holdTimeHistogram(histograms: readonly SparseHistogram[]): [number | null, number][] {
  const { buckets, counts } = pooled(histograms);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const pairs: [number | null, number][] = [];
  let k = 0;
  for (const [place, bound] of [...boundsInSeconds, null].entries()) {
    const above = bucketAbove[place] ?? Number.POSITIVE_INFINITY;
    let count = 0;
    for (; k < buckets.length && buckets[k]! < above; k++) count += counts[k]!;
    pairs.push([bound, count / total]);
    if (k === buckets.length) break;
  }
  return pairs;
}
