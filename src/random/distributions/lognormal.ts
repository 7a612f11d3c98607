/** The exponential of a normal: the usual fit of talk times (Brown et al. 2005, JASA 100:469). */
import erfc from '@stdlib/math-base-special-erfc';
import type { Distribution } from '../distribution.ts';
import { fillNormal } from '../fill-normal.ts';
import type { LawKind } from '../law.ts';
import { numberParameter } from '../parameters.ts';
import { constant } from './deterministic.ts';

const mean = { name: 'mean', kind: 'duration', summary: 'Mean.', required: false, exclusiveMin: 0 } as const;
const cv = {
  name: 'cv',
  kind: 'number',
  summary: 'Coefficient of variation: standard deviation ÷ mean.',
  required: false,
  min: 0,
} as const;
const median = { name: 'median', kind: 'duration', summary: 'Median.', required: false, exclusiveMin: 0 } as const;
const sigma = {
  name: 'sigma',
  kind: 'number',
  summary: 'Standard deviation of the logarithm.',
  required: false,
  min: 0,
} as const;

export const lognormal: LawKind = {
  name: 'lognormal',
  summary: 'Skewed with a long tail; the usual fit of talk times.',
  fields: [mean, cv, median, sigma],
  forms: [
    ['mean', 'cv'],
    ['median', 'sigma'],
  ],
  build(parameters) {
    if (parameters.median !== undefined) {
      const location = Math.log(numberParameter(parameters, 'median', median));
      return lognormalOf(location, numberParameter(parameters, 'sigma', sigma));
    }
    // mean = e^(μ + σ²/2) and cv² = e^(σ²) − 1.
    const spread = Math.log1p(numberParameter(parameters, 'cv', cv) ** 2);
    return lognormalOf(Math.log(numberParameter(parameters, 'mean', mean)) - spread / 2, Math.sqrt(spread));
  },
};

function lognormalOf(location: number, sigma: number): Distribution {
  if (sigma === 0) return constant(Math.exp(location));
  const mean = Math.exp(location + (sigma * sigma) / 2);
  return {
    mean,
    variance: mean * mean * Math.expm1(sigma * sigma),
    cdf: (x) => (x <= 0 ? 0 : erfc((location - Math.log(x)) / (sigma * Math.SQRT2)) / 2),
    fill(stream, out, from, to) {
      fillNormal(stream, out, from, to);
      for (let k = from; k < to; k++) out[k] = Math.exp(location + sigma * out[k]!);
    },
  };
}
