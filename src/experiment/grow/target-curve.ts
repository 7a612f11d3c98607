/**
 * How one target fares by volume, as far as it was simulated: where to look next for the volume at which it turns, and, once
 * enough is known, where that is.
 */
import { monotoneCrossing } from '../../stats/monotone-crossing.ts';
import type { Bound, Fares, GrowthTarget } from './growth-target.ts';

export interface BreakingPoint {
  /** As written in `expect`, or a contact type's service level as it could stand there. */
  readonly target: string;
  readonly source: 'expect' | 'service_level';
  /** `not_judged`: it is not told of such periods, or there is nothing to judge. */
  readonly state: 'breaks' | 'already_missed' | 'beyond_range' | 'not_judged';
  /** The smallest multiple at which the estimate misses; 1 where it does today; null where none in the range does. */
  readonly volume: number | null;
  /**
   * Where the interval's bounds cross the limit, the one unkind to the target first. `low` is null where even that is
   * beyond the range, or lies below 1; `high` where it is beyond the range.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** Of a target that is missed today: from where on it is met up to the largest volume; null elsewhere, or where it is not. */
  readonly met_from: MetFrom | null;
}

export interface MetFrom {
  /** The smallest multiple from which on the estimate meets the target. */
  readonly volume: number;
  /** Where the interval's bounds do, the one kind to the target first; `high` is null where it is beyond the range. */
  readonly low: number;
  readonly high: number | null;
}

/** Probes of one search that trust the curve as it is; the next ones reach further, and then it halves. */
const TRUSTING = 2;
const REACHING = 5;
/** Probes after which a search is given up: halving is done long before, unless nothing can be judged where it looks. */
const MOST_ASKED = 30;
/**
 * A crossing is read off the curve once it is thought to lie so many hundredths from a volume that was simulated, or between
 * two that are so near each other that the curve is nearly straight there.
 */
const NEAR: Readonly<Record<Bound, number>> = { estimate: 4, optimistic: 8, pessimistic: 8 };
const STRAIGHT: Readonly<Record<Bound, number>> = { estimate: 10, optimistic: 20, pessimistic: 20 };

/** What is sought: where a target comes to be missed, or, of one that is missed today, where it comes to be met. */
export type Turn = 'missed' | 'met';

/** One turn of a target, by one end of its interval. */
export interface TurnSearch {
  readonly turn: Turn;
  readonly bound: Bound;
  /** Probes asked for. */
  asked: number;
}

/** Of a target, what is told with its breaking point. */
export type Asked = Pick<GrowthTarget, 'text' | 'source'>;

/** Where a search would look next, in hundredths: best at `at`, as well anywhere between the two. */
export interface Wish {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How one target fares, by the volume, as far as it was simulated. */
export class TargetCurve {
  private readonly at: { readonly hundredths: number; readonly fares: Fares }[] = [];

  add(hundredths: number, fares: Fares): void {
    this.at.push({ hundredths, fares });
    this.at.sort((a, b) => a.hundredths - b.hundredths);
  }

  /** @returns where to look next; undefined where enough is known */
  next({ turn, bound, asked }: TurnSearch): Wish | undefined {
    const bracket = this.bracket(turn, bound);
    if (bracket === undefined || bracket.to - bracket.from <= 1 || asked >= MOST_ASKED) return undefined;
    const { from, to, guess } = bracket;
    if (guess === undefined || asked >= REACHING) return within(from, to, (from + to) / 2);
    const left = guess - from;
    const right = to - guess;
    if (Math.min(left, right) < NEAR[bound] || to - from <= STRAIGHT[bound]) return undefined;
    // Less far off than is near: the curve may move the guess a little.
    if (asked < TRUSTING) return within(from, to, guess, (NEAR[bound] * 3) / 4);
    // A curve more bent than was thought: beyond the guess, so that the search is not led there in small steps.
    return within(from, to, left < right ? from + 3 * left : to - 3 * right);
  }

