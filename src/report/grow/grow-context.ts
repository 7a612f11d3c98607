/** What every part of the report of `grow` is made from, and the few words that they share. */
import type { DatedBreakingPoint, GrowResults, GrowVolume } from '../../experiment/grow/grow-results.ts';
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

/** A target as written, its comparison and its percentages spaced. */
export function targetText(target: string): string {
  return target.replace(/\s+/g, ' ').replace(/(\d)%/g, '$1 %');
}

/** The points at which something breaks, the first of them first. */
export function breaksInOrder({ breaking_points }: GrowResults): readonly DatedBreakingPoint[] {
  return breaking_points.filter(({ state }) => state === 'breaks').toSorted((a, b) => a.volume! - b.volume!);
}

/** Posts, whole where they are. */
export function postsText(posts: number): string {
  return formatPlain(posts, Number.isInteger(posts) ? 0 : 1);
}

/** Volumes at which some staff was found. */
export function foundVolumes({ volumes }: GrowResults): readonly GrowVolume[] {
  return volumes.filter(({ needed }) => needed?.found);
}
