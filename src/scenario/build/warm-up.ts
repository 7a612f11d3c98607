/**
 * How long a scenario is simulated before it is counted. An empty centre is a fair start only where nothing reaches
 * over midnight; where customers return or work is carried over, a week lets the flow of returns settle.
 */
import type { ContactType, Scenario } from '../scenario.ts';
import { bringsReturns } from './afterwards.ts';

/** Days of warm-up: as written, else 7 where anything returns or is carried over, else 0. */
export function warmUpDays(scenario: Scenario): number {
  const written = scenario.clock.warm_up;
  if (written !== undefined) return Math.round(written / 86400);
  const returns = Object.values(scenario.contact_types).some((type) => carriesOver(type, scenario));
  const strained = Object.values(scenario.agent_groups).some((group) => group.strain !== undefined);
  return returns || strained ? 7 : 0;
}

function carriesOver(type: ContactType, scenario: Scenario): boolean {
  // An email waits for the morning, a callback for the next opening.
  if (type.channel === 'email' || type.backlog > 0 || type.callback !== undefined) return true;
  if (bringsReturns(type)) return false;
  const selfService = type.self_service === undefined ? undefined : scenario.self_service[type.self_service];
  return (
    type.retry !== undefined ||
    type.when_closed.kind === 'come_back' ||
    type.resolution?.comes_back !== undefined ||
    selfService?.false_solved !== undefined
  );
}
