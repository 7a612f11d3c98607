/** "Did you mean": the known word that a mistyped one was likely meant to be. */
import { closest, distance } from 'fastest-levenshtein';

/**
 * @param word what was written
 * @param known the words that would be right
 * @returns the nearest known word within a third of its length (at least two letters) of edits, else undefined
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const lower = word.toLowerCase();
  const best = closest(lower, [...known]);
  const edits = distance(lower, best.toLowerCase());
  return edits <= Math.max(2, Math.floor(best.length / 3)) && edits < best.length ? best : undefined;
}
