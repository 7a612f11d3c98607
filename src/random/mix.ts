/**
 * Integer mixing: turns a path of small integers into well-spread bits. The word step and the finaliser are those of
 * MurmurHash3 (Appleby 2011, public domain), which passes avalanche tests.
 */

/** Folds one 32-bit word into a 32-bit state. A bijection of the state for a fixed word, and of the word for a fixed state. */
export function absorb(state: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = state ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** Spreads every bit of an int32 over the whole result; a bijection. */
export function finalise(state: number): number {
  let h = state ^ (state >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
