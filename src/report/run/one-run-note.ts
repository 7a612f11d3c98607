/** What every report says of itself where there was but one run. */

/** @returns empty where there were several */
export function oneRunNote(replications: number): string {
  return replications === 1 ? 'One run says nothing about chance: there are no intervals.' : '';
}
