/** The six service-level formulas applied to shares of offered contacts (or to their counts: only ratios matter). */
import type { ServiceLevelFormula } from '../fields/service-level-formulas.ts';

export interface Dispositions {
  readonly answered: number;
  /** Answered within the acceptable wait. */
  readonly answeredWithin: number;
  readonly abandoned: number;
  /** Abandoned within the acceptable wait. */
  readonly abandonedWithin: number;
  /** Abandoned so soon that it does not count as a failure. */
  readonly shortAbandons: number;
}

/** @returns a share in [0, 1], or `undefined` where nothing is in the denominator */
export function serviceLevelBy(formula: ServiceLevelFormula, counts: Dispositions): number | undefined {
  const { answered, answeredWithin, abandoned, abandonedWithin, shortAbandons } = counts;
  const offered = answered + abandoned;
  switch (formula) {
    case 'offered':
      return ratio(answeredWithin, offered);
    case 'answered':
      return ratio(answeredWithin, answered);
    case 'patient':
      return ratio(answeredWithin, answered + abandoned - abandonedWithin);
    case 'offered_less_short':
      return ratio(answeredWithin, offered - shortAbandons);
    case 'credit_abandons':
      return ratio(answeredWithin + abandonedWithin, offered);
    case 'credit_short_abandons':
      return ratio(answeredWithin + shortAbandons, offered);
  }
}

function ratio(numerator: number, denominator: number): number | undefined {
  return denominator > 0 ? Math.min(1, numerator / denominator) : undefined;
}
