/** A constant. Takes nothing from the stream. */
import type { Distribution } from '../distribution.ts';
import type { LawKind } from '../law.ts';
import { numberParameter } from '../parameters.ts';

const value = { name: 'value', kind: 'duration', summary: 'The constant.', required: true, min: 0 } as const;

export const deterministic: LawKind = {
  name: 'deterministic',
  summary: 'Always the same value.',
  fields: [value],
  build: (parameters) => constant(numberParameter(parameters, 'value', value)),
};

/** The law of a constant. */
export function constant(value: number): Distribution {
  return {
    mean: value,
    variance: 0,
    cdf: (x) => (x < value ? 0 : 1),
    fill(_stream, out, from, to) {
      out.fill(value, from, to);
    },
  };
}
