/**
 * All groups' duties in one table, ascending by start, with each agent's next one: what the staff events refer to. The
 * same for every replication of a plan, so it is made once for each.
 */
import { NONE } from './contacts.ts';
import type { CentrePlan, Duty } from './plan.ts';

const made = new WeakMap<CentrePlan, Duties>();

/** The table of a plan's duties. */
export function dutiesOf(plan: CentrePlan): Duties {
  const known = made.get(plan);
  if (known !== undefined) return known;
  const duties = new Duties(plan);
  made.set(plan, duties);
  return duties;
}

export class Duties {
  readonly count: number;
  /** By duty: the agent (a row of `Agents`), and from when until when. */
  readonly agent: Int32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** By duty: the same agent's next one, or NONE. */
  readonly next: Int32Array;
  /** The duties in the order of their ends. */
  readonly byEnd: Int32Array;
  readonly plan: readonly Duty[];

  constructor(plan: CentrePlan) {
    const all: Duty[] = [];
    const agents: number[] = [];
    let first = 0;
    for (const group of plan.agentGroups) {
      for (const duty of group.duties) {
        if (duty.end <= plan.start || duty.start >= plan.end) continue;
        all.push(duty);
        agents.push(first + duty.agent);
      }
      first += group.agents;
    }
    const starts = Float64Array.from(all, (duty) => Math.max(duty.start, plan.start));
    const order = Int32Array.from(all.keys()).sort((a, b) => starts[a]! - starts[b]! || agents[a]! - agents[b]!);
    this.count = all.length;
    this.plan = Array.from(order, (row) => all[row]!);
    this.agent = order.map((row) => agents[row]!);
    this.start = Float64Array.from(order, (row) => starts[row]!);
    this.end = Float64Array.from(order, (row) => all[row]!.end);
    this.byEnd = Int32Array.from(order.keys()).sort((a, b) => this.end[a]! - this.end[b]! || a - b);
    this.next = new Int32Array(this.count).fill(NONE);
    const later = new Int32Array(first).fill(NONE);
    for (let duty = this.count - 1; duty >= 0; duty--) {
      const agent = this.agent[duty]!;
      this.next[duty] = later[agent]!;
      later[agent] = duty;
    }
  }
}
