/** The text of a first scenario: small, commented, and it runs. */

const SCHEMA = 'https://unpkg.com/staffcurve/schema/staffcurve.schema.json';

/**
 * @param schema where the editor finds the JSON Schema
 * @returns the text of a scenario file
 */
export function starterScenario(schema: string = SCHEMA): string {
  return `# yaml-language-server: $schema=${schema}
# One week of a support desk with calls of two kinds. Run it with: staffcurve run <this file>
# Durations carry a unit (20s, 3m, 1h30m), shares are 80% or 0.8; \`staffcurve explain <field>\` tells of any field.
name: Support desk

clock:
  start: 2026-03-02            # first day, a Monday
  days: 7
  timezone: Europe/London

hours:                         # coverage hours, by name
  office: { mon-fri: 09:00-17:30 }

patterns:                      # relative demand; only ratios matter, so counts will do
  business_day:
    week: { mon: 1.25, tue-fri: 1, sat-sun: 0.2 }
    day: { 00:00: 0.1, 09:00: 1.6, 12:00: 1.2, 14:00: 1.5, 17:00: 0.6, 21:00: 0.1 }

contact_types:
  billing:
    hours: office
    demand: { volume: 1800/week, pattern: business_day }
    patience: 4m               # mean time before a customer hangs up
    handle: { talk: { mean: 5m, cv: 0.9 }, wrap_up: 40s }
    service_level: { share: 80%, within: 20s }
    retry: { share: 40%, after: 15m, attempts: 3 }      # of those who hung up, try again
  technical:
    hours: office
    demand: { volume: 400/week, pattern: business_day }
    patience: 6m
    handle: { talk: { mean: 11m, cv: 1.1 }, wrap_up: 2m }
    service_level: { share: 75%, within: 60s }

agent_groups:
  generalists:
    count: 9                   # posts filled through the hours
    hours: office
    skills: { billing: { rank: 1 }, technical: { rank: 2, after: 45s } }
    shrinkage: 15%             # paid but not available
  specialists:
    count: 4
    hours: office
    skills: [technical]

expect:                        # a miss exits with 2
  - billing.service_level >= 80%
  - technical.abandonment_rate <= 5%

growth:                        # the volumes that grow goes through
  volume: [1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3]          # multiples of today's need
  monthly: 4%                  # turns a multiple into a month

what_if:                       # the variants that compare puts beside it
  two_fewer: { name: Two generalists fewer, change: { agent_groups.generalists.count: { add: -2 } } }
  campaign:  { name: A campaign month,      change: { contact_types.*.demand.scale: { times: 1.4 } } }
`;
}
