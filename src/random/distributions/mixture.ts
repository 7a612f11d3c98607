/** One of several laws, chosen by share; often a point mass beside another, such as one in ten who never waits. */
import type { Distribution } from '../distribution.ts';
import type { LawDescription, LawKind } from '../law.ts';
import { cumulativeShares, partsParameter } from '../parameters.ts';

/**
 * The mixture's plug-in; how its parts are built is passed in, because they may be of any kind in the table.
 */
export function mixture(build: (description: LawDescription) => Distribution): LawKind {
  return {
    name: 'mixture',
    summary: 'One of several laws, chosen by share.',
    fields: [
      {
        name: 'parts',
        kind: 'parts',
        summary: 'The laws, each with the share of draws that it takes; shares are brought to a sum of 1.',
        required: true,
      },
    ],
    build(parameters) {
      const parts = partsParameter(parameters, 'parts');
      return mixtureOf(
        parts.map((part) => build(part.law)),
        cumulativeShares(parts.map((part) => part.share)),
      );
    },
  };
}

function mixtureOf(laws: readonly Distribution[], ends: Float64Array): Distribution {
  const weigh = (value: (law: Distribution) => number): number =>
    laws.reduce((sum, law, k) => sum + (ends[k]! - (k === 0 ? 0 : ends[k - 1]!)) * value(law), 0);
  const mean = weigh((law) => law.mean);
  return {
    mean,
    // Within the parts, and between their means.
    variance: weigh((law) => law.variance + (law.mean - mean) ** 2),
    cdf: (x) => weigh((law) => law.cdf(x)),
    fill(stream, out, from, to) {
      for (let k = from; k < to; k++) {
        const u = stream.uniform();
        let part = 0;
        while (u >= ends[part]!) part++;
        laws[part]!.fill(stream, out, k, k + 1);
      }
    },
  };
}
