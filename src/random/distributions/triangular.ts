/** A guess by its least, likeliest and greatest value; sampled by inversion. */
import type { Distribution } from '../distribution.ts';
import { fillUniform } from '../fill-uniform.ts';
import type { LawKind } from '../law.ts';
import { numberParameter } from '../parameters.ts';

const low = { name: 'low', kind: 'duration', summary: 'Least value.', required: true, min: 0 } as const;
const mode = {
  name: 'mode',
  kind: 'duration',
  summary: 'Likeliest value, from `low` to `high`.',
  required: true,
  min: 0,
} as const;
const high = {
  name: 'high',
  kind: 'duration',
  summary: 'Greatest value, above `low`.',
  required: true,
  min: 0,
} as const;

export const triangular: LawKind = {
  name: 'triangular',
  summary: 'A guess by its least, likeliest and greatest value.',
  fields: [low, mode, high],
  build(parameters) {
    const least = numberParameter(parameters, 'low', low);
    const likeliest = numberParameter(parameters, 'mode', mode);
    const greatest = numberParameter(parameters, 'high', high);
    if (greatest <= least) throw new RangeError(`invalid high: ${greatest} is not above low ${least}`);
    if (likeliest < least || likeliest > greatest) {
      throw new RangeError(`invalid mode: ${likeliest} is not from low ${least} to high ${greatest}`);
    }
    return triangularOf(least, likeliest, greatest);
  },
};

function triangularOf(low: number, mode: number, high: number): Distribution {
  const width = high - low;
  const rise = width * (mode - low);
  const fall = width * (high - mode);
  const bend = (mode - low) / width;
  return {
    mean: (low + mode + high) / 3,
    variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
    cdf(x) {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x < mode ? (x - low) ** 2 / rise : 1 - (high - x) ** 2 / fall;
    },
    fill(stream, out, from, to) {
      fillUniform(stream, out, from, to);
      for (let k = from; k < to; k++) {
        const u = out[k]!;
        out[k] = u < bend ? low + Math.sqrt(u * rise) : high - Math.sqrt((1 - u) * fall);
      }
    },
  };
}
