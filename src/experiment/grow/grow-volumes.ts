/** The volumes at which growth is looked at where nobody names any. */

/** Multiples of today's need. */
export const defaultVolumes: readonly number[] = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3];
