/**
 * The agents of all groups, one row each: what each is doing since when, and until when the present duty lasts.
 * Within a group, the idle stand in order of who has been idle longest, and so do those taken out by shrinkage.
 */
import { NONE } from './contacts.ts';
import { Activity } from './observer.ts';
import type { AgentGroupPlan } from './plan.ts';

export class Agents {
  readonly count: number;
  readonly group: Int32Array;
  /** First row of each group; its agents follow in the plan's order. */
  readonly firstOfGroup: Int32Array;
  /** An `Activity`, and since when. */
  readonly activity: Uint8Array;
  readonly since: Float64Array;
  /** End of the present duty; past it, what is in hand is overtime. */
  readonly dutyEnd: Float64Array;
  /** When the event that is being scheduled for the agent happens. */
  readonly due: Float64Array;
  /** The contact in hand, or NONE; of several chats, the first of the list over `contacts.next`. */
  readonly contact: Int32Array;
  /** Chats in hand. */
  readonly chats: Int32Array;
  /** The scheduled end of what is in hand, or NONE. */
  readonly event: Int32Array;
  /** Neighbours in the group's order of idle agents, or of those in shrinkage. */
  readonly next: Int32Array;
  readonly previous: Int32Array;

  constructor(groups: readonly AgentGroupPlan[], start: number) {
    this.firstOfGroup = new Int32Array(groups.length);
    let count = 0;
    groups.forEach((group, g) => {
      this.firstOfGroup[g] = count;
      count += group.agents;
    });
    this.count = count;
    this.group = new Int32Array(count);
    groups.forEach((group, g) => {
      const first = this.firstOfGroup[g]!;
      this.group.fill(g, first, first + group.agents);
    });
    this.activity = new Uint8Array(count).fill(Activity.off);
    this.since = new Float64Array(count).fill(start);
    this.dutyEnd = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    this.due = new Float64Array(count);
    this.contact = new Int32Array(count).fill(NONE);
    this.chats = new Int32Array(count);
    this.event = new Int32Array(count).fill(NONE);
    this.next = new Int32Array(count).fill(NONE);
    this.previous = new Int32Array(count).fill(NONE);
  }
}
