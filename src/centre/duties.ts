/**
 * All groups' duties in one table, ascending by start, with each agent's next one: what the staff events refer to.
 */
import type { Agents } from './agents.ts';
import { NONE } from './contacts.ts';
import type { CentrePlan, Duty } from './plan.ts';

export class Duties {
  /** By duty: the agent (a row of `Agents`), and from when until when. */
  readonly agent: Int32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** By duty: the same agent's next one, or NONE. */
  readonly next: Int32Array;
  /** The duties in the order of their ends. */
  readonly byEnd: Int32Array;
  readonly plan: readonly Duty[];

  constructor(plan: CentrePlan, agents: Agents) {
    const rows = plan.agentGroups.flatMap((group, g) =>
      group.duties
        .filter((duty) => duty.end > plan.start && duty.start < plan.end)
        .map((duty) => ({ agent: agents.firstOfGroup[g]! + duty.agent, duty })),
    );
    rows.sort((a, b) => a.duty.start - b.duty.start || a.agent - b.agent);
    this.plan = rows.map((row) => row.duty);
    this.agent = Int32Array.from(rows, (row) => row.agent);
    this.start = Float64Array.from(rows, (row) => Math.max(row.duty.start, plan.start));
    this.end = Float64Array.from(rows, (row) => row.duty.end);
    this.byEnd = Int32Array.from(rows.keys()).sort((a, b) => this.end[a]! - this.end[b]! || a - b);
    this.next = new Int32Array(rows.length).fill(NONE);
    const later = new Int32Array(agents.count).fill(NONE);
    for (let duty = rows.length - 1; duty >= 0; duty--) {
      const agent = this.agent[duty]!;
      this.next[duty] = later[agent]!;
      later[agent] = duty;
    }
  }

  get count(): number {
    return this.agent.length;
  }
}
