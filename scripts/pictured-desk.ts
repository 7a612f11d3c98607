/** The desk of the picture in the README: the one that `staffcurve init` writes. */
import { loadScenario } from '../src/scenario/load.ts';
import type { ResolvedScenario } from '../src/scenario/scenario.ts';
import { starterScenario } from '../src/scenario/starter-scenario.ts';

/** @throws Error when the starter scenario has a fault */
export function picturedDesk(): ResolvedScenario {
  const { resolved, faults } = loadScenario('desk.yaml', () => starterScenario());
  if (resolved === undefined) throw new Error(faults.map(({ message }) => message).join('; '));
  return resolved;
}
