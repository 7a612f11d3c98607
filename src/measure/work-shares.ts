/** How the rows of a record that tell work by customer segment and by local hour are laid out: the segments, then the hours. */

export const HOURS_A_DAY = 24;

/** Places in such a row. */
export function shareWidth(segments: number): number {
  return segments + HOURS_A_DAY;
}
