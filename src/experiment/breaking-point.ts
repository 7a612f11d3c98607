/**
 * Where today's team breaks: for each target the smallest multiple of today's need, to 0.01, at which it is missed, sought
 * upwards from 1. Between two listed volumes, of which the lower holds and the upper misses, the search closes in until the
 * crossing lies near a volume that was simulated, and reads it off the curve through all of them; every
 * volume is simulated on the same random numbers and serves all targets. A target that a larger volume
 * misses is taken to be missed from there on. A target that is missed today may come to be met as volume grows, as a cost per
 * contact does that falls: from where on is sought downwards from the largest volume, in the same way.
 */
import type { CostedRunResults } from '../finance/with-cost.ts';
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

/** @returns results at multiples of today's need, in their order */
export type Probe = (volumes: readonly number[]) => Promise<readonly CostedRunResults[]>;

/** Probes of one search that trust the curve as it is; the next ones reach further, and then it halves. */
const TRUSTING = 2;
const REACHING = 5;
/**
 * A crossing is read off the curve once it is thought to lie so many hundredths from a volume that was simulated, or between
 * two that are so near each other that the curve is nearly straight there.
 */
const NEAR: Readonly<Record<Bound, number>> = { estimate: 2, optimistic: 8, pessimistic: 8 };
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

/**
 * @param known results at the listed volumes
 * @param probe simulates further ones
 * @returns one for each line of `expect` and then for each contact type's own service level
 */
export async function breakingPoints(
  targets: readonly GrowthTarget[],
  known: ReadonlyMap<number, CostedRunResults>,
  probe: Probe,
): Promise<BreakingPoint[]> {
  const points = new Points(targets);
  for (const [volume, results] of known) if (volume >= 1) points.add(inHundredths(volume), results);
  const close = async (searches: readonly Search[]) => {
    for (;;) {
      const next = new Set<number>();
      for (const search of searches) {
        const hundredths = points.next(search);
        if (hundredths === undefined) continue;
        search.asked++;
        next.add(hundredths);
      }
      if (next.size === 0) return;
      const volumes = [...next].sort((a, b) => a - b);
      const results = await probe(volumes.map((hundredths) => hundredths / 100));
      volumes.forEach((hundredths, k) => {
        points.add(hundredths, results[k]!);
      });
    }
  };
  const searches = (bound: Bound) =>
    targets.flatMap((_, place): Search[] => [
      { place, turn: 'missed', bound, asked: 0 },
      { place, turn: 'met', bound, asked: 0 },
    ]);
  await close(searches('estimate'));
  // What was found for the estimates tells most of where the bounds cross.
  await close([...searches('pessimistic'), ...searches('optimistic')]);
  return targets.map((target, place) => points.breakingPoint(target, place));
}

/** Every volume that was simulated, in hundredths, and how each target fares there. */
class Points {
  private readonly targets: readonly GrowthTarget[];
  private readonly at: { readonly hundredths: number; readonly fares: readonly (Fares | undefined)[] }[] = [];

  constructor(targets: readonly GrowthTarget[]) {
    this.targets = targets;
  }

  add(hundredths: number, results: CostedRunResults): void {
    this.at.push({ hundredths, fares: this.targets.map((target) => target.fares(results)) });
    this.at.sort((a, b) => a.hundredths - b.hundredths);
  }

  /** @returns where to look next, in hundredths; undefined where enough is known */
  next({ place, turn, bound, asked }: Search): number | undefined {
    const bracket = this.bracket(place, turn, bound);
    if (bracket === undefined || bracket.to - bracket.from <= 1) return undefined;
    const { from, to, guess } = bracket;
    if (guess === undefined || asked >= REACHING) return within(from, to, (from + to) / 2);
    const left = guess - from;
    const right = to - guess;
    // Of a share of runs there are only steps, which are nowhere straight.
    const isStraight = this.targets[place]!.target.in_runs === undefined;
    if (Math.min(left, right) < (isStraight ? NEAR[bound] : 1)) return undefined;
    if (isStraight && to - from <= STRAIGHT[bound]) return undefined;
    if (asked < TRUSTING) return within(from, to, guess);
    // A curve more bent than was thought: beyond the guess, so that the search is not led there in small steps.
    return within(from, to, left < right ? from + 3 * left : to - 3 * right);
  }

