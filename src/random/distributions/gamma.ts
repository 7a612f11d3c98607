/** The gamma law, by the squeeze of Marsaglia & Tsang (2000, ACM TOMS 26:363); shapes below 1 by their power of a uniform. */
import gammainc from '@stdlib/math-base-special-gammainc';
import type { Distribution } from '../distribution.ts';
import { fillNormal } from '../fill-normal.ts';
import type { LawKind } from '../law.ts';
import { numberParameter } from '../parameters.ts';
import type { Stream } from '../stream.ts';
import { constant } from './deterministic.ts';

const mean = { name: 'mean', kind: 'duration', summary: 'Mean.', required: true, exclusiveMin: 0 } as const;
const shape = {
  name: 'shape',
  kind: 'number',
  summary: 'Shape: 1 is the exponential, larger is more regular.',
  required: false,
  exclusiveMin: 0,
} as const;
const cv = {
  name: 'cv',
  kind: 'number',
  summary: 'Coefficient of variation: standard deviation ÷ mean.',
  required: false,
  min: 0,
} as const;

export const gamma: LawKind = {
  name: 'gamma',
  summary: 'From very irregular to nearly constant as its shape grows.',
  fields: [mean, shape, cv],
  forms: [
    ['mean', 'shape'],
    ['mean', 'cv'],
  ],
  build(parameters) {
    const average = numberParameter(parameters, 'mean', mean);
    if (parameters.cv !== undefined) return gammaOfCv(average, numberParameter(parameters, 'cv', cv));
    return gammaOf(average, numberParameter(parameters, 'shape', shape));
  },
};

/**
 * A random factor with mean 1, such as a day's busyness.
 * @param cv coefficient of variation, at least 0; 0 gives the constant 1
 * @throws RangeError when cv is negative or not finite
 */
export function gammaFactor(cv: number): Distribution {
  return gammaOfCv(1, numberParameter({ cv }, 'cv', { min: 0 }));
}

function gammaOfCv(mean: number, cv: number): Distribution {
  return cv === 0 ? constant(mean) : gammaOf(mean, 1 / (cv * cv));
}

/** The gamma law of a mean and a shape, both positive. */
export function gammaOf(mean: number, shape: number): Distribution {
  const scale = mean / shape;
  const draw = shape < 1 ? boosted : squeezed;
  return {
    mean,
    variance: mean * scale,
    cdf: (x) => (x <= 0 ? 0 : gammainc(x / scale, shape)),
    fill(stream, out, from, to) {
      for (let k = from; k < to; k++) out[k] = scale * draw(stream, shape);
    },
  };
}

const normal = new Float64Array(1);

/** Gamma of scale 1 and a shape of at least 1. */
function squeezed(stream: Stream, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    fillNormal(stream, normal, 0, 1);
    const x = normal[0]!;
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = stream.uniform();
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** Gamma of scale 1 and a shape below 1. */
function boosted(stream: Stream, shape: number): number {
  return squeezed(stream, shape + 1) * stream.uniform() ** (1 / shape);
}
