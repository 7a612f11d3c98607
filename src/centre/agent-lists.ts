/**
 * Ordered lists of agents: first in, first out, with removal from anywhere. Built over the agents' own neighbour columns,
 * so an agent stands in one list at a time.
 */
import type { Agents } from './agents.ts';
import { NONE } from './contacts.ts';

export class AgentLists {
  /** First (longest in the list), last and number of each list; NONE where empty. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly length: Int32Array;
  private readonly agents: Agents;
  private readonly list: Int32Array;

  /** @param list by agent, the list that it stands in or would stand in */
  constructor(agents: Agents, list: Int32Array, lists: number) {
    this.agents = agents;
    this.list = list;
    this.first = new Int32Array(lists).fill(NONE);
    this.last = new Int32Array(lists).fill(NONE);
    this.length = new Int32Array(lists);
  }

  append(agent: number): void {
    const { next, previous } = this.agents;
    const g = this.list[agent]!;
    const last = this.last[g]!;
    next[agent] = NONE;
    previous[agent] = last;
    if (last === NONE) this.first[g] = agent;
    else next[last] = agent;
    this.last[g] = agent;
    this.length[g]!++;
  }

  /** Puts the agent first. */
  prepend(agent: number): void {
    const { next, previous } = this.agents;
    const g = this.list[agent]!;
    const first = this.first[g]!;
    previous[agent] = NONE;
    next[agent] = first;
    if (first === NONE) this.last[g] = agent;
    else previous[first] = agent;
    this.first[g] = agent;
    this.length[g]!++;
  }

  remove(agent: number): void {
    const { next, previous } = this.agents;
    const g = this.list[agent]!;
    const before = previous[agent]!;
    const after = next[agent]!;
    if (before === NONE) this.first[g] = after;
    else next[before] = after;
    if (after === NONE) this.last[g] = before;
    else previous[after] = before;
    this.length[g]!--;
  }
}
