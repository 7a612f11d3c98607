/** What a run's cost does not hold, said plainly: what nobody has put a price on. */
import type { Scenario } from '../scenario/scenario.ts';

/** @returns sentences; none where nothing is left out */
export function leftOut(scenario: Scenario): string[] {
  const unpaid = Object.entries(scenario.agent_groups)
    .filter(([, { pay, price }]) => pay === undefined && price === undefined)
    .map(([name]) => name);
  const free = Object.keys(scenario.self_service).filter((name) => scenario.costs?.[name] === undefined);
  return [
    unpaid.length === 0 ? '' : `Without pay or price, and so without cost: ${unpaid.join(', ')}.`,
    free.length === 0 ? '' : `Not named in costs, and so without cost: ${free.join(', ')}.`,
  ].filter(Boolean);
}
