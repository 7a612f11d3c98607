/**
 * Which contacts have been seen, by a hash of their own number. Bounded: of a very long log only the last
 * quarter of a million or two are remembered, which finds the repetitions that exports have (a day twice, overlapping pages).
 */

/** Numbers remembered at least; at most twice as many. */
const ROOM = 262_144;

export class SeenIds {
  #now = new Table();
  #before: Table | undefined;

  /** Whether so many have been seen that the first are forgotten. */
  get hasForgotten(): boolean {
    return this.#before !== undefined;
  }

  /** @returns whether the text had been seen before */
  seen(text: string): boolean {
    const key = hash53(text);
    if (this.#before?.has(key)) return true;
    if (!this.#now.add(key)) return true;
    if (this.#now.size >= ROOM) {
      this.#before = this.#now;
      this.#now = new Table();
    }
    return false;
  }
}

/** Open addressing in a typed array that doubles; 0 is no key. */
class Table {
  size = 0;
  #keys = new Float64Array(1024);

  has(key: number): boolean {
    return this.#keys[this.#placeOf(key)] === key;
  }

  /** @returns false where it was there */
  add(key: number): boolean {
    const place = this.#placeOf(key);
    if (this.#keys[place] === key) return false;
    this.#keys[place] = key;
    if (++this.size * 2 > this.#keys.length) {
      const before = this.#keys;
      this.#keys = new Float64Array(before.length * 2);
      for (const old of before) if (old !== 0) this.#keys[this.#placeOf(old)] = old;
    }
    return true;
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    // The low half of the key, which is a hash itself.
    let place = (key - Math.floor(key / 4294967296) * 4294967296) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }
}

/** Two 32-bit FNV-1a hashes of different seeds, cut to 53 bits; never 0. */
function hash53(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return (low >>> 0) + (high & 0x1fffff) * 4294967296 || 1;
}
