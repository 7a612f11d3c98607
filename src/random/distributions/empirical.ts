/** Values as they were observed, each with equal chance. */
import type { Distribution } from '../distribution.ts';
import { fillUniform } from '../fill-uniform.ts';
import type { LawKind } from '../law.ts';
import { numbersParameter } from '../parameters.ts';

const values = {
  name: 'values',
  kind: 'durations',
  summary: 'The observed values; one that occurs twice has twice the chance.',
  required: true,
  min: 0,
} as const;

export const empirical: LawKind = {
  name: 'empirical',
  summary: 'One of the observed values, each with equal chance.',
  fields: [values],
  build: (parameters) => empiricalOf(Float64Array.from(numbersParameter(parameters, 'values', values)).sort()),
};

/** @param values ascending, at least one */
function empiricalOf(values: Float64Array): Distribution {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return {
    mean,
    variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count,
    cdf: (x) => countAtMost(values, x) / count,
    fill(stream, out, from, to) {
      fillUniform(stream, out, from, to);
      for (let k = from; k < to; k++) out[k] = values[Math.floor(out[k]! * count)]!;
    },
  };
}

function countAtMost(ascending: Float64Array, x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
