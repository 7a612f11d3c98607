/**
 * How much a wait, and how much a type, weighs with whoever chooses one of several: each is taken with odds that grow
 * with the exponential of its score, the weight of its wait and that of its type together.
 */
import { inverse } from './inverse.ts';

/** Somebody taken, first, and those who might have been. */
export interface Choice {
  readonly types: readonly number[];
  /** Seconds. */
  readonly waits: readonly number[];
}

export interface ConditionalLogit {
  /** Of a minute's wait, then of each type that may differ. */
  readonly weights: Float64Array;
  /** By place in `weights`: standard error of the seconds of wait that weigh as much as the type; of no meaning at 0. */
  readonly errors: Float64Array;
  readonly logLikelihood: number;
}

/** Seconds to which the first weight belongs, so that weights are near one. */
export const WEIGHED = 60;
const STEPS = 100;
/** Of a weight at a time. */
const LONGEST_STEP = 2;
/** Gain in likelihood of a step below which the steps end. */
const LEAST_STEP = 1e-9;
/** Without it, choices that wait alone explains would have no likeliest weight. */
const RIDGE = 1e-3;

/**
 * Newton's steps up the likelihood that each choice falls on whom it fell on; it is concave.
 * @param differ types that have a weight of their own; the others weigh nothing
 * @returns undefined where the steps come to no end
 * @see McFadden (1974), Conditional logit analysis of qualitative choice behavior
 */
export function conditionalLogit(choices: readonly Choice[], differ: readonly number[]): ConditionalLogit | undefined {
  const size = differ.length + 1;
  const places = new Map(differ.map((type, k) => [type, k + 1]));
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const { slope, information, logLikelihood } = slopes(choices, places, weights);
    const variance = inverse(information, size);
    if (variance === undefined) return undefined;
    const move = weights.map((_, k) => slope.reduce((sum, value, l) => sum + variance[k * size + l]! * value, 0));
    const gain = slope.reduce((sum, value, k) => sum + value * move[k]!, 0);
    const part = Math.min(1, LONGEST_STEP / Math.max(...move.map(Math.abs)));
    for (let k = 0; k < size; k++) weights[k]! += part * move[k]!;
    if (gain <= LEAST_STEP) return { weights, errors: ratioErrors(weights, variance), logLikelihood };
  }
  return undefined;
}

/** Standard errors of each weight over the first, by the delta method, in seconds. */
function ratioErrors(weights: Float64Array, variance: Float64Array): Float64Array {
  const perMinute = weights[0]!;
  return weights.map((weight, k) => {
    const ratio = weight / perMinute;
    const own = variance[k * weights.length + k]! - 2 * ratio * variance[k]! + ratio ** 2 * variance[0]!;
    return (WEIGHED * Math.sqrt(Math.max(0, own))) / Math.abs(perMinute);
  });
}

function slopes(choices: readonly Choice[], places: ReadonlyMap<number, number>, weights: Float64Array) {
  const size = weights.length;
  const slope = weights.map((weight) => -RIDGE * weight);
  const information = new Float64Array(size * size);
  for (let k = 0; k < size; k++) information[k * size + k] = RIDGE;
  const mean = new Float64Array(size);
  let logLikelihood = weights.reduce((sum, weight) => sum - (RIDGE * weight * weight) / 2, 0);
  for (const { types, waits } of choices) {
    const minutes = waits.map((wait) => wait / WEIGHED);
    // Place 0 is the wait's own, so that it stands for a type without a weight.
    const place = types.map((type) => places.get(type) ?? 0);
    const scores = minutes.map((wait, k) => weights[0]! * wait + (place[k] === 0 ? 0 : weights[place[k]!]!));
    const top = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - top));
    const sum = parts.reduce((all, part) => all + part, 0);
    logLikelihood += scores[0]! - top - Math.log(sum);
    mean.fill(0);
    for (let k = 0; k < parts.length; k++) {
      const part = parts[k]! / sum;
      const [wait, at] = [minutes[k]!, place[k]!];
      mean[0]! += part * wait;
      information[0]! += part * wait * wait;
      if (at === 0) continue;
      mean[at]! += part;
      information[at * size + at]! += part;
      information[at]! += part * wait;
      information[at * size]! += part * wait;
    }
    slope[0]! += minutes[0]!;
    if (place[0] !== 0) slope[place[0]!]!++;
    for (let k = 0; k < size; k++) {
      slope[k]! -= mean[k]!;
      for (let l = 0; l < size; l++) information[k * size + l]! -= mean[k]! * mean[l]!;
    }
  }
  return { slope, information, logLikelihood };
}
