/** What a reader must be warned of in a growth: each thing once, and at which volume. */
import type { CostedRunResults } from '../../finance/with-cost.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import type { StaffResults } from '../staff/staff-results.ts';

/**
 * @param given the scenario's own
 * @param volumes of the runs, which are today's team's
 * @returns what was given, what does not grow, and what runs and searches say beyond that
 */
export function growWarnings(
  given: readonly string[],
  { scenario }: ResolvedScenario,
  volumes: readonly number[],
  runs: readonly CostedRunResults[],
  staff: readonly StaffResults[],
): string[] {
  const fixed = Object.entries(scenario.contact_types).flatMap(([name, { demand }]) =>
    demand !== undefined && 'replay' in demand ? [`${name}: its exact arrivals are replayed and do not grow`] : [],
  );
  const told = new Set([...given, ...fixed]);
  const ofRuns = runs.flatMap(({ warnings }, place) =>
    warnings.filter((warning) => !told.has(warning)).map((warning) => `at ${volumes[place]}×: ${warning}`),
  );
  const ofSearches = staff.flatMap(({ warnings, volume }) =>
    warnings.filter((warning) => !told.has(warning)).map((warning) => `staff at ${volume}×: ${warning}`),
  );
  return [...new Set([...told, ...ofRuns, ...ofSearches])];
}
