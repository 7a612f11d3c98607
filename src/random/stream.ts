/**
 * A named stream of random numbers: xoshiro128++ (Blackman & Vigna 2021), started afresh for each (seed, replication,
 * day, owner, purpose). Blocks of numbers are written by the fillers beside this file, which keep the state in locals.
 */
import { absorb, finalise } from './mix.ts';
import type { StreamRoot } from './path.ts';

export { caseHash, caseUniform } from './case-hash.ts';
export { pathHash, type StreamRoot, streamRoot } from './path.ts';

export class Stream {
  /** The generator's 128 bits; never all zero once started. */
  readonly state = new Int32Array(4);

  constructor() {
    this.restartFromHash(0);
  }

  /**
   * Goes to the first number of one path's stream.
   * @param day key of the local day, an integer
   * @param owner hash of the part's name
   * @param purpose what the numbers are for, an integer
   */
  restart(root: StreamRoot, day: number, owner: number, purpose: number): void {
    for (let word = 0; word < 4; word++) {
      this.state[word] = finalise(absorb(absorb(absorb(root[word]! + word, day), owner), purpose));
    }
    this.avoidZero();
  }

  /** Goes to the first number of the stream of one case's decision; parameters as for `caseHash`. */
  restartForCase(root: StreamRoot, day: number, owner: number, index: number, purpose: number, attempt: number): void {
    for (let word = 0; word < 4; word++) {
      const path = absorb(absorb(absorb(root[word]! + word, day), owner), purpose);
      this.state[word] = finalise(absorb(absorb(path, attempt), index));
    }
    this.avoidZero();
  }

  /** Goes to the first number of the stream that an int32 stands for, such as one from `caseHash`. */
  restartFromHash(hash: number): void {
    for (let word = 0; word < 4; word++) this.state[word] = finalise(absorb(0x3c6ef372 + word, hash));
    this.avoidZero();
  }

  /** The next 32 random bits, as an int32. */
  next(): number {
    const state = this.state;
    const a = state[0]!;
    const b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    const sum = (a + d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + a) | 0;
    c ^= a;
    d ^= b;
    state[1] = b ^ c;
    state[0] = a ^ d;
    state[2] = c ^ (b << 9);
    state[3] = (d << 11) | (d >>> 21);
    return result;
  }

  /** The next number in the open interval (0, 1): an odd multiple of 2⁻⁵³, from two steps of the generator. */
  uniform(): number {
    const high = this.next() >>> 6;
    return (high * 67108864 + (this.next() >>> 6) + 0.5) * 2.220446049250313e-16;
  }

  /** The generator never leaves the state of all zeros, and never enters it from another. */
  private avoidZero(): void {
    const state = this.state;
    if ((state[0]! | state[1]! | state[2]! | state[3]!) === 0) state[0] = 1;
  }
}
