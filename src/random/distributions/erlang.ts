/** The sum of equal exponential stages: the gamma law of a whole shape. */
import type { LawKind } from '../law.ts';
import { numberParameter } from '../parameters.ts';
import { gammaOf } from './gamma.ts';

const mean = { name: 'mean', kind: 'duration', summary: 'Mean.', required: true, exclusiveMin: 0 } as const;
const stages = {
  name: 'stages',
  kind: 'integer',
  summary: 'Number of exponential stages in a row.',
  required: true,
  min: 1,
} as const;

export const erlang: LawKind = {
  name: 'erlang',
  summary: 'A row of equal exponential stages; more regular than one exponential.',
  fields: [mean, stages],
  build(parameters) {
    const count = numberParameter(parameters, 'stages', stages);
    if (!Number.isInteger(count)) throw new RangeError(`invalid stages: ${count}`);
    return gammaOf(numberParameter(parameters, 'mean', mean), count);
  },
};
