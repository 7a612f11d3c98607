/** Whether a mean handle time can be meant as it is read, and what it looks like where it cannot. */

/** Seconds: below and above, no centre's contacts of a kind take so long on average. */
const SHORTEST = 5;
const LONGEST = 4 * 3600;
/** A centre's usual means, in seconds: what a reading in another unit must give to be worth naming. */
const USUAL = [30, 3600] as const;

/** Units that the number may have been written in, in seconds. */
const UNITS = [
  ['milliseconds', 0.001],
  ['minutes', 60],
] as const;

export interface Unbelievable {
  /** Such as `looks like milliseconds`; undefined where no unit explains it. */
  readonly looksLike: string | undefined;
}

/**
 * @param seconds mean handle time as read
 * @returns undefined where it may well be so
 */
export function unbelievableHandleTime(seconds: number): Unbelievable | undefined {
  if (!(seconds > 0) || (seconds >= SHORTEST && seconds <= LONGEST)) return undefined;
  const found = UNITS.find(([, unit]) => seconds * unit >= USUAL[0] && seconds * unit <= USUAL[1]);
  return { looksLike: found && `looks like ${found[0]}` };
}
