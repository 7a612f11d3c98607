/**
 * Blocks of standard normals by the ziggurat (Marsaglia & Tsang 2000) in Doornik's form (2005, "An improved ziggurat
 * method"): 128 layers of equal area under e^(−x²/2), the layer and the sign from bits that the position does not use.
 * The tail is Marsaglia's (1964).
 */
import type { Stream } from './stream.ts';

const LAYERS = 128;
/** Where the tail begins, and the area of each layer: Doornik's table for 128 layers. */
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;
const POSITIONS = 2 ** 52;

const density = (x: number): number => Math.exp(-0.5 * x * x);

/** Right edges of the layers, widest first; positions below `SURE[i]` lie under the curve at once. */
const EDGE = new Float64Array(LAYERS + 1);
const WIDTH = new Float64Array(LAYERS);
const SURE = new Float64Array(LAYERS);
EDGE[0] = AREA / density(TAIL);
EDGE[1] = TAIL;
for (let layer = 2; layer < LAYERS; layer++) {
  const outer = EDGE[layer - 1]!;
  EDGE[layer] = Math.sqrt(-2 * Math.log(AREA / outer + density(outer)));
}
for (let layer = 0; layer < LAYERS; layer++) {
  WIDTH[layer] = EDGE[layer]! / POSITIONS;
  SURE[layer] = (EDGE[layer + 1]! / EDGE[layer]!) * POSITIONS;
}

/** Writes independent normals of mean 0 and variance 1 into `out[from, to)`. */
export function fillNormal(stream: Stream, out: Float64Array, from: number, to: number): void {
  const state = stream.state;
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let sum = 0;
  let shifted = 0;
  for (let k = from; k < to; ) {
    sum = (a + d) | 0;
    const fine = (((sum << 7) | (sum >>> 25)) + a) | 0;
    shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    sum = (a + d) | 0;
    const coarse = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);

    const layer = fine >>> 25;
    const sign = ((fine >>> 23) & 2) - 1;
    const position = coarse * 1048576 + ((fine & 0xfffff) + 0.5);
    const x = position * WIDTH[layer]!;
    if (position < SURE[layer]!) {
      out[k++] = sign * x;
      continue;
    }

    // One draw in eighty comes here: the layer's edge, or the tail.
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    if (layer === 0) out[k++] = sign * tail(stream);
    else if (underCurve(layer, x, stream.uniform())) out[k++] = sign * x;
    a = state[0]!;
    b = state[1]!;
    c = state[2]!;
    d = state[3]!;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** Whether a point at x, the share `height` of the way up its layer, lies under the density. */
function underCurve(layer: number, x: number, height: number): boolean {
  const low = density(EDGE[layer]!);
  return low + height * (density(EDGE[layer + 1]!) - low) < density(x);
}

/** A normal beyond where the layers end. */
function tail(stream: Stream): number {
  for (;;) {
    const beyond = -Math.log(stream.uniform()) / TAIL;
    if (-2 * Math.log(stream.uniform()) >= beyond * beyond) return TAIL + beyond;
  }
}
