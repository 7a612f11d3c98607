import { expect, it } from 'vitest';
import { serviceLevelBy } from '../../src/queueing/service-level-by.ts';

const worked = { answered: 1000, answeredWithin: 860, abandoned: 60, abandonedWithin: 20, shortAbandons: 10 };

it.each([
  ['offered', 81.1],
  ['answered', 86.0],
  ['patient', 82.7],
  ['offered_less_short', 81.9],
  ['credit_abandons', 83.0],
  ['credit_short_abandons', 82.1],
] as const)('the worked case by the formula %s is %d %%', (formula, percent) => {
  expect(Number((100 * serviceLevelBy(formula, worked)!).toFixed(1))).toBe(percent);
});

it('is undefined where nothing is in the denominator', () => {
  const nothing = { answered: 0, answeredWithin: 0, abandoned: 3, abandonedWithin: 3, shortAbandons: 3 };
  expect(serviceLevelBy('answered', nothing)).toBeUndefined();
  expect(serviceLevelBy('patient', nothing)).toBeUndefined();
  expect(serviceLevelBy('offered_less_short', nothing)).toBeUndefined();
  expect(serviceLevelBy('offered', nothing)).toBe(0);
});
