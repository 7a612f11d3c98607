/** How waits count in a service level, wherever that is not the usual answered in time ÷ offered on the wall clock. */
import type { Scenario } from '../../scenario/scenario.ts';

/** @param names of contact types @returns a sentence for those that count alike */
export function levelNotes(names: readonly string[], scenario: Scenario): string[] {
  const byFormula = new Map<string, string[]>();
  for (const name of names) {
    const level = scenario.contact_types[name]?.service_level;
    if (level === undefined) continue;
    const parts = [
      level.formula === 'offered' ? undefined : `formula ${level.formula}`,
      level.clock === undefined ? undefined : `waits counted in the open hours of ${level.clock}`,
    ].filter((part) => part !== undefined);
    if (parts.length > 0) byFormula.set(parts.join(', '), [...(byFormula.get(parts.join(', ')) ?? []), name]);
  }
  return [...byFormula].map(([how, alike]) => `Service level of ${alike.join(', ')}: ${how}.`);
}
