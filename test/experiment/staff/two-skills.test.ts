/** With several groups the staff found is that of an enumeration: the cheapest of all small staffings that meet the targets. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { Evaluator } from '../../../src/experiment/staff/evaluator.ts';
import { findStaff } from '../../../src/experiment/staff/find-staff.ts';
import { compareStaff } from '../../../src/experiment/staff/staff-order.ts';
import { staffProblem, type Vector } from '../../../src/experiment/staff/staff-problem.ts';
import { applyChange } from '../../../src/scenario/variant.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';

function twoSkills(both: number, seed: number) {
  return scenarioFrom(`
name: two skills
clock: { start: 2026-03-02, days: 1, timezone: Europe/London, interval: 60m }
run: { replications: 10, seed: ${seed} }
contact_types:
  sales:   { demand: { volume: 3500/week }, patience: 4m, handle: { talk: 5m }, service_level: { share: 80%, within: 30s } }
  support: { demand: { volume: 1750/week }, patience: 6m, handle: { talk: 9m }, service_level: { share: 75%, within: 60s } }
agent_groups:
  sellers:    { count: 3, skills: sales, pay: 10/hour }
  helpers:    { count: 3, skills: support, pay: 11/hour }
  everything: { count: 1, skills: { sales: { rank: 2 }, support: { rank: 2 } }, pay: ${both}/hour }
`);
}

/** The cheapest staffing of at most so many in each group, tried in order of cost. */
async function enumerated(evaluator: Evaluator, most: number): Promise<Vector | undefined> {
  const { parts } = evaluator.problem;
  const numbers = Array.from({ length: most + 1 }, (_, number) => number);
  const all = numbers.flatMap((a) => numbers.flatMap((b) => numbers.map((c): Vector => [a, b, c])));
  for (const staff of all.sort((a, b) => compareStaff(parts, a, b))) {
    // Fewer hours than the work cannot do: 1.74 and 1.56 erlangs, of which few may go unanswered.
    if (staff[0]! + staff[1]! + staff[2]! < 3) continue;
    if (await evaluator.meets(staff)) return staff;
  }
  return undefined;
}

describe('staff for two skills', () => {
  it.each([
    ['dear to have both skills', 16, 1],
    ['cheap to have both skills', 11.5, 2],
    ['as dear as the dearer', 11, 3],
  ])('is the cheapest of all: %s', async (_, both, seed) => {
    const resolved = twoSkills(both, seed);
    const problem = staffProblem(resolved, {}, undefined);
    const evaluator = new Evaluator(problem, inlineExecutor, { seed, replications: 10, byInterval: false });
    const best = await enumerated(evaluator, 8);
    const results = await findStaff(resolved, inlineExecutor, { band: false });
    expect(Object.values(results.staffing).flat()).toEqual(best);
    expect(results.evidence.minimal).toBe(true);
    expect(results.targets.every(({ verdict }) => verdict === 'met')).toBe(true);
  });

  it('begun elsewhere it is the same, and its change gives the scenario with it', async () => {
    const resolved = twoSkills(16, 1);
    const from = async (start: Record<string, number[]>) => findStaff(resolved, inlineExecutor, { band: false, start });
    const low = await from({ sellers: [1], helpers: [1], everything: [0] });
    const high = await from({ sellers: [7], helpers: [7], everything: [3] });
    expect(high.staffing).toEqual(low.staffing);
    const changed = applyChange(resolved, low.change).resolved!;
    const counts = Object.values(changed.scenario.agent_groups).map(({ count }) => count);
    expect(counts).toEqual(Object.values(low.staffing).flat());
  });
});
