/** The currency that a scenario counts in. */
import type { ResolvedScenario } from '../scenario/scenario.ts';

/** @returns ISO code; undefined where the scenario names none */
export function currencyOf({ scenario }: ResolvedScenario): string | undefined {
  const currency = scenario.costs?.currency;
  return typeof currency === 'string' ? currency : undefined;
}