  breakingPoint({ text, source }: GrowthTarget, place: number): BreakingPoint {
    const first = this.at[0]?.fares[place];
    const point = (state: BreakingPoint['state'], volume: number | null, low: number | null, high: number | null) => ({
      target: text,
      source,
      state,
      volume,
      low,
      high,
      met_from: state === 'already_missed' ? this.metFrom(place) : null,
    });
    if (first === undefined) return point('not_judged', null, null, null);
    const high = this.crossing(place, 'optimistic');
    if (!first.estimate.holds) return point('already_missed', 1, null, high);
    const volume = this.crossing(place, 'estimate');
    const low = this.crossing(place, 'pessimistic');
    if (volume === null) return point('beyond_range', null, low, null);
    return point(
      'breaks',
      volume,
      low === null ? null : Math.min(low, volume),
      high === null ? null : Math.max(high, volume),
    );
  }

  private metFrom(place: number): MetFrom | null {
    const volume = this.turning(place, 'met', 'estimate');
    if (volume === null) return null;
    const high = this.turning(place, 'met', 'pessimistic');
    return {
      volume,
      // Where the kind bound never misses, it meets the target today.
      low: Math.min(this.turning(place, 'met', 'optimistic') ?? 1, volume),
      high: high === null ? null : Math.max(high, volume),
    };
  }

  /** The multiple at which the bound first misses; null where it does nowhere in the range. */
  private crossing(place: number, bound: Bound): number | null {
    if (this.at[0]?.fares[place]?.[bound].holds === false) return this.at[0]!.hundredths / 100;
    return this.turning(place, 'missed', bound);
  }

  private turning(place: number, turn: Turn, bound: Bound): number | null {
    const bracket = this.bracket(place, turn, bound);
    if (bracket === undefined) return null;
    const { from, to, guess } = bracket;
    if (guess === undefined) return to / 100;
    return Math.min(to, Math.max(Math.floor(from) + 1, Math.ceil(guess))) / 100;
  }

  /** Two neighbouring volumes between which the target turns, and about where. */
  private bracket(
    place: number,
    turn: Turn,
    bound: Bound,
  ): { readonly from: number; readonly to: number; readonly guess: number | undefined } | undefined {
    const turned = turn === 'missed' ? this.firstMissed(place, bound) : this.metThroughout(place, bound);
    if (turned < 1) return undefined;
    const before = this.at[turned - 1]!;
    const after = this.at[turned]!;
    const from = before.hundredths;
    const to = after.hundredths;
    // The curve that falls through nought is that of the margin, or of what is wanting.
    const valueAt = ({ fares }: (typeof this.at)[number]) => {
      const margin = fares[place]?.[bound].margin ?? null;
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
  private firstMissed(place: number, bound: Bound): number {
    return this.at.findIndex(({ fares }) => fares[place]?.[bound].holds === false);
  }

  /**
   * @returns place of the volume from which on the bound meets a target that the estimate misses today; below 1 where there
   *   is none, or where it is not asked because the estimate itself never comes to meet it
   */
  private metThroughout(place: number, bound: Bound): number {
    if (this.at[0]?.fares[place]?.estimate.holds !== false) return -1;
    if (bound !== 'estimate' && this.metThroughout(place, 'estimate') < 1) return -1;
    const met = 1 + this.at.findLastIndex(({ fares }) => fares[place]?.[bound].holds === false);
    return this.at[met]?.fares[place]?.[bound].holds === true ? met : -1;
  }
}

/** @returns without the dust of binary fractions: 110 for 1.1 */
function inHundredths(volume: number): number {
  return Number((volume * 100).toFixed(6));
}

/** A whole number of hundredths strictly between two, at or just above the wish. */
function within(from: number, to: number, wish: number): number | undefined {
  const lowest = Math.floor(from) + 1;
  const highest = Math.ceil(to) - 1;
  return lowest > highest ? undefined : Math.min(highest, Math.max(lowest, Math.ceil(wish)));
}
