/**
 * The course of the day: which share of a day's contacts each slot takes. Weekdays whose courses chance alone explains
 * share one; what the counts vary by beyond chance widens every interval.
 */
import { chiSquareQuantile } from '../chi-square.ts';
import { type Fitted, normalReach } from '../fitted.ts';

/** Counts of one weekday over all its days. */
export interface WeekdayCounts {
  readonly weekday: number;
  readonly days: number;
  /** By slot. */
  readonly counts: Float64Array;
}

export interface DayShape {
  /** Monday 0. */
  readonly weekdays: readonly number[];
  readonly contacts: number;
  /** Share of the day's contacts by slot. */
  readonly shares: readonly Fitted[];
}

/** Chance of taking alike weekdays for unlike ones. */
const STRICT = 0.001;

/**
 * @param dispersion variance of counts within the day ÷ what chance gives, 1 at least
 * @returns shapes, that of most contacts first
 */
export function dayShapes(weekdays: readonly WeekdayCounts[], dispersion: number, confidence: number): DayShape[] {
  const left = [...weekdays]
    .filter(({ counts }) => total(counts) > 0)
    .sort((a, b) => total(b.counts) - total(a.counts));
  const shapes: DayShape[] = [];
  while (left.length > 0) {
    const first = left.shift()!;
    const pooled = first.counts.slice();
    const members = [first.weekday];
    for (let k = 0; k < left.length; ) {
      const { counts, weekday } = left[k]!;
      if (isUnlike(pooled, counts, dispersion)) {
        k++;
        continue;
      }
      counts.forEach((count, slot) => {
        pooled[slot]! += count;
      });
      members.push(weekday);
      left.splice(k, 1);
    }
    shapes.push({
      weekdays: members.sort((a, b) => a - b),
      contacts: total(pooled),
      shares: sharesOf(pooled, dispersion, confidence),
    });
  }
  return shapes.sort((a, b) => b.contacts - a.contacts);
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Whether two courses differ by Pearson's test of homogeneity; slots with few contacts are taken together. */
function isUnlike(one: Float64Array, other: Float64Array, dispersion: number): boolean {
  const [all, rest] = [total(one), total(other)];
  let [statistic, cells, a, b] = [0, 0, 0, 0];
  for (let slot = 0; slot < one.length; slot++) {
    a += one[slot]!;
    b += other[slot]!;
    const expected = (Math.min(all, rest) / (all + rest)) * (a + b);
    if (expected < 5 && slot < one.length - 1) continue;
    if (a + b > 0) {
      statistic += (a * rest - b * all) ** 2 / (all * rest * (a + b));
      cells++;
    }
    [a, b] = [0, 0];
  }
  return cells > 1 && statistic / Math.max(1, dispersion) > chiSquareQuantile(1 - STRICT, cells - 1);
}

/** @see Wilson (1927, JASA 22:209) for the interval, with as many contacts as the dispersion leaves */
function sharesOf(counts: Float64Array, dispersion: number, confidence: number): Fitted[] {
  const all = total(counts);
  const effective = all / Math.max(1, dispersion);
  const reach = normalReach(confidence);
  const spread = (reach * reach) / effective;
  return Array.from(counts, (count) => {
    const share = count / all;
    const middle = (share + spread / 2) / (1 + spread);
    const half = (reach / (1 + spread)) * Math.sqrt((share * (1 - share)) / effective + spread / effective / 4);
    return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
  });
}
