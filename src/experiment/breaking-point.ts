/**
 * Where today's team breaks: for each target the smallest multiple of today's need, to 0.01, at which it is missed, sought
 * upwards from 1. Between two listed volumes, of which the lower holds and the upper misses, the search closes in until the
 * crossing lies near a volume that was simulated, and reads it off the curve through all of them; every
 * volume is simulated on the same random numbers, and one serves all targets that are thought to break near it. A target that
 * a larger volume misses is taken to be missed from there on. A target that is missed today may come to be met as volume
 * grows, as a cost per contact does that falls: from where on is sought downwards from the largest volume, in the same way.
 */
import type { Bound, Fares } from './grow/growth-target.ts';
import { type Asked, type BreakingPoint, TargetCurve, type TurnSearch, type Wish } from './grow/target-curve.ts';

/** How each target fares at a volume, in their order; undefined of one that cannot be judged, or was not asked about. */
export type FaresOfAll = readonly (Fares | undefined)[];

/** A multiple of today's need, and the places of the targets that are asked about there. */
export interface Probed {
  readonly volume: number;
  readonly places: readonly number[];
}

/** @returns how the targets fare at each multiple, in their order */
export type Probe = (asked: readonly Probed[]) => Promise<readonly FaresOfAll[]>;

interface Search extends TurnSearch {
  readonly place: number;
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
  const curves = targets.map(() => new TargetCurve());
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

/** @returns without the dust of binary fractions: 110 for 1.1 */
function inHundredths(volume: number): number {
  return Number((volume * 100).toFixed(6));
}
