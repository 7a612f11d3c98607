/** Labels at the ends of lines, moved apart as little as it takes so that none covers another. */

/**
 * @param wanted places in pixels, in any order
 * @param heights room that each takes, in the same order
 * @param from least place, @param to greatest
 * @returns places in the order of `wanted`, each label's middle
 */
export function spreadLabels(
  wanted: readonly number[],
  heights: readonly number[],
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = [...wanted];
  // Down, so that none overlaps the one above, then up from the lower bound.
  let least = from;
  for (const index of order) {
    placed[index] = Math.max(wanted[index]!, least + heights[index]! / 2);
    least = placed[index]! + heights[index]! / 2;
  }
  let most = to;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, most - heights[index]! / 2);
    most = placed[index]! - heights[index]! / 2;
  }
  return share(placed, wanted, heights, order.reverse(), from);
}

/** Moves a run of touching labels back up by half of what its lowest was pushed down, where there is room. */
function share(
  placed: number[],
  wanted: readonly number[],
  heights: readonly number[],
  order: readonly number[],
  from: number,
): number[] {
  for (let first = 0; first < order.length; ) {
    let last = first;
    const touches = (k: number) => {
      const above = order[k]!;
      const below = order[k + 1];
      return below !== undefined && placed[below]! - placed[above]! <= (heights[above]! + heights[below]!) / 2 + 1e-9;
    };
    while (touches(last)) last++;
    const run = order.slice(first, last + 1);
    const push = Math.max(...run.map((index) => placed[index]! - wanted[index]!));
    const before = first === 0 ? from : placed[order[first - 1]!]! + heights[order[first - 1]!]! / 2;
    const room = placed[run[0]!]! - heights[run[0]!]! / 2 - before;
    const back = run.length > 1 ? Math.max(0, Math.min(push / 2, room)) : 0;
    for (const index of run) placed[index]! -= back;
    first = last + 1;
  }
  return placed;
}
