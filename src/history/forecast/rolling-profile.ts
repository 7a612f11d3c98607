/**
 * The profile of the day: which share of a day's contacts each interval takes, by weekday. All weekdays together give
 * the shape, smoothed lightly; each weekday's ratio to it is smoothed more. How much, and how fast the past fades, is
 * chosen by how well each choice would have shared out the weeks before the origin.
 */
import { weekdayOf } from '../../scenario/build/week-days.ts';
import type { OpenDays } from './open-days.ts';
import { PastProfile } from './past-profile.ts';
import type { Volume } from './volume.ts';

export interface RollingProfile {
  /**
   * @param origin day number; a new one is later than those before and whole weeks from them
   * @returns shares by weekday, Monday first, `7 × slots`; each weekday's add up to 1, or to 0 where it has no past
   */
  at(origin: number): Float64Array;
}

const shapeStiffness = [0, 1, 10, 100];
const ratioStiffness = [1, 100, 10_000, 1e6];
const fading = [1, 0.85];
const first = { shape: 1, ratio: 100, fading: 1 };

interface Choice {
  readonly shape: number;
  readonly ratio: number;
  readonly fading: number;
  /** Squared errors in units of what chance would give. */
  squares: number;
}

/** Days at the history's end by whose weeks the choices are judged. */
const judgedDays = 210;

export function rollingProfile(volume: Volume, calendar: OpenDays): RollingProfile {
  const { slots, counts, firstDay } = volume;
  const { totals, history } = calendar;
  const known = new Map<number, Float64Array>();
  const pasts = fading.map((fade) => new PastProfile(slots, fade));
  const choices: Choice[] = fading.flatMap((fade) =>
    shapeStiffness.flatMap((shape) => ratioStiffness.map((ratio) => ({ shape, ratio, fading: fade, squares: 0 }))),
  );
  // Where a day is one interval there is no profile to choose.
  const judgedFrom = slots > 1 ? Math.max(14, history - judgedDays) : Number.POSITIVE_INFINITY;
  let next = 0;
  const learn = (day: number) => {
    if (!(totals[day]! > 0)) return;
    for (const past of pasts) past.add(weekdayOf(firstDay + day), counts.subarray(day * slots, (day + 1) * slots));
  };
  const profileOf = (choice: Choice) => pasts[fading.indexOf(choice.fading)]!.profile(choice.shape, choice.ratio);
  const judge = (from: number, to: number) => {
    for (const choice of choices) {
      const shares = profileOf(choice);
      for (let day = from; day < to; day++) {
        if (totals[day]! > 0) choice.squares += misfit(shares, weekdayOf(firstDay + day), counts, day, slots);
      }
    }
  };
  return {
    at(origin) {
      const found = known.get(origin);
      if (found !== undefined) return found;
      for (; next < origin; next++) {
        if (next >= judgedFrom && (origin - next) % 7 === 0) judge(next, Math.min(next + 7, origin));
        learn(next);
      }
      let chosen = choices.find(
        (choice) => choice.shape === first.shape && choice.ratio === first.ratio && choice.fading === first.fading,
      )!;
      for (const choice of choices) if (choice.squares < chosen.squares) chosen = choice;
      const shares = profileOf(chosen);
      known.set(origin, shares);
      return shares;
    },
  };
}

/** Sum of (count − total × share)² ÷ (total × share), without the day's known total being judged. */
function misfit(shares: Float64Array, weekday: number, counts: Float64Array, day: number, slots: number): number {
  let total = 0;
  for (let s = 0; s < slots; s++) total += counts[day * slots + s]! || 0;
  let squares = 0;
  for (let s = 0; s < slots; s++) {
    const count = counts[day * slots + s]!;
    if (Number.isNaN(count)) continue;
    const mean = total * shares[weekday * slots + s]!;
    // An interval that was never open before counts as one expected in a thousand, lest it decide alone.
    squares += (count - mean) ** 2 / Math.max(mean, 1);
  }
  return squares;
}
