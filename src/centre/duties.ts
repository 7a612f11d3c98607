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
    const count = all.length;
    const duties: Duty[] = [];
    this.count = count;
    this.plan = duties;
    this.agent = new Int32Array(count);
    this.start = new Float64Array(count);
    this.end = new Float64Array(count);
    for (const row of byStart(all, agents, plan.start)) {
      const duty = duties.length;
      this.agent[duty] = agents[row]!;
      this.start[duty] = Math.max(all[row]!.start, plan.start);
      this.end[duty] = all[row]!.end;
      duties.push(all[row]!);
    }
    this.byEnd = ascending(this.end);
    this.next = new Int32Array(count).fill(NONE);
    const later = new Int32Array(first).fill(NONE);
    for (let duty = count - 1; duty >= 0; duty--) {
      const agent = this.agent[duty]!;
      this.next[duty] = later[agent]!;
      later[agent] = duty;
    }
  }
}

/** Duties in the order of their starts, those of the same moment in that of their agents. */
function byStart(duties: readonly Duty[], agents: readonly number[], earliest: number): Int32Array {
  const byAgent = ascending(Float64Array.from(agents));
  const starts = new Float64Array(duties.length);
  for (let k = 0; k < starts.length; k++) starts[k] = Math.max(duties[byAgent[k]!]!.start, earliest);
  const order = ascending(starts);
  for (let k = 0; k < order.length; k++) order[k] = byAgent[order[k]!]!;
  return order;
}

/** Places of values in ascending order, equal ones in their order: without comparisons, of which a sort would make many. */
function ascending(values: Float64Array): Int32Array {
  const sorted = values.slice().sort();
  const places = new Map<number, number>();
  for (let k = sorted.length - 1; k >= 0; k--) places.set(sorted[k]!, k);
  const order = new Int32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const place = places.get(values[k]!)!;
    order[place] = k;
    places.set(values[k]!, place + 1);
  }
  return order;
}