  breakingPoint({ text, source }: Asked): BreakingPoint {
    const first = this.at[0]?.fares;
    const point = (state: BreakingPoint['state'], volume: number | null, low: number | null, high: number | null) => ({
      target: text,
      source,
      state,
      volume,
      low,
      high,
      met_from: state === 'already_missed' ? this.metFrom() : null,
    });
    if (first === undefined) return point('not_judged', null, null, null);
    const high = this.crossing('optimistic');
    if (!first.estimate.holds) return point('already_missed', 1, null, high);
    const volume = this.crossing('estimate');
    const low = this.crossing('pessimistic');
    if (volume === null) return point('beyond_range', null, low, null);
    return point(
      'breaks',
      volume,
      low === null ? null : Math.min(low, volume),
      high === null ? null : Math.max(high, volume),
    );
  }

  private metFrom(): MetFrom | null {
    const volume = this.turning('met', 'estimate');
    if (volume === null) return null;
    const high = this.turning('met', 'pessimistic');
    return {
      volume,
      // Where the kind bound never misses, it meets the target today.
      low: Math.min(this.turning('met', 'optimistic') ?? 1, volume),
      high: high === null ? null : Math.max(high, volume),
    };
  }

  /** The multiple at which the bound first misses; null where it does nowhere in the range. */
  private crossing(bound: Bound): number | null {
    if (this.at[0]?.fares[bound].holds === false) return this.at[0]!.hundredths / 100;
    return this.turning('missed', bound);
  }

  private turning(turn: Turn, bound: Bound): number | null {
    const bracket = this.bracket(turn, bound);
    if (bracket === undefined) return null;
    const { from, to, guess } = bracket;
    if (guess === undefined) return to / 100;
    return Math.min(to, Math.max(Math.floor(from) + 1, Math.ceil(guess))) / 100;
  }

  /** Two neighbouring volumes between which the target turns, and about where. */
  private bracket(
    turn: Turn,
    bound: Bound,
  ): { readonly from: number; readonly to: number; readonly guess: number | undefined } | undefined {
    const turned = turn === 'missed' ? this.firstMissed(bound) : this.metThroughout(bound);
    if (turned < 1) return undefined;
    const before = this.at[turned - 1]!;
    const after = this.at[turned]!;
    const from = before.hundredths;
    const to = after.hundredths;
    // The curve that falls through nought is that of the margin, or of what is wanting.
    const valueAt = ({ fares }: (typeof this.at)[number]) => {
      const margin = fares[bound].margin;
      return margin === null || turn === 'missed' ? margin : -margin;
    };
    const above = valueAt(before);
    const below = valueAt(after);
    // Where the verdict rests on more than one number, the margins may be of different signs than it says.
    if (above === null || below === null || above < 0 || below > 0 || above === below)
      return { from, to, guess: undefined };
    const curve = this.at.flatMap((point) => {
      const value = valueAt(point);
      return value === null ? [] : [{ at: point.hundredths, value }];
    });
    return { from, to, guess: monotoneCrossing(curve, curve.findIndex(({ at }) => at === to) - 1) };
  }

  /** @returns place of the first volume at which the bound misses; below 1 where there is none after the first */
  private firstMissed(bound: Bound): number {
    return this.at.findIndex(({ fares }) => fares[bound].holds === false);
  }

  /**
   * @returns place of the volume from which on the bound meets a target that the estimate misses today; below 1 where there
   *   is none, or where it is not asked because the estimate itself never comes to meet it
   */
  private metThroughout(bound: Bound): number {
    if (this.at[0]?.fares.estimate.holds !== false) return -1;
    if (bound !== 'estimate' && this.metThroughout('estimate') < 1) return -1;
    const met = 1 + this.at.findLastIndex(({ fares }) => fares[bound].holds === false);
    return this.at[met]?.fares[bound].holds === true ? met : -1;
  }
}

/** Whole hundredths strictly between two, at or just above the wish and so far around it; undefined where there are none. */
function within(from: number, to: number, wish: number, around = 0): Wish | undefined {
  const lowest = Math.floor(from) + 1;
  const highest = Math.ceil(to) - 1;
  if (lowest > highest) return undefined;
  const at = Math.min(highest, Math.max(lowest, Math.ceil(wish)));
  return { at, from: Math.max(lowest, at - around), to: Math.min(highest, at + around) };
}
