/**
 * One of several exponentials, chosen by share. One uniform does both: within the chosen part's stretch of the unit
 * interval its place is again uniform.
 */
import type { Distribution } from '../distribution.ts';
import { fillUniform } from '../fill-uniform.ts';
import type { LawKind } from '../law.ts';
import { cumulativeShares, numbersParameter } from '../parameters.ts';

const means = {
  name: 'means',
  kind: 'durations',
  summary: 'Mean of each exponential.',
  required: true,
  exclusiveMin: 0,
} as const;
const shares = {
  name: 'shares',
  kind: 'shares',
  summary: 'Weight of each, in the same order; brought to a sum of 1.',
  required: true,
  min: 0,
} as const;

export const hyperexponential: LawKind = {
  name: 'hyperexponential',
  summary: 'A mixture of exponentials, such as quick and hard questions; more irregular than one.',
  fields: [means, shares],
  build(parameters) {
    const averages = numbersParameter(parameters, 'means', means);
    const weights = numbersParameter(parameters, 'shares', shares);
    if (averages.length !== weights.length) {
      throw new RangeError(`invalid shares: ${weights.length} for ${averages.length} means`);
    }
    return hyperexponentialOf(Float64Array.from(averages), cumulativeShares(weights));
  },
};

function hyperexponentialOf(means: Float64Array, ends: Float64Array): Distribution {
  const probabilities = ends.map((end, k) => end - (k === 0 ? 0 : ends[k - 1]!));
  const weigh = (value: (k: number) => number): number => probabilities.reduce((sum, p, k) => sum + p * value(k), 0);
  const mean = weigh((k) => means[k]!);
  return {
    mean,
    variance: weigh((k) => 2 * means[k]! ** 2) - mean * mean,
    cdf: (x) => (x <= 0 ? 0 : weigh((k) => -Math.expm1(-x / means[k]!))),
    fill(stream, out, from, to) {
      fillUniform(stream, out, from, to);
      for (let k = from; k < to; k++) {
        const u = out[k]!;
        let part = 0;
        while (u >= ends[part]!) part++;
        out[k] = -means[part]! * Math.log((ends[part]! - u) / probabilities[part]!);
      }
    },
  };
}
