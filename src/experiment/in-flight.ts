/** Many tasks, a few of them at a time, so that no core waits and what is under way stays small. */

/**
 * Runs a task for each item, at most `most` at once, beginning them in order.
 * @returns the results in the order of the items
 * @throws what the first failing task throws, once those under way have ended; none is begun after it
 */
export async function inFlight<Item, Result>(
  items: readonly Item[],
  most: number,
  task: (item: Item, place: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const place = next++;
      try {
        results[place] = await task(items[place]!, place);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanes = Array.from({ length: Math.min(most, items.length) }, lane);
  const ended = await Promise.allSettled(lanes);
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
}
