/** What a run's cost does not hold, said plainly: what the engine does not simulate yet, and what nobody has put a price on. */
import type { Scenario } from '../scenario/scenario.ts';
import { isSimulated } from '../scenario/simulated-channels.ts';

/** Names of the contact types and self-service that are not simulated, in the order of the file. */
export function notSimulated({ contact_types, self_service }: Scenario): {
  readonly types: readonly string[];
  readonly selfService: readonly string[];
} {
  const types = Object.entries(contact_types).filter(([, { channel }]) => !isSimulated(channel));
  return { types: types.map(([name]) => name), selfService: Object.keys(self_service) };
}

/** @returns sentences; none where nothing is left out */
export function leftOut(scenario: Scenario): string[] {
  const { types, selfService } = notSimulated(scenario);
  const unpaid = Object.entries(scenario.agent_groups)
    .filter(([, { pay, price }]) => pay === undefined && price === undefined)
    .map(([name]) => name);
  return [
    types.length === 0
      ? ''
      : `Not simulated yet: ${types.join(', ')}. Agents for them are paid here, but these contacts are not among those that cost is shared by and divided by.`,
    selfService.length === 0
      ? ''
      : `Not simulated yet: ${selfService.join(', ')}. What self-service costs is left out, and so is what it saves.`,
    unpaid.length === 0 ? '' : `Without pay or price, and so without cost: ${unpaid.join(', ')}.`,
  ].filter(Boolean);
}
