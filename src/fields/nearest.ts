/** "Did you mean": the known word that a mistyped one was likely meant to be. */
import { closest, distance } from 'fastest-levenshtein';

/**
 * @param word what was written
 * @param known the words that would be right
 * @returns the nearest known word within a third of its length (at least two letters) of edits, else undefined; of those
 *   equally near, the one that begins most like it: who writes `costs` means `cost`, not `posts`
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const lower = word.toLowerCase();
  const near = distance(lower, closest(lower, [...known]));
  const best = known
    .filter((each) => distance(lower, each) === near)
    .reduce((one, other) => (shared(lower, other) > shared(lower, one) ? other : one));
  const edits = distance(lower, best.toLowerCase());
  return edits <= Math.max(2, Math.floor(best.length / 3)) && edits < best.length ? best : undefined;
}

/** Letters that two words have in common before they differ. */
function shared(one: string, other: string): number {
  const differ = [...one].findIndex((letter, k) => letter !== other[k]);
  return differ < 0 ? one.length : differ;
}
