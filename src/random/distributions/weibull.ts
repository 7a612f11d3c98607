/** The Weibull law: a hazard that falls (shape below 1) or rises (above 1), as patience often does. */
import gammaln from '@stdlib/math-base-special-gammaln';
import type { Distribution } from '../distribution.ts';
import { fillExponential } from '../fill-exponential.ts';
import type { LawKind } from '../law.ts';
import { numberParameter } from '../parameters.ts';

const mean = { name: 'mean', kind: 'duration', summary: 'Mean.', required: true, exclusiveMin: 0 } as const;
// Below 0.05 the variance of one draw passes 10⁴⁰ squared means: no such quantity is meant.
const shape = {
  name: 'shape',
  kind: 'number',
  summary: 'Below 1 the longer it lasted the less likely it ends soon, above 1 the more; 1 is the exponential.',
  required: true,
  min: 0.05,
} as const;

export const weibull: LawKind = {
  name: 'weibull',
  summary: 'A hazard that falls or rises with time.',
  fields: [mean, shape],
  build: (parameters) =>
    weibullOf(numberParameter(parameters, 'mean', mean), numberParameter(parameters, 'shape', shape)),
};

function weibullOf(mean: number, shape: number): Distribution {
  const logMoment = gammaln(1 + 1 / shape);
  const scale = mean / Math.exp(logMoment);
  return {
    mean,
    variance: mean * mean * Math.expm1(gammaln(1 + 2 / shape) - 2 * logMoment),
    cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-((x / scale) ** shape))),
    fill(stream, out, from, to) {
      fillExponential(stream, out, from, to);
      for (let k = from; k < to; k++) out[k] = scale * out[k]! ** (1 / shape);
    },
  };
}
