/**
 * Blocks of exponentials by the ziggurat of Marsaglia & Tsang (2000, J. Stat. Software 5(8)): 256 layers of equal area
 * under e⁻ˣ, of which 98.9 % of the draws need one look-up. Each trial takes two steps of xoshiro128++: one for the
 * layer (8 bits) and the fine part of the position, another for its coarse part, so that layer and position share no
 * bit and values are 52 bits fine within a layer.
 */
import type { Stream } from './stream.ts';

const LAYERS = 256;
/** Where the tail begins, and the area of each layer: Marsaglia & Tsang's table for 256 layers. */
const TAIL = 7.69711747013105;
const AREA = 3.949659822581572e-3;
const POSITIONS = 2 ** 52;

/** Positions below `SURE[i]` lie under the curve at once; `WIDTH[i]` turns a position into x; `HEIGHT[i]` is e^−x at the layer's right edge. */
const SURE = new Float64Array(LAYERS);
const WIDTH = new Float64Array(LAYERS);
const HEIGHT = new Float64Array(LAYERS);

let edge = TAIL;
WIDTH[0] = AREA / Math.exp(-TAIL) / POSITIONS;
SURE[0] = TAIL / WIDTH[0];
WIDTH[LAYERS - 1] = TAIL / POSITIONS;
HEIGHT[LAYERS - 1] = Math.exp(-TAIL);
HEIGHT[0] = 1;
for (let layer = LAYERS - 2; layer >= 1; layer--) {
  const inner = -Math.log(AREA / edge + Math.exp(-edge));
  SURE[layer + 1] = (inner / edge) * POSITIONS;
  WIDTH[layer] = inner / POSITIONS;
  HEIGHT[layer] = Math.exp(-inner);
  edge = inner;
}

/** Writes independent exponentials of mean 1 into `out[from, to)`. */
export function fillExponential(stream: Stream, out: Float64Array, from: number, to: number): void {
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

    const layer = fine >>> 24;
    const position = coarse * 1048576 + ((fine & 0xfffff) + 0.5);
    const x = position * WIDTH[layer]!;
    if (position < SURE[layer]!) {
      out[k++] = x;
      continue;
    }

    // One draw in ninety comes here: the layer's edge, or the tail.
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    const height = stream.uniform();
    a = state[0]!;
    b = state[1]!;
    c = state[2]!;
    d = state[3]!;
    if (layer === 0) out[k++] = TAIL - Math.log(height);
    else if (HEIGHT[layer]! + height * (HEIGHT[layer - 1]! - HEIGHT[layer]!) < Math.exp(-x)) out[k++] = x;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
