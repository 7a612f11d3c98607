/** What every part of the report of `grow` is made from, and the few words that they share. */

import type { DatedBreakingPoint, GrowResults, GrowVolume } from '../../experiment/grow/grow-results.ts';
import { dateOf } from '../../experiment/grow/growth-date.ts';
import type { MetFrom } from '../../experiment/grow/target-curve.ts';
import { formatPlain } from '../numbers/format-number.ts';

export interface GrowContext {
  readonly results: GrowResults;
  /** The file as the user named it, for the hint at the end. */
  readonly path: string;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** `1.72×`, without decimals that it does not need. */
export function multipleText(volume: number): string {
  return `${Number(volume.toFixed(2))}×`;
}

/** @param date ISO @returns `February 2027` */
export function monthText(date: string): string {
  const { month, year } = Temporal.PlainDate.from(date);
  return `${months[month - 1]} ${year}`;
}

/** @returns `Feb 2027` */
export function shortMonthText(date: string): string {
  const { month, year } = Temporal.PlainDate.from(date);
  return `${months[month - 1]!.slice(0, 3)} ${year}`;
}

/** When a volume is reached, as a table says it; empty where growth is not known. */
export function whenText({ volume, date }: Pick<GrowVolume, 'volume' | 'date'>): string {
  if (date === null) return '';
  return volume === 1 ? 'today' : shortMonthText(date);
}

/** The points at which something breaks, the first of them first. */
export function breaksInOrder({ breaking_points }: GrowResults): readonly DatedBreakingPoint[] {
  return breaking_points.filter(({ state }) => state === 'breaks').toSorted((a, b) => a.volume! - b.volume!);
}

/** A target that is missed today and met once there is more volume: growth does not break it. */
export interface EasedPoint extends DatedBreakingPoint {
  readonly met_from: MetFrom;
  /** ISO date at which it comes to be met; null where growth is not known. */
  readonly metDate: string | null;
}

/** What is missed today and met from some volume on, the first of them first. */
export function easedInOrder({ breaking_points, monthly, clock }: GrowResults): readonly EasedPoint[] {
  return breaking_points
    .flatMap((point): EasedPoint[] => {
      const { met_from } = point;
      if (met_from === null) return [];
      const metDate = monthly === null ? null : dateOf(met_from.volume, monthly, clock.start.slice(0, 10));
      return [{ ...point, met_from, metDate }];
    })
    .toSorted((a, b) => a.met_from.volume - b.met_from.volume);
}

/** What is missed today and at every volume looked at, or again at the largest. */
export function stillMissed({ breaking_points }: GrowResults): readonly DatedBreakingPoint[] {
  return breaking_points.filter(({ state, met_from }) => state === 'already_missed' && met_from === null);
}

/** Posts, whole where they are. */
export function postsText(posts: number): string {
  return formatPlain(posts, Number.isInteger(posts) ? 0 : 1);
}

/** Volumes at which some staff was found. */
export function foundVolumes({ volumes }: GrowResults): readonly GrowVolume[] {
  return volumes.filter(({ needed }) => needed?.found);
}
