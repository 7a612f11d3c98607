/** The memoryless law: the field's default for patience and handling when only a mean is known. */
import type { Distribution } from '../distribution.ts';
import { fillExponential } from '../fill-exponential.ts';
import type { LawKind } from '../law.ts';
import { numberParameter } from '../parameters.ts';

const mean = { name: 'mean', kind: 'duration', summary: 'Mean.', required: true, exclusiveMin: 0 } as const;

export const exponential: LawKind = {
  name: 'exponential',
  summary: 'Memoryless; its standard deviation equals its mean.',
  fields: [mean],
  build: (parameters) => exponentialOf(numberParameter(parameters, 'mean', mean)),
};

function exponentialOf(mean: number): Distribution {
  return {
    mean,
    variance: mean * mean,
    cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-x / mean)),
    fill(stream, out, from, to) {
      fillExponential(stream, out, from, to);
      for (let k = from; k < to; k++) out[k] = out[k]! * mean;
    },
  };
}
