/** What is counted as in time: limits that belong to a contact type but not to how it is served. */
import type { CentrePlan } from '../centre/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface ContactLimits {
  /** Acceptable wait T in seconds: a wait of exactly T is within it. */
  readonly within: number;
  /** An abandonment within this many seconds is short; 0: none is. */
  readonly shortAbandon: number;
}

/** @returns the limits of each contact type, in the plan's order */
export function contactLimits(scenario: Scenario, plan: CentrePlan): readonly ContactLimits[] {
  return plan.contactTypes.map(({ name }) => {
    const { within, short_abandon } = scenario.contact_types[name]!.service_level;
    return { within, shortAbandon: short_abandon };
  });
}
