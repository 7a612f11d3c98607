/** The six ways of counting a service level, each as what counts for it over what counts towards it. */
import type { ServiceLevelFormula } from '../fields/service-level-formulas.ts';
import type { ContactCounter } from './counters.ts';
import { type CompiledSum, compileSum } from './terms.ts';

type Counter = keyof typeof ContactCounter;
type CounterSum = readonly (Counter | `-${Counter}`)[];

interface ServiceLevelSums {
  readonly numerator: CounterSum;
  readonly denominator: CounterSum;
}

/** T is the type's acceptable wait; short abandons are those within its limit. */
const serviceLevelSums: Readonly<Record<ServiceLevelFormula, ServiceLevelSums>> = {
  offered: { numerator: ['answeredInTime'], denominator: ['offered'] },
  answered: { numerator: ['answeredInTime'], denominator: ['answered'] },
  patient: { numerator: ['answeredInTime'], denominator: ['answered', 'abandoned', '-abandonedInTime'] },
  offered_less_short: { numerator: ['answeredInTime'], denominator: ['offered', '-abandonedShort'] },
  credit_abandons: { numerator: ['answeredInTime', 'abandonedInTime'], denominator: ['offered'] },
  credit_short_abandons: { numerator: ['answeredInTime', 'abandonedShort'], denominator: ['offered'] },
};

/** The same, worked out to places in a row of `ContactCounter`, which is how the contact terms begin. */
export const compiledServiceLevels = Object.fromEntries(
  Object.entries(serviceLevelSums).map(([formula, { numerator, denominator }]) => [
    formula,
    { numerator: compileSum(numerator), denominator: compileSum(denominator) },
  ]),
) as Readonly<Record<ServiceLevelFormula, { readonly numerator: CompiledSum; readonly denominator: CompiledSum }>>;
