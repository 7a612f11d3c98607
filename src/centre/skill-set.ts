/**
 * What the agents of one group can take: a row for each lane that a skill opens, sorted by priority, then rank. It
 * answers one question for the routing rules: who at the head of a lane may be taken now?
 */

import type { Simulation } from '../kernel/simulation.ts';
import type { AgentLists } from './agent-lists.ts';
import { type Contacts, NONE } from './contacts.ts';
import type { Coverage } from './coverage.ts';
import type { Lanes } from './lanes.ts';
import type { Patience } from './patience.ts';
import type { AgentGroupPlan } from './plan.ts';

/** The parts of the centre that routing looks at. */
export interface RoutingView {
  readonly simulation: Simulation;
  readonly contacts: Contacts;
  readonly lanes: Lanes;
  readonly patience: Patience;
  readonly coverage: Coverage;
  readonly idle: AgentLists;
}

export class SkillSet {
  /** By row: the lane, its rank here, the wait that it must have behind it, the idle agents that must stay. */
  readonly lane: Int32Array;
  readonly rank: Float64Array;
  readonly after: Float64Array;
  /** −1 where there is no such rule: more than −1 always stay. */
  readonly keepFree: Int32Array;
  readonly view: RoutingView;
  private readonly group: number;
  /** Whether the agent who asks is on overtime, and since when. */
  private servesOut = false;
  private closedBy = Number.POSITIVE_INFINITY;

  constructor(group: number, plan: AgentGroupPlan, view: RoutingView) {
    this.group = group;
    this.view = view;
    const { lanes } = view;
    const rows = plan.skills.flatMap((skill) =>
      [...lanes.type.keys()].filter((lane) => lanes.type[lane] === skill.type).map((lane) => ({ lane, skill })),
    );
    rows.sort(
      (a, b) => lanes.priority[a.lane]! - lanes.priority[b.lane]! || a.skill.rank - b.skill.rank || a.lane - b.lane,
    );
    this.lane = Int32Array.from(rows, (row) => row.lane);
    this.rank = Float64Array.from(rows, (row) => row.skill.rank);
    this.after = Float64Array.from(rows, (row) => row.skill.after);
    this.keepFree = Int32Array.from(rows, (row) => row.skill.keepFree ?? -1);
  }

  get size(): number {
    return this.lane.length;
  }

  /**
   * The contact at the head of a row's lane, if an agent of the group who is not in the idle list may take it now.
   * @returns NONE otherwise
   */
  candidate(row: number): number {
    const { view } = this;
    if (this.servesOut && !this.servedOut(row)) return NONE;
    const head = view.patience.head(this.lane[row]!);
    if (head === NONE) return NONE;
    // Nobody stands by on overtime, so nothing is kept free then.
    if (!this.servesOut && view.idle.length[this.group]! <= this.keepFree[row]!) return NONE;
    const after = this.after[row]!;
    // As the event that opens the lane is timed: arrival + after, not now − arrival, which may round to less.
    return after === 0 || view.contacts.arrival[head]! + after <= view.simulation.now ? head : NONE;
  }

  /** From now on only types that closed no later than `time` and have not opened again are candidates; Infinity: all. */
  onlyClosedBy(time: number): void {
    this.servesOut = time < Number.POSITIVE_INFINITY;
    this.closedBy = time;
  }

  private servedOut(row: number): boolean {
    const { lanes, coverage } = this.view;
    const type = lanes.type[this.lane[row]!]!;
    return coverage.open[type] === 0 && coverage.closedAt[type]! <= this.closedBy;
  }

  /** The moment from which the routing counts a contact's wait. */
  waitsSince(contact: number): number {
    const { contacts, lanes } = this.view;
    return contacts.arrival[contact]! - lanes.headStart[contacts.lane[contact]!]!;
  }
}
