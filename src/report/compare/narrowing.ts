/** How much narrower pairing makes the interval of a difference than independent runs would. */
import type { Difference } from '../../experiment/difference.ts';
import { isOfNoWidth } from '../numbers/format-difference.ts';
import { formatPlain } from '../numbers/format-number.ts';

/** @returns unpaired width ÷ paired width; undefined where there is no interval, or none of any width */
export function narrowing({ difference, unpaired }: Pick<Difference, 'difference' | 'unpaired'>): number | undefined {
  const { low, high } = difference;
  const apart = widthOf(unpaired);
  if (low === null || high === null || apart === undefined || isOfNoWidth({ low, high })) return undefined;
  return apart / (high - low);
}

/** @returns the middle one of some, or undefined */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : sorted.length === 0
      ? undefined
      : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function widthOf({ low, high }: Difference['difference']): number | undefined {
  return low === null || high === null ? undefined : high - low;
}

/** Below this, pairing is not said to make intervals narrower. */
const worthTelling = 1.1;

/**
 * What pairing is worth, as a sentence.
 * @param who whom the same customers meet: `every plan`
 * @param times how much narrower each interval is
 */
export function pairingSentence(who: string, times: readonly number[]): string {
  const middle = median(times);
  const paired = `The same customers meet ${who}, so differences are paired run by run`;
  if (middle === undefined || middle < worthTelling) return `${paired}.`;
  return `${paired}; half of the intervals are ${formatPlain(middle, 1)} times narrower for it, or more.`;
}

/** `38 of 40`, the runs that do better; empty where that is not told, or all do the same. */
export function betterText({ runs }: Pick<Difference, 'runs'>): string {
  if (runs === null || runs.better + runs.worse === 0) return '';
  return `${formatPlain(runs.better, 0)} of ${formatPlain(runs.better + runs.same + runs.worse, 0)}`;
}
