/** What a scope's row of terms says of experience: customers' scores, and the satisfaction of agents. */
import { curveAt } from '../centre/curve.ts';
import type { AgentSatisfactionPlan } from '../centre/experience-plan.ts';
import { EXPERIENCE_COUNTERS, REPEAT_COUNTERS } from './experience-counters.ts';
import type { Frame } from './frame.ts';
import type { PeriodSums } from './period-sums.ts';
import type { Scope } from './scopes.ts';
import { compileSum, evaluate, placeOf } from './terms.ts';

const SCORED = placeOf('experience.scored');
const VALUED = placeOf('valued');
const HANDLED = placeOf('repeat.handled');
const ASKED = placeOf('agentsAsked');
const SATISFACTION = placeOf('agentSatisfaction');

/**
 * Leaves the row as it is where the scenario has no experience.
 * @param row the scope's, with its agents' time in it
 */
export function addExperience(scope: Scope, sums: PeriodSums, period: number, frame: Frame, row: Float64Array): void {
  const { types, segments, groups } = frame;
  if (sums.experience === undefined || frame.experience === undefined) return;
  const { byType, bySegment, byGroup } = sums.experience;
  for (const type of scope.types) {
    add(byType, (period * types.length + type) * EXPERIENCE_COUNTERS, EXPERIENCE_COUNTERS, row, SCORED);
  }
  if (scope.segment !== undefined) {
    const base = (period * segments.length + scope.segment) * EXPERIENCE_COUNTERS;
    add(bySegment, base, EXPERIENCE_COUNTERS, row, SCORED);
  }
  const { valued, agents } = frame.experience;
  row[VALUED] = (scope.segment === undefined ? valued.includes(true) : valued[scope.segment]) ? 1 : 0;
  for (const group of scope.groups) {
    add(byGroup, (period * groups.length + group) * REPEAT_COUNTERS, REPEAT_COUNTERS, row, HANDLED);
  }
  const satisfaction = agents === undefined ? undefined : satisfactionOf(agents, row);
  row[ASKED] = satisfaction === undefined ? 0 : 1;
  row[SATISFACTION] = satisfaction ?? 0;
}

const busy = compileSum(['agent.handling']);
const available = compileSum(['agent.handling', 'agent.idle']);
const overtime = compileSum(['agent.overtime']);
const paid = compileSum(['agent.idle', 'agent.handling', 'agent.shrinkage', 'agent.paidBreak', 'agent.absent']);
const repeats = compileSum(['repeat.repeats']);
const handled = compileSum(['repeat.handled']);

/** @returns 1 to 5; undefined where nobody was at work */
function satisfactionOf(plan: AgentSatisfactionPlan, row: Float64Array): number | undefined {
  const atWork = evaluate(available, row);
  if (!(atWork > 0)) return undefined;
  const score =
    plan.best +
    curveAt(plan.occupancy, evaluate(busy, row) / atWork) +
    curveAt(plan.overtime, evaluate(overtime, row) / evaluate(paid, row)) +
    curveAt(plan.repeats, evaluate(repeats, row) / Math.max(1, evaluate(handled, row)));
  return Math.min(5, Math.max(1, score));
}

function add(grid: Float64Array, base: number, width: number, row: Float64Array, place: number): void {
  for (let k = 0; k < width; k++) row[place + k]! += grid[base + k]!;
}
