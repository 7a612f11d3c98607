/**
 * Agents who hold chats and may take one more, by group and number of chats in hand: whoever has stood there longest is
 * first.
 */
import { AgentLists } from './agent-lists.ts';
import type { Agents } from './agents.ts';
import type { CentrePlan } from './plan.ts';

export class ChatSlots {
  /** Agents who may take one more, over all groups. */
  count = 0;
  /** By group: the most chats that one of its agents may hold. */
  readonly most: Int32Array;
  private readonly agents: Agents;
  private readonly levels: number;
  private readonly list: Int32Array;
  private readonly lists: AgentLists;
  private readonly isOpen: Uint8Array;

  constructor(plan: CentrePlan, agents: Agents) {
    this.agents = agents;
    this.most = Int32Array.from(plan.agentGroups, ({ skills }) => Math.max(1, ...skills.map(({ atOnce }) => atOnce)));
    this.levels = Math.max(1, ...this.most);
    this.list = new Int32Array(agents.count);
    this.lists = new AgentLists(agents, this.list, plan.agentGroups.length * this.levels);
    this.isOpen = new Uint8Array(agents.count);
  }

  /** The first of a group who holds so many chats and may take one more, or NONE. */
  first(group: number, chats: number): number {
    return this.lists.first[group * this.levels + chats]!;
  }

  /** The agent, with the chats now in hand, may take one more; whoever stands ready already keeps the place. */
  open(agent: number): void {
    if (this.isOpen[agent] === 1) return;
    this.list[agent] = this.agents.group[agent]! * this.levels + this.agents.chats[agent]!;
    this.lists.append(agent);
    this.isOpen[agent] = 1;
    this.count++;
  }

  /** The agent takes no further chat. */
  close(agent: number): void {
    if (this.isOpen[agent] === 0) return;
    this.lists.remove(agent);
    this.isOpen[agent] = 0;
    this.count--;
  }
}
