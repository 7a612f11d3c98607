/** What results and costs need to know of a plan beside what happens in it. */
import type { AgentGroupPlan, CentrePlan } from '../../centre/plan.ts';
import type { Scenario } from '../scenario.ts';
import { headsOf } from './shifts.ts';

export interface PlanSummary {
  /** Counted days. */
  readonly horizonDays: number;
  /** By place in the plan's agent groups. */
  readonly agentGroups: readonly GroupSummary[];
}

export interface GroupSummary {
  readonly name: string;
  /** Most agents rostered at once in the horizon. */
  readonly posts: number;
  /** People rostered; undefined where the group is written in posts, which are no people. */
  readonly heads: number | undefined;
}

/** @param plan as built from `scenario` */
export function summarisePlan(scenario: Scenario, plan: CentrePlan): PlanSummary {
  return {
    horizonDays: scenario.clock.days,
    agentGroups: plan.agentGroups.map((group) => {
      const written = scenario.agent_groups[group.name];
      return {
        name: group.name,
        posts: postsAtOnce([group], plan.horizon),
        heads: written?.shifts === undefined ? undefined : headsOf(written),
      };
    }),
  };
}

/** Most agents rostered at once in the horizon, over groups that need not peak together. */
export function postsAtOnce(groups: readonly AgentGroupPlan[], horizon: number): number {
  const from: number[] = [];
  const to: number[] = [];
  for (const { duties } of groups) {
    for (const { start, end } of duties) {
      if (start >= horizon || end <= 0) continue;
      from.push(Math.max(start, 0));
      to.push(end);
    }
  }
  const starts = Float64Array.from(from).sort();
  const ends = Float64Array.from(to).sort();
  let ended = 0;
  let most = 0;
  for (let k = 0; k < starts.length; k++) {
    // Who leaves at this moment makes room for who comes.
    while (ends[ended]! <= starts[k]!) ended++;
    most = Math.max(most, k + 1 - ended);
  }
  return most;
}
