/** A plan with a change made, or why it cannot be. */
import type { Fault } from '../scenario/fault.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { applyChange } from '../scenario/variant.ts';
import type { Refused } from './paired-runs.ts';

/** @param change new values by path, as a user writes them */
export function changedPlan(
  resolved: ResolvedScenario,
  change: Readonly<Record<string, unknown>>,
): ResolvedScenario | Refused {
  const loaded = applyChange(resolved, change);
  return loaded.resolved ?? { faults: loaded.faults.map(faultText) };
}

function faultText({ path, message }: Fault): string {
  return path === '' ? message : `${path}: ${message}`;
}
