/**
 * How many replications stand behind each answer to a question: two at once, for there is no interval without, then
 * twice as many each time. The sizes are fixed, so that both plans always have the same ones.
 */

/** Fewest replications that have an interval. */
const FEWEST = 2;

/** @returns growing numbers of replications, the last being `most` */
export function batchSizes(most: number, first = FEWEST): number[] {
  const sizes: number[] = [];
  for (let size = Math.min(first, most); size < most; size *= 2) sizes.push(size);
  return [...sizes, most];
}
