/** Runs of scenarios from text, with their money. */
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import type { CostedRunResults } from '../../src/finance/with-cost.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';

export function costed(text: string, replications = 3, files: Record<string, string> = {}): Promise<CostedRunResults> {
  return runScenario(scenarioFrom(text, files), inlineExecutor, { replications });
}

/** The amounts of a statement by line, as printed. */
export function printed({ cost }: CostedRunResults): Record<string, number> {
  return Object.fromEntries(cost!.lines.map(({ name, printed }) => [name, printed]));
}

const calls = `arrival,contact_type,handle_time
2026-03-02T09:00,calls,600
2026-03-02T10:00,calls,600
2026-03-02T12:10,calls,600
2026-03-02T16:55,calls,900
`;

/** One day of four calls that come when they come: nothing is left to chance. */
export async function handDay(groups: string, costs = '', more = ''): Promise<CostedRunResults> {
  const text = `
name: by hand
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 30m }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  calls: { hours: office, demand: { replay: calls.csv }, handle: { talk: 5m } }
agent_groups:
${groups}
${costs === '' ? '' : `costs: ${costs}`}
${more}
`;
  return costed(text, 3, { 'calls.csv': calls });
}
