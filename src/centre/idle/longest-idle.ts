/** Whoever has been idle longest. */
import type { AgentLists } from '../agent-lists.ts';
import type { Agents } from '../agents.ts';
import type { IdleChooser, IdleRule } from '../idle-rules.ts';

export const longestIdle: IdleRule = {
  name: 'longest',
  summary: 'The agent who has been idle longest.',
  build: (agents, idle) => new LongestIdle(agents, idle),
};

class LongestIdle implements IdleChooser {
  private readonly agents: Agents;
  private readonly idle: AgentLists;

  constructor(agents: Agents, idle: AgentLists) {
    this.agents = agents;
    this.idle = idle;
  }

  choose(_contact: number, groups: Int32Array, count: number): number {
    const { since } = this.agents;
    let best = this.idle.first[groups[0]!]!;
    for (let k = 1; k < count; k++) {
      const agent = this.idle.first[groups[k]!]!;
      if (since[agent]! < since[best]!) best = agent;
    }
    return best;
  }
}
