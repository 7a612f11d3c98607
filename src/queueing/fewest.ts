/**
 * The least whole number, 1 or more, that is enough, sought from a guess in steps that double, up or down, then halved.
 * @param guess at the answer, a whole number; the closer, the fewer numbers are tried
 * @param most beyond which nothing is tried
 * @param meets whether a number is enough; every greater one then is too
 * @returns undefined where even the most is not enough
 */
export function fewest(guess: number, most: number, meets: (number: number) => boolean): number | undefined {
  let short = 0;
  let enough = Math.min(most, Math.max(1, guess));
  for (let step = 1; !meets(enough); step *= 2) {
    if (enough === most) return undefined;
    short = enough;
    enough = Math.min(most, enough + step);
  }
  for (let step = 1; short === 0 && enough > 1; step *= 2) {
    const next = Math.max(1, enough - step);
    if (meets(next)) enough = next;
    else short = next;
  }
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (meets(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}
