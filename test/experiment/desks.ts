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
