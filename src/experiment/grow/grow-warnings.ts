/** What a reader must be warned of in a growth: each thing once, and at which volume. */
import type { CostedRunResults } from '../../finance/with-cost.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import type { StaffResults } from '../staff/staff-results.ts';

/**
 * @param given the scenario's own
 * @param volumes of the runs, which are today's team's
 * @param shapes staff sought by the interval
 * @returns what was given, what does not grow, and what runs and searches say beyond that
 */
export function growWarnings(
  given: readonly string[],
  { scenario }: ResolvedScenario,
  volumes: readonly number[],
  runs: readonly CostedRunResults[],
  staff: readonly StaffResults[],
  shapes: readonly StaffResults[],
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
  // What is so at every volume is told once.
  const said = new Set(staff.flatMap(({ warnings }) => warnings));
  const ofShapes = shapes.flatMap(({ warnings, volume, why }) => [
    ...warnings
      .filter((warning) => !told.has(warning) && !said.has(warning))
      .map((warning) => `best shape: ${warning}`),
    ...why.map((reason) => `best shape at ${volume}×: none found: ${reason}`),
  ]);
  return [...new Set([...told, ...ofRuns, ...ofSearches, ...ofShapes])];
}
