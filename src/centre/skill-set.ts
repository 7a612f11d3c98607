/**
 * What the agents of one group can take: a row for each lane that a skill opens, sorted by priority, then rank. It
 * answers one question for the routing rules: who at the head of a lane may be taken now?
 */

import type { Simulation } from '../kernel/simulation.ts';
import type { AgentLists } from './agent-lists.ts';
import type { ChatSlots } from './chat-slots.ts';
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
  readonly slots: ChatSlots;
}

export class SkillSet {
  /** By row: the lane, its rank here, the wait that it must have behind it, the idle agents that must stay. */
  readonly lane: Int32Array;
  readonly rank: Float64Array;
  readonly after: Float64Array;
  /** −1 where there is no such rule: more than −1 always stay. */
  readonly keepFree: Int32Array;
  /** Chats that an agent holds at once. */
  readonly atOnce: Int32Array;
  readonly view: RoutingView;
  private readonly group: number;
  private readonly isChat: Uint8Array;
  /** Whether the agent who asks is on overtime, and since when. */
  private servesOut = false;
  private closedBy = Number.POSITIVE_INFINITY;
  /** Chats that the agent who asks has in hand. */
  private chats = 0;

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
    this.atOnce = Int32Array.from(rows, (row) => row.skill.atOnce);
    this.isChat = Uint8Array.from(rows, (row) => (view.lanes.isChat[row.lane] === 1 ? 1 : 0));
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
    if (this.chats > 0 && !this.goesBesideChats(row)) return NONE;
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

  /** From now on the agent who asks has so many chats in hand; 0: is free. */
  besideChats(chats: number): void {
    this.chats = chats;
  }

  /** Calls stay candidates, so that an agent whose best is a call is seen to take no chat; emails never interrupt. */
  private goesBesideChats(row: number): boolean {
    if (this.isChat[row] === 1) return this.chats < this.atOnce[row]!;
    return this.view.lanes.isEmail[this.lane[row]!] === 0;
  }

  private servedOut(row: number): boolean {
    const { lanes, coverage } = this.view;
    // Nobody stays for email.
    if (lanes.isEmail[this.lane[row]!] === 1) return false;
    const type = lanes.type[this.lane[row]!]!;
    return coverage.open[type] === 0 && coverage.closedAt[type]! <= this.closedBy;
  }

  /** The moment from which the routing counts a contact's wait. */
  waitsSince(contact: number): number {
    const { contacts, lanes } = this.view;
    return contacts.arrival[contact]! - lanes.headStart[contacts.lane[contact]!]!;
  }
}
