/**
 * Whether a busy day is busy throughout: how much the counts within a day vary beyond what chance gives once the day's
 * total is known. At 1 one factor for the whole day tells all; above it hours have ups and downs of their own.
 */
import { chiSquareQuantile } from '../chi-square.ts';
import type { Fitted } from '../fitted.ts';

export interface WithinDay {
  /** Variance ÷ what chance gives. */
  readonly dispersion: Fitted;
  /** Coefficient of variation that stretches of the day have of their own. */
  readonly ownVariation: number;
  /** Its square, for each unit of dispersion beyond 1. */
  readonly perUnit: number;
  /** Seconds of a stretch, on average. */
  readonly stretch: number;
  /** Degrees of freedom. */
  readonly sample: number;
}

/** Expected contacts of a stretch: fewer, and chi-square would not hold. */
const ENOUGH = 5;

/**
 * @param days counts by slot of each day, with its weekday
 * @param slot seconds
 * @returns undefined where no weekday has two days with two stretches
 */
export function withinDay(
  days: readonly { readonly weekday: number; readonly counts: Float64Array }[],
  slot: number,
  confidence: number,
): WithinDay | undefined {
  let [statistic, degrees, squares, means, seconds, stretches] = [0, 0, 0, 0, 0, 0];
  for (let weekday = 0; weekday < 7; weekday++) {
    const own = days.filter((day) => day.weekday === weekday);
    if (own.length < 2) continue;
    const blocks = stretchesOf(own.map(({ counts }) => counts));
    const totals = own.map(({ counts }) => sumOf(counts, 0, counts.length));
    const all = totals.reduce((sum, value) => sum + value, 0);
    if (blocks.length < 2 || all === 0) continue;
    for (const { from, to } of blocks) {
      const share = own.reduce((sum, { counts }) => sum + sumOf(counts, from, to), 0) / all;
      own.forEach(({ counts }, k) => {
        const expected = totals[k]! * share;
        if (!(expected > 0)) return;
        statistic += (sumOf(counts, from, to) - expected) ** 2 / expected;
        squares += expected * expected;
        means += expected;
      });
      seconds += (to - from) * slot;
      stretches++;
    }
    degrees += (own.length - 1) * (blocks.length - 1);
  }
  if (degrees === 0) return undefined;
  const outside = (1 - confidence) / 2;
  const dispersion = {
    value: statistic / degrees,
    low: statistic / chiSquareQuantile(1 - outside, degrees),
    high: statistic / chiSquareQuantile(outside, degrees),
  };
  return {
    dispersion,
    ownVariation: Math.sqrt((Math.max(0, dispersion.value - 1) * means) / squares),
    perUnit: means / squares,
    stretch: seconds / stretches,
    sample: degrees,
  };
}

/** Neighbouring slots taken together until a day expects enough contacts in them. */
function stretchesOf(days: readonly Float64Array[]): { from: number; to: number }[] {
  const slots = days[0]!.length;
  const blocks: { from: number; to: number }[] = [];
  let from = 0;
  for (let slot = 0; slot < slots; slot++) {
    const mean = days.reduce((sum, counts) => sum + sumOf(counts, from, slot + 1), 0) / days.length;
    if (mean < ENOUGH) continue;
    blocks.push({ from, to: slot + 1 });
    from = slot + 1;
  }
  // What is left over at the end goes with the last stretch.
  if (blocks.length > 0) blocks[blocks.length - 1]!.to = slots;
  return blocks;
}

function sumOf(counts: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += counts[k]!;
  return sum;
}
