/**
 * Where today's team breaks: for each target the smallest multiple of today's need, to 0.01, at which it is missed, sought
 * upwards from 1. Between two listed volumes, of which the lower holds and the upper misses, the search closes in until the
 * crossing lies near a volume that was simulated, and reads it off the curve through all of them; every
 * volume is simulated on the same random numbers, and one serves all targets that are thought to break near it. A target that
 * a larger volume misses is taken to be missed from there on. A target that is missed today may come to be met as volume
 * grows, as a cost per contact does that falls: from where on is sought downwards from the largest volume, in the same way.
 */
import { monotoneCrossing } from '../stats/monotone-crossing.ts';
import type { Bound, Fares, GrowthTarget } from './grow/growth-target.ts';

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

/** How each target fares at a volume, in their order; undefined of one that cannot be judged, or was not asked about. */
export type FaresOfAll = readonly (Fares | undefined)[];

/** A multiple of today's need, and the places of the targets that are asked about there. */
export interface Probed {
  readonly volume: number;
  readonly places: readonly number[];
}

/** @returns how the targets fare at each multiple, in their order */
export type Probe = (asked: readonly Probed[]) => Promise<readonly FaresOfAll[]>;

/** Probes of one search that trust the curve as it is; the next ones reach further, and then it halves. */
const TRUSTING = 2;
const REACHING = 5;
/**
 * A crossing is read off the curve once it is thought to lie so many hundredths from a volume that was simulated, or between
 * two that are so near each other that the curve is nearly straight there.
 */
const NEAR: Readonly<Record<Bound, number>> = { estimate: 4, optimistic: 8, pessimistic: 8 };
const STRAIGHT: Readonly<Record<Bound, number>> = { estimate: 10, optimistic: 20, pessimistic: 20 };

/** What is sought: where a target comes to be missed, or, of one that is missed today, where it comes to be met. */
type Turn = 'missed' | 'met';

interface Search {
  readonly place: number;
  readonly turn: Turn;
  readonly bound: Bound;
  /** Probes asked for. */
  asked: number;
}

/** Of a target, what is told with its breaking point. */
type Asked = Pick<GrowthTarget, 'text' | 'source'>;

/** Where a search would look next, in hundredths: best at `at`, as well anywhere between the two. */
interface Wish {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * @param known how the targets fare at the listed volumes
 * @param probe simulates further ones
 * @returns one for each line of `expect` and then for each contact type's own service level
 */
export async function breakingPoints(
  targets: readonly Asked[],
  known: ReadonlyMap<number, FaresOfAll>,
  probe: Probe,
): Promise<BreakingPoint[]> {
  const curves = targets.map(() => new Curve());
  const add = (hundredths: number, fares: FaresOfAll) => {
    for (const [place, curve] of curves.entries()) {
      const here = fares[place];
      if (here !== undefined) curve.add(hundredths, here);
    }
  };
  for (const [volume, fares] of known) if (volume >= 1) add(inHundredths(volume), fares);
  const close = async (searches: readonly Search[]) => {
    for (;;) {
      const wishes = searches.flatMap((search) => {
        const wish = curves[search.place]!.next(search);
        if (wish === undefined) return [];
        search.asked++;
        return [{ ...wish, place: search.place }];
      });
      if (wishes.length === 0) return;
      const asked = together(wishes);
      const found = await probe(asked);
      for (const [k, { volume }] of asked.entries()) add(inHundredths(volume), found[k]!);
    }
  };
  const searches = (...bounds: readonly Bound[]) =>
    bounds.flatMap((bound) =>
      targets.flatMap((_, place): Search[] => [
        { place, turn: 'missed', bound, asked: 0 },
        { place, turn: 'met', bound, asked: 0 },
      ]),
    );
  await close(searches('estimate'));
  // What was found for the estimates tells most of where the bounds cross.
  await close(searches('pessimistic', 'optimistic'));
  return targets.map((target, place) => curves[place]!.breakingPoint(target));
}

/** As few volumes as meet all wishes, in increasing order. */
function together(wishes: readonly (Wish & { readonly place: number })[]): Probed[] {
  const groups: (typeof wishes)[number][][] = [];
  for (const wish of [...wishes].sort((a, b) => a.to - b.to)) {
    const group = groups.at(-1);
    // The first of a group ends first.
    if (group !== undefined && wish.from <= group[0]!.to) group.push(wish);
    else groups.push([wish]);
  }
  return groups.map((group) => {
    const lowest = Math.max(...group.map(({ from }) => from));
    const middle = Math.round(group.reduce((sum, { at }) => sum + at, 0) / group.length);
    return {
      volume: Math.min(group[0]!.to, Math.max(lowest, middle)) / 100,
      places: [...new Set(group.map(({ place }) => place))].sort((a, b) => a - b),
    };
  });
}

/** How one target fares, by the volume, as far as it was simulated. */
class Curve {
  private readonly at: { readonly hundredths: number; readonly fares: Fares }[] = [];

  add(hundredths: number, fares: Fares): void {
    this.at.push({ hundredths, fares });
    this.at.sort((a, b) => a.hundredths - b.hundredths);
  }

  /** @returns where to look next; undefined where enough is known */
  next({ turn, bound, asked }: Search): Wish | undefined {
    const bracket = this.bracket(turn, bound);
    if (bracket === undefined || bracket.to - bracket.from <= 1) return undefined;
    const { from, to, guess } = bracket;
    if (guess === undefined || asked >= REACHING) return within(from, to, (from + to) / 2);
    const left = guess - from;
    const right = to - guess;
    if (Math.min(left, right) < NEAR[bound] || to - from <= STRAIGHT[bound]) return undefined;
    // Half as far off as is near: the curve may move the guess a little.
    if (asked < TRUSTING) return within(from, to, guess, NEAR[bound] / 2);
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

/** @returns without the dust of binary fractions: 110 for 1.1 */
function inHundredths(volume: number): number {
  return Number((volume * 100).toFixed(6));
}

/** Whole hundredths strictly between two, at or just above the wish and so far around it; undefined where there are none. */
function within(from: number, to: number, wish: number, around = 0): Wish | undefined {
  const lowest = Math.floor(from) + 1;
  const highest = Math.ceil(to) - 1;
  if (lowest > highest) return undefined;
  const at = Math.min(highest, Math.max(lowest, Math.ceil(wish)));
  return { at, from: Math.max(lowest, at - around), to: Math.min(highest, at + around) };
}
