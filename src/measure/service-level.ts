/** The six ways of counting a service level, each as what counts for it over what counts towards it. */
import type { ServiceLevelFormula } from '../fields/service-level-formulas.ts';
import { ContactCounter } from './counters.ts';

type Counter = keyof typeof ContactCounter;
type CounterSum = readonly (Counter | `-${Counter}`)[];

export interface ServiceLevelSums {
  readonly numerator: CounterSum;
  readonly denominator: CounterSum;
}

/** T is the type's acceptable wait; short abandons are those within its limit. */
export const serviceLevelSums: Readonly<Record<ServiceLevelFormula, ServiceLevelSums>> = {
  offered: { numerator: ['answeredInTime'], denominator: ['offered'] },
  answered: { numerator: ['answeredInTime'], denominator: ['answered'] },
  patient: { numerator: ['answeredInTime'], denominator: ['answered', 'abandoned', '-abandonedInTime'] },
  offered_less_short: { numerator: ['answeredInTime'], denominator: ['offered', '-abandonedShort'] },
  credit_abandons: { numerator: ['answeredInTime', 'abandonedInTime'], denominator: ['offered'] },
  credit_short_abandons: { numerator: ['answeredInTime', 'abandonedShort'], denominator: ['offered'] },
};

/**
 * Value of a sum of contact counters.
 * @param grid of `ContactCounter`
 * @param base where the row begins
 */
export function sumCounters(sum: CounterSum, grid: Float64Array, base: number): number {
  let value = 0;
  for (const term of sum) {
    const minus = term.startsWith('-');
    const count = grid[base + ContactCounter[(minus ? term.slice(1) : term) as Counter]]!;
    value += minus ? -count : count;
  }
  return value;
}
