import type { SparseHistogram } from '../../src/stats/histogram.ts';

/** How many values a histogram holds. */
export function valuesIn({ counts }: SparseHistogram): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
