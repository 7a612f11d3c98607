/**
 * What a plan has beyond the plan that it changes: articles to be written and agents to be hired. A plan that changes no
 * other has everything already.
 */
import type { CentrePlan } from '../centre/plan.ts';
import { buildPlan } from '../scenario/build/build-plan.ts';
import { summarisePlan } from '../scenario/build/plan-summary.ts';
import type { ResolvedScenario, Scenario } from '../scenario/scenario.ts';

export interface Additions {
  /** Articles, by place of the self-service; 0 for a bot. */
  readonly articles: readonly number[];
  /** Agents, by place of the group: heads where it is planned in shifts, else posts; 0 for an outsourcer's. */
  readonly agents: readonly number[];
}

/** @param base absent: the plan changes no other */
export function additionsOf(scenario: Scenario, plan: CentrePlan, base: ResolvedScenario | undefined): Additions {
  if (base === undefined) {
    return { articles: plan.selfServices.map(() => 0), agents: plan.agentGroups.map(() => 0) };
  }
  return {
    articles: plan.selfServices.map(({ name }) =>
      Math.max(0, articlesOf(scenario, name) - articlesOf(base.scenario, name)),
    ),
    agents: addedAgents(scenario, plan, base),
  };
}

function articlesOf({ self_service }: Scenario, name: string): number {
  const written = self_service[name];
  return written?.kind === 'help_centre' ? written.articles : 0;
}

function addedAgents(scenario: Scenario, plan: CentrePlan, base: ResolvedScenario): number[] {
  const before = new Map(
    summarisePlan(base.scenario, buildPlan(base)).agentGroups.map((group) => [group.name, agentsOf(group)]),
  );
  return summarisePlan(scenario, plan).agentGroups.map((group) => {
    if (scenario.agent_groups[group.name]!.price !== undefined) return 0;
    return Math.max(0, agentsOf(group) - (before.get(group.name) ?? 0));
  });
}

function agentsOf({ heads, posts }: { readonly heads: number | undefined; readonly posts: number }): number {
  return heads ?? posts;
}
