/** A share that somebody chose, with the digits that they gave it: a goal, a growth, a level of confidence. */

/** @returns `95 %`, `99.5 %` */
export function givenPercent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
