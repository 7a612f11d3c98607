/** The staffing curve of one group, or of all together, out of the results of `grow`, as a picture of it needs it. */
import type { GrowResults, GrowVolume } from '../../experiment/grow/grow-results.ts';
import { dateOf } from '../../experiment/grow/growth-date.ts';
import { breaksInOrder, foundVolumes, monthText, targetText } from './grow-context.ts';

export interface StaffingCurve {
  /** Whom the curve counts, as text writes it: `front desk`; `agents` for all groups together. */
  readonly group: string;
  /** Posts of today's team. */
  readonly today: number;
  /** In increasing volume; bounds that are not known are the requirement itself. */
  readonly requirements: readonly {
    readonly volume: number;
    readonly needed: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Where today's team breaks first; Infinity where it does not in the range. */
  readonly breaks: {
    readonly volume: number;
    readonly low: number;
    readonly high: number;
    /** The targets that break at that volume, as written. */
    readonly targets: readonly string[];
  };
  /** Names the month in which a multiple is reached: `January 2027`; undefined where growth is not known. */
  readonly month: (volume: number) => string | undefined;
  /** Today's need. */
  readonly casesAWeek: number;
}

/**
 * @param group default: all together
 * @throws RangeError where the results hold no staff of such a group, or none at all
 */
export function staffingCurve(results: GrowResults, group?: string): StaffingCurve {
  const sizes = ({ needed }: GrowVolume) => (group === undefined ? needed?.total : needed?.groups[group]);
  const today = results.volumes.map((at) => sizes(at)?.today).find((size) => size !== undefined);
  if (today === undefined) throw new RangeError(`invalid group: no staff of ${group ?? 'any group'} was sought`);
  const breaks = breaksInOrder(results);
  const first = breaks[0];
  return {
    group: group?.replaceAll('_', ' ') ?? 'agents',
    today: today.posts,
    requirements: foundVolumes(results).map((at) => {
      const { volume } = at;
      const { needed: size, low, high } = sizes(at)!;
      const posts = size!.posts;
      return { volume, needed: posts, low: low?.posts ?? posts, high: high?.posts ?? posts };
    }),
    breaks: {
      volume: first?.volume ?? Number.POSITIVE_INFINITY,
      low: first?.low ?? first?.volume ?? Number.POSITIVE_INFINITY,
      high: first?.high ?? Number.POSITIVE_INFINITY,
      targets: breaks.filter(({ volume }) => volume === first?.volume).map(({ target }) => targetText(target)),
    },
    month(volume) {
      const { monthly, clock } = results;
      const date = monthly === null ? null : dateOf(volume, monthly, clock.start.slice(0, 10));
      return date === null ? undefined : monthText(date);
    },
    casesAWeek: results.cases_a_week,
  };
}
