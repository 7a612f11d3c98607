/** Equal chance between two ends. */
import type { Distribution } from '../distribution.ts';
import { fillUniform } from '../fill-uniform.ts';
import type { LawKind } from '../law.ts';
import { numberParameter } from '../parameters.ts';

const low = { name: 'low', kind: 'duration', summary: 'Least value.', required: true, min: 0 } as const;
const high = {
  name: 'high',
  kind: 'duration',
  summary: 'Greatest value, above `low`.',
  required: true,
  min: 0,
} as const;

export const uniform: LawKind = {
  name: 'uniform',
  summary: 'Equal chance between two ends.',
  fields: [low, high],
  build(parameters) {
    const from = numberParameter(parameters, 'low', low);
    const to = numberParameter(parameters, 'high', high);
    if (to <= from) throw new RangeError(`invalid high: ${to} is not above low ${from}`);
    return uniformOf(from, to - from);
  },
};

function uniformOf(low: number, width: number): Distribution {
  return {
    mean: low + width / 2,
    variance: (width * width) / 12,
    cdf: (x) => Math.min(Math.max((x - low) / width, 0), 1),
    fill(stream, out, from, to) {
      fillUniform(stream, out, from, to);
      for (let k = from; k < to; k++) out[k] = low + width * out[k]!;
    },
  };
}
