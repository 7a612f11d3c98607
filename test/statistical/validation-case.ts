/**
 * A case that the engine is held against: someone else's answer, exact or simulated, beside ours. The tests judge the
 * cases and the validation document lists them, from the same tables.
 */

/** A mean over independent replications. */
export interface Sampled {
  readonly mean: number;
  /** Standard error of the mean; 0 where nothing is random. */
  readonly error: number;
}

export type Unit = 'share' | 'seconds' | 'count' | 'agents';

export interface Comparison {
  readonly name: string;
  readonly unit: Unit;
  /** What it should be: an exact value has no error. */
  readonly theirs: Sampled;
  /** Half a unit of the last digit that they print, where their mean is rounded. */
  readonly rounding?: number;
  readonly ours: Sampled;
  /**
   * Most that our standard error may be, so that the comparison has power: for an exact value a share of it, for a
   * simulated one a multiple of their standard error.
   */
  readonly errorLimit: number;
  /**
   * Where one rule of the two models differs knowingly: by how much ours is the larger for it, as found apart from the
   * engine. The comparison is of what is left.
   */
  readonly knownDifference?: number;
  /** Where the models are matched but not made identical: how far apart the means may be, in place of the intervals. */
  readonly within?: number;
}

export interface ValidationCase {
  readonly id: string;
  readonly title: string;
  /** Formula or publication that the other answer comes from. */
  readonly source: string;
  /** What a reader should know about how the two models were matched. */
  readonly notes?: string;
  /** Runs the simulation; the same numbers each time. */
  readonly compare: () => readonly Comparison[];
}

/**
 * Standard errors that a difference may span. Against exact values, by the normal law, one comparison in 16,000 falls
 * outside by chance; between two simulations, where both may be off, it is their combined 99.9 % interval.
 */
export const EXACT_LIMIT = 4;
export const SIMULATED_LIMIT = 3.29;

export interface Verdict {
  readonly agrees: boolean;
  /** Difference in combined standard errors; undefined where nothing is random. */
  readonly standardErrors: number | undefined;
  /** Most that the means may differ. */
  readonly allowed: number;
  /** Whether our standard error is small enough for the agreement to mean something. */
  readonly precise: boolean;
}

export function judge(comparison: Comparison): Verdict {
  const { theirs, ours, rounding = 0, knownDifference = 0, errorLimit, within } = comparison;
  const exact = theirs.error === 0;
  const error = Math.hypot(theirs.error, ours.error);
  const difference = Math.abs(ours.mean - knownDifference - theirs.mean);
  const limit = (exact ? EXACT_LIMIT : SIMULATED_LIMIT) * error;
  // Where nothing is random, only the rounding of doubles is left.
  const allowed = within ?? limit + rounding + (error === 0 ? 1e-9 : 0);
  return {
    agrees: difference <= allowed,
    standardErrors: error === 0 ? undefined : difference / error,
    allowed,
    precise: ours.error <= errorLimit * (exact ? Math.abs(theirs.mean) : theirs.error),
  };
}
