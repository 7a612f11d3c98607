/** Small scenarios with a bit of everything that random numbers decide. */
import { scenarioFrom } from '../measure/scenario-from.ts';

export const desk = scenarioFrom(`
name: desk
clock: { start: 2026-03-02, days: 2, timezone: Europe/London, interval: 30m }
run: { replications: 13, seed: 5 }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  calls:
    channel: voice
    hours: office
    demand: { volume: 1200/week }
    patience: 3m
    handle: { talk: 4m, wrap_up: 30s }
    retry: { share: 40%, after: 10m, attempts: 3 }
agent_groups:
  team: { count: 2, hours: office, skills: { calls: {} }, shrinkage: 20% }
expect:
  - calls.service_level >= 70%
  - calls.service_level >= 50% each day in 80% of runs
`);

export const deskUntilKnown = scenarioFrom(`
name: desk until known
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m }
run: { replications: 5, seed: 5, until: { metric: calls.service_level, half_width: 0.03, most: 60 } }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  calls: { channel: voice, hours: office, demand: { volume: 2000/week }, patience: 3m, handle: { talk: 4m } }
agent_groups:
  team: { count: 2, hours: office, skills: { calls: {} } }
`);

/** Two groups of which one takes the other's calls too. */
export const twoGroups = (replications: number, expect: readonly string[]) =>
  scenarioFrom(`
name: two groups
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 60m }
run: { replications: ${replications}, seed: 1 }
hours: { office: { mon-fri: 09:00-15:00 } }
contact_types:
  calls: { hours: office, demand: { volume: 1200/week }, patience: 3m, handle: { talk: 4m } }
  orders: { hours: office, demand: { volume: 700/week }, patience: 4m, handle: { talk: 6m } }
agent_groups:
  callers: { count: 3, hours: office, skills: calls, pay: 18/hour }
  sellers: { count: 3, hours: office, skills: { orders: {}, calls: { rank: 2 } }, pay: 21/hour }
costs: { currency: EUR, full_time_week: 40h }
expect: [ ${expect.join(', ')} ]
`);
