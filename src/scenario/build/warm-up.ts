/**
 * How long a scenario is simulated before it is counted. An empty centre is a fair start only where nothing reaches
 * over midnight; where customers return or work is carried over, a week lets the flow of returns settle.
 */
import type { ContactType, Scenario } from '../scenario.ts';

/** Days of warm-up: as written, else 7 where anything returns or is carried over, else 0. */
export function warmUpDays(scenario: Scenario): number {
  const written = scenario.clock.warm_up;
  if (written !== undefined) return Math.round(written / 86400);
  return Object.values(scenario.contact_types).some((type) => carriesOver(type, scenario)) ? 7 : 0;
}

function carriesOver(type: ContactType, scenario: Scenario): boolean {
  if (type.channel === 'email' || type.backlog > 0) return true;
  // A replay without returns has them in its arrivals already.
  const { demand } = type;
  if (demand !== undefined && 'replay' in demand && !demand.replay.returns) return false;
  const selfService = type.self_service === undefined ? undefined : scenario.self_service[type.self_service];
  return (
    type.retry !== undefined ||
    type.callback !== undefined ||
    type.when_closed.kind === 'come_back' ||
    type.resolution?.comes_back !== undefined ||
    selfService?.false_solved !== undefined
  );
}
