/**
 * What a plan fixes about its staff, whatever happens in it: seats and rostered hours, of the groups that are the
 * operation's own. An outsourcer seats and supervises its people itself.
 */
import type { AgentGroupPlan, CentrePlan } from '../centre/plan.ts';
import { postsAtOnce, summarisePlan } from '../scenario/build/plan-summary.ts';
import type { AgentGroup, Scenario } from '../scenario/scenario.ts';

export interface PlannedGroup {
  readonly name: string;
  readonly written: AgentGroup;
  /** Whether it is paid by `price`. */
  readonly isOutsourced: boolean;
  /** Most posts filled at once in the horizon; 0 for an outsourcer. */
  readonly posts: number;
  /** Seconds rostered in the horizon, planned unpaid breaks left out; 0 for an outsourcer. */
  readonly rostered: number;
}

export interface PlannedStaff {
  /** Counted days. */
  readonly days: number;
  /** In the plan's order. */
  readonly groups: readonly PlannedGroup[];
  /** Most posts filled at once by all own groups together. */
  readonly seats: number;
}

/** @param plan as built from `scenario` */
export function plannedStaff(scenario: Scenario, plan: CentrePlan): PlannedStaff {
  const { agentGroups, horizonDays } = summarisePlan(scenario, plan);
  const groups = plan.agentGroups.map((group, place): PlannedGroup => {
    const written = scenario.agent_groups[group.name]!;
    const isOutsourced = written.price !== undefined;
    return {
      name: group.name,
      written,
      isOutsourced,
      posts: isOutsourced ? 0 : agentGroups[place]!.posts,
      rostered: isOutsourced ? 0 : rosteredSeconds(group, plan.horizon),
    };
  });
  const own = plan.agentGroups.filter((_, place) => !groups[place]!.isOutsourced);
  return { days: horizonDays, groups, seats: postsAtOnce(own, plan.horizon) };
}

function rosteredSeconds({ duties }: AgentGroupPlan, horizon: number): number {
  const counted = (start: number, end: number) => Math.max(0, Math.min(end, horizon) - Math.max(start, 0));
  let seconds = 0;
  for (const { start, end, breaks } of duties) {
    seconds += counted(start, end);
    for (const pause of breaks) {
      if (!pause.paid) seconds -= counted(pause.start, Math.min(pause.start + pause.length, end));
    }
  }
  return seconds;
}
