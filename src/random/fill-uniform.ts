/** A block of uniform numbers: xoshiro128++ with its state in locals, the same numbers as `stream.uniform()` one by one. */
import type { Stream } from './stream.ts';

/** Writes independent uniforms of the open interval (0, 1) into `out[from, to)`. */
export function fillUniform(stream: Stream, out: Float64Array, from: number, to: number): void {
  const state = stream.state;
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let sum = 0;
  let shifted = 0;
  for (let k = from; k < to; k++) {
    sum = (a + d) | 0;
    const high = (((sum << 7) | (sum >>> 25)) + a) >>> 6;
    shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    sum = (a + d) | 0;
    const low = (((sum << 7) | (sum >>> 25)) + a) >>> 6;
    shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    out[k] = (high * 67108864 + low + 0.5) * 2.220446049250313e-16;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
