/** The fewest agents of one part that meet the targets: a bracket from where the search begins, then halved. */
import type { Judging } from '../../measure/judged-runs.ts';
import type { Evaluator } from './evaluator.ts';

/**
 * @param start where to begin
 * @param most more than this is not tried
 * @returns undefined where even the most do not meet the targets; more agents are taken to do a target no harm
 */
export async function oneNumber(
  evaluator: Evaluator,
  start: number,
  most: number,
  judging: Judging,
): Promise<number | undefined> {
  const meets = (number: number) => evaluator.meets([number], judging);
  const first = Math.min(start, most);
  let enough = most + 1;
  let short = -1;
  // The answer is often the start itself, which one fewer must show too.
  const [here] = await Promise.all([meets(first), first > 0 ? meets(first - 1) : undefined]);
  if (here) {
    enough = first;
    for (let step = 1; enough > 0; step *= 2) {
      const next = Math.max(0, first - 2 * step + 1);
      if (!(await meets(next))) {
        short = next;
        break;
      }
      enough = next;
    }
  } else {
    short = first;
    for (let step = 1; short < most; step *= 2) {
      const next = Math.min(most, first + 2 * step - 1);
      if (await meets(next)) {
        enough = next;
        break;
      }
      short = next;
      // Before the steps grow large: does any number do?
      if (step === 4 && next < most && !(await meets(most))) return undefined;
    }
  }
  if (enough > most) return undefined;
  while (enough - short > 1) {
    const middle = (enough + short) >> 1;
    if (await meets(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}
