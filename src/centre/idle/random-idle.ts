/** Any idle agent of the best-ranked groups, each with the same chance. */
import type { AgentLists } from '../agent-lists.ts';
import type { Agents } from '../agents.ts';
import type { CaseChoices } from '../case-choices.ts';
import type { IdleChooser, IdleRule } from '../idle-rules.ts';
import { Purpose } from '../purpose.ts';

export const randomIdle: IdleRule = {
  name: 'random',
  summary: 'Any idle agent of the best-ranked groups, each with the same chance.',
  build: (agents, idle, choices) => new RandomIdle(agents, idle, choices),
};

class RandomIdle implements IdleChooser {
  private readonly agents: Agents;
  private readonly idle: AgentLists;
  private readonly choices: CaseChoices;

  constructor(agents: Agents, idle: AgentLists, choices: CaseChoices) {
    this.agents = agents;
    this.idle = idle;
    this.choices = choices;
  }

  choose(contact: number, groups: Int32Array, count: number): number {
    const { first, length } = this.idle;
    let total = 0;
    for (let k = 0; k < count; k++) total += length[groups[k]!]!;
    let left = Math.floor(this.choices.uniform(contact, Purpose.idle) * total);
    let k = 0;
    while (left >= length[groups[k]!]!) left -= length[groups[k++]!]!;
    let agent = first[groups[k]!]!;
    while (left-- > 0) agent = this.agents.next[agent]!;
    return agent;
  }
}
