/**
 * How handle times change over the day: a factor for each two hours of arrival, where the means differ by more than
 * chance. Factors are drawn towards 1 as far as chance had a part in them.
 */
import { chiSquareQuantile } from './chi-square.ts';

export interface HandleCourse {
  /** From each time of day on, in seconds after midnight, ascending; the first is midnight. */
  readonly steps: readonly (readonly [from: number, factor: number])[];
  /** Weighed squares of the blocks' differences from the mean, and what chance gives on average. */
  readonly statistic: number;
  readonly degrees: number;
}

const BLOCK = 7200;
/** Contacts that a block has at least; fewer, and it goes with its neighbour. */
const FEWEST = 100;
/** Chance of taking a level day for an uneven one. */
const STRICT = 0.001;

interface Block {
  readonly from: number;
  count: number;
  sum: number;
  squares: number;
}

/**
 * @param times seconds above 0
 * @param arrivals time of day of each, in seconds after local midnight
 * @returns undefined where chance explains the differences, or there are too few contacts to tell
 * @see Efron & Morris (1973, JASA 68:117) for the drawing together
 */
export function handleCourse(times: Float64Array, arrivals: Float64Array): HandleCourse | undefined {
  const blocks = blocksOf(times, arrivals);
  if (blocks.length < 2) return undefined;
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const degrees = blocks.length - 1;
  const statistic = blocks.reduce((all, { count, sum, squares }) => {
    const own = sum / count;
    return all + (count * (own - mean) ** 2) / ((squares - count * own * own) / (count - 1));
  }, 0);
  if (!(statistic > chiSquareQuantile(1 - STRICT, degrees))) return undefined;
  const kept = Math.max(0, 1 - degrees / statistic);
  return {
    steps: blocks.map(({ from, sum, count }) => [from, 1 + kept * (sum / count / mean - 1)] as const),
    statistic,
    degrees,
  };
}

/** @returns the factor that holds for a contact that arrives at this time of day */
export function factorAt(course: HandleCourse | undefined, arrival: number): number {
  return course?.steps.findLast(([from]) => from <= arrival)?.[1] ?? 1;
}

function blocksOf(times: Float64Array, arrivals: Float64Array): Block[] {
  const all = Array.from(
    { length: 86_400 / BLOCK },
    (_, k): Block => ({ from: k * BLOCK, count: 0, sum: 0, squares: 0 }),
  );
  times.forEach((time, k) => {
    const block = all[Math.floor(arrivals[k]! / BLOCK)]!;
    block.count++;
    block.sum += time;
    block.squares += time * time;
  });
  // The day's first block begins at midnight, so that every time of day has a factor.
  const blocks: Block[] = [];
  for (const block of all) {
    const last = blocks.at(-1);
    if (last === undefined || last.count >= FEWEST) blocks.push(block);
    else add(last, block);
  }
  const last = blocks.at(-1)!;
  if (blocks.length > 1 && last.count < FEWEST) add(blocks.at(-2)!, blocks.pop()!);
  return blocks;
}

function add(block: Block, { count, sum, squares }: Block): void {
  block.count += count;
  block.sum += sum;
  block.squares += squares;
}
