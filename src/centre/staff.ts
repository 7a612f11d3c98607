/**
 * What agents do between contacts: come on duty and leave, stay on overtime, are absent, take their breaks, are taken
 * out by shrinkage, stand idle, look for work.
 */

import type { Simulation } from '../kernel/simulation.ts';
import { caseUniform, pathHash, type StreamRoot } from '../random/stream.ts';
import { AgentLists } from './agent-lists.ts';
import type { Agents } from './agents.ts';
import { Breaks } from './breaks.ts';
import type { ChatSlots } from './chat-slots.ts';
import { NONE } from './contacts.ts';
import { type Duties, dutiesOf } from './duties.ts';
import { EventKind } from './event-kind.ts';
import { Activity, type Observer } from './observer.ts';
import type { CentrePlan } from './plan.ts';
import { Purpose } from './purpose.ts';
import type { Routing } from './routing.ts';
import { Shrinkage } from './shrinkage.ts';
import type { Strain } from './strain.ts';

/** What the staff needs of the rest of the centre. */
export interface Desk {
  readonly routing: Routing;
  /** The agent, off every list, begins to handle the waiting contact. */
  takeUp(contact: number, agent: number): void;
  /** Whether the agent, handling, has an email in hand. */
  hasEmail(agent: number): boolean;
  /** The agent stops in the middle of that email. */
  putsDown(agent: number): void;
  /** The agent, with chats in hand, takes further ones if there is room, or none any more: another duty has begun. */
  fillsChats(agent: number): void;
}

export class Staff {
  private readonly plan: CentrePlan;
  private readonly simulation: Simulation;
  private readonly agents: Agents;
  private readonly idle: AgentLists;
  private readonly observer: Observer;
  private readonly desk: Desk;
  private readonly root: StreamRoot;
  private readonly owners: Int32Array;
  private readonly duties: Duties;
  /** Duties that have ended. */
  private ended = 0;
  private readonly shrinkage: Shrinkage;
  private readonly out: AgentLists;
  private readonly breaks: Breaks;
  // By agent: the present duty, whether absent from it, whether present (neither absent nor on a break).
  private readonly duty: Int32Array;
  private readonly absent: Uint8Array;
  private readonly present: Uint8Array;
  /** By agent: 1 while taking no further chat, so as to be taken out by shrinkage; and by group, how many are. */
  private readonly draining: Uint8Array;
  private readonly drainingOf: Int32Array;
  private readonly slots: ChatSlots;
  /** By group: 1 where it has a skill for email. */
  private readonly takesEmail: Uint8Array;
  private readonly strain: Strain | undefined;

  constructor(
    plan: CentrePlan,
    simulation: Simulation,
    agents: Agents,
    idle: AgentLists,
    observer: Observer,
    desk: Desk,
    root: StreamRoot,
    slots: ChatSlots,
    strain: Strain | undefined,
  ) {
    this.plan = plan;
    this.simulation = simulation;
    this.agents = agents;
    this.idle = idle;
    this.observer = observer;
    this.desk = desk;
    this.root = root;
    this.owners = Int32Array.from(plan.agentGroups, (group) => pathHash(group.name));
    this.duties = dutiesOf(plan);
    this.shrinkage = new Shrinkage(plan, simulation);
    this.slots = slots;
    this.takesEmail = Uint8Array.from(plan.agentGroups, ({ skills }) =>
      skills.some(({ type }) => plan.contactTypes[type]?.channel === 'email') ? 1 : 0,
    );
    this.strain = strain;
    this.out = new AgentLists(agents, agents.group, plan.agentGroups.length);
    this.breaks = new Breaks(simulation, agents);
    this.duty = new Int32Array(agents.count).fill(NONE);
    this.absent = new Uint8Array(agents.count);
    this.present = new Uint8Array(agents.count);
    this.draining = new Uint8Array(agents.count);
    this.drainingOf = new Int32Array(plan.agentGroups.length);
  }

  /** Schedules the first start and the first end of a duty; each schedules the one after it. */
  begin(): void {
    this.scheduleStart(0);
    this.scheduleEnd();
  }

  /** The agent has nothing in hand and stands in no list: leaves, pauses, takes a contact, or becomes idle. */
  free(agent: number): void {
    const group = this.agents.group[agent]!;
    if (this.draining[agent] === 1) {
      this.draining[agent] = 0;
      this.drainingOf[group]!--;
    }
    if (this.simulation.now >= this.agents.dutyEnd[agent]!) this.stayOrLeave(agent, group);
    else if (this.breaks.waits[agent] === 1) this.startBreak(agent);
    else if (this.absent[agent] === 1) this.become(agent, Activity.absent);
    else if (this.shrinkage.pending[group]! > 0) {
      this.shrinkage.pending[group]!--;
      this.takeOut(agent, group);
    } else {
      const contact = this.desk.routing.contactFor(group);
      if (contact !== NONE) this.desk.takeUp(contact, agent);
      else {
        this.become(agent, Activity.idle);
        this.idle.append(agent);
      }
    }
  }

  /** Agents of the group who are on duty, neither absent nor on a break nor taken out. */
  atWork(group: number): number {
    return this.shrinkage.present[group]! - this.shrinkage.out[group]!;
  }

  /** Whether an agent with chats in hand may take further ones: not when about to leave, to pause or to be taken out. */
  mayHoldMore(agent: number): boolean {
    return (
      this.simulation.now < this.agents.dutyEnd[agent]! &&
      this.breaks.waits[agent] === 0 &&
      this.absent[agent] === 0 &&
      this.draining[agent] === 0
    );
  }

  /** Whether an agent with chats in hand is on overtime, and so may take chats of types that have closed beside them. */
  servesOut(agent: number): boolean {
    return this.simulation.now >= this.agents.dutyEnd[agent]! && this.absent[agent] === 0;
  }

  /** Where shrinkage still has to take agents out, one who has ended a chat takes no further one until free. */
  drainIfNeeded(agent: number): void {
    const group = this.agents.group[agent]!;
    if (this.draining[agent] === 1 || this.shrinkage.pending[group]! <= this.drainingOf[group]!) return;
    this.draining[agent] = 1;
    this.drainingOf[group]!++;
  }

  /** Lets the group's longest idle agent look at the queue once more, for what waiting has opened up to the group. */
  lookForWork(group: number): void {
    const agent = this.idle.first[group]!;
    if (agent === NONE) return;
    this.idle.remove(agent); // the rules count the others
    const contact = this.desk.routing.contactFor(group);
    this.idle.prepend(agent);
    if (contact === NONE) return;
    this.stopActivity(agent);
    this.desk.takeUp(contact, agent);
  }

  /** Tells the observer what every agent is in the middle of. */
  end(): void {
    for (let agent = 0; agent < this.agents.count; agent++) {
      const activity = this.agents.activity[agent]! as Activity;
      if (activity !== Activity.off) this.observer.spent(agent, activity);
    }
  }

  dutyStarts(duty: number): void {
    this.scheduleStart(duty + 1);
    const agent = this.duties.agent[duty]!;
    if (this.duty[agent] === duty) return; // taken over from the one before, without a gap
    const activity = this.agents.activity[agent]!;
    if (activity === Activity.handling) {
      // Up to here it was overtime of the duty before.
      this.observer.spent(agent, activity);
      this.become(agent, activity);
    }
    this.enter(agent, duty);
    if (activity === Activity.off) this.free(agent);
    else if (this.agents.chats[agent]! > 0) this.desk.fillsChats(agent);
  }

  dutyEnds(duty: number): void {
    this.ended++;
    this.scheduleEnd();
    const agent = this.duties.agent[duty]!;
    const next = this.duties.next[duty]!;
    if (next !== NONE && this.duties.start[next] === this.simulation.now) this.handOver(agent, next);
    else this.leave(agent);
  }

  breakFallsDue(agent: number): void {
    this.breaks.told(agent);
    const activity = this.agents.activity[agent]!;
    if (activity !== Activity.handling) {
      this.stopActivity(agent);
      this.startBreak(agent);
    } else if (this.desk.hasEmail(agent)) {
      this.desk.putsDown(agent);
      this.startBreak(agent);
    } else {
      this.breaks.wait(agent);
      this.slots.close(agent);
    }
  }

  breakEnds(agent: number): void {
    this.breaks.told(agent);
    this.stopActivity(agent);
    this.setPresent(agent, this.absent[agent] === 1 ? 0 : 1);
    this.breaks.finish(agent);
    this.free(agent);
  }

  /** Takes out, or lets back, as many of the group as its shrinkage asks for now. */
  adjustShrinkage(group: number): void {
    let change = this.shrinkage.adjust(group);
    for (; change > 0 && this.idle.length[group]! > 0; change--) {
      const agent = this.idle.first[group]!;
      this.stopActivity(agent);
      this.takeOut(agent, group);
    }
    if (change > 0 && this.takesEmail[group] === 1) change = this.takeOutFromEmail(group, change);
    this.shrinkage.pending[group] = Math.max(change, 0);
    for (; change < 0 && this.out.length[group]! > 0; change++) {
      const agent = this.out.first[group]!;
      this.stopActivity(agent);
      this.free(agent);
    }
  }

  /** Takes agents out who are in the middle of an email, the longest at it first. @returns how many are still to be taken out */
  private takeOutFromEmail(group: number, wanted: number): number {
    const { agents, desk } = this;
    const first = agents.firstOfGroup[group]!;
    const last = first + this.plan.agentGroups[group]!.agents;
    let change = wanted;
    for (; change > 0; change--) {
      let longest = NONE;
      for (let agent = first; agent < last; agent++) {
        if (agents.activity[agent] !== Activity.handling || this.present[agent] === 0 || !desk.hasEmail(agent))
          continue;
        if (longest === NONE || agents.since[agent]! < agents.since[longest]!) longest = agent;
      }
      if (longest === NONE) break;
      desk.putsDown(longest);
      this.takeOut(longest, group);
    }
    return change;
  }

  /** Ends what the agent is doing, tells the observer, and takes the agent off the list that it stands in. */
  stopActivity(agent: number): void {
    const activity = this.agents.activity[agent]! as Activity;
    this.observer.spent(agent, activity);
    if (activity === Activity.idle) this.idle.remove(agent);
    else if (activity === Activity.shrinkage) {
      this.out.remove(agent);
      this.shrinkage.taken(this.agents.group[agent]!, -1);
    }
  }

  /** As `stopActivity`, for an agent known to be idle. */
  stopIdling(agent: number): void {
    this.observer.spent(agent, Activity.idle);
    this.idle.remove(agent);
  }

  become(agent: number, activity: Activity): void {
    this.strain?.changes(this.agents.group[agent]!, this.agents.activity[agent]!, activity);
    this.agents.activity[agent] = activity;
    this.agents.since[agent] = this.simulation.now;
  }

  /** The duty ends and no other follows at once; a contact in hand is finished first. */
  private leave(agent: number): void {
    this.breaks.drop(agent);
    this.setPresent(agent, 0);
    this.slots.close(agent);
    const activity = this.agents.activity[agent]!;
    if (activity === Activity.handling) {
      if (!this.desk.hasEmail(agent)) return;
      this.desk.putsDown(agent);
      this.free(agent);
    } else if (activity !== Activity.off) {
      this.stopActivity(agent);
      this.become(agent, Activity.off);
    }
  }

  /** The next duty begins as this one ends: whoever is present in both carries on as if there were no seam. */
  private handOver(agent: number, next: number): void {
    this.breaks.drop(agent);
    if (this.onBreak(agent)) {
      this.stopActivity(agent);
      this.become(agent, Activity.off);
    }
    this.enter(agent, next);
    const activity = this.agents.activity[agent]!;
    const stays = this.present[agent] === 1 && this.breaks.waits[agent] === 0;
    if (activity === Activity.handling) {
      if (this.agents.chats[agent]! > 0) this.desk.fillsChats(agent);
      if (stays || !this.desk.hasEmail(agent)) return;
      this.desk.putsDown(agent);
    } else if (activity !== Activity.off) {
      if (activity !== Activity.absent && stays) return;
      this.stopActivity(agent);
    }
    this.free(agent);
  }

  private onBreak(agent: number): boolean {
    const activity = this.agents.activity[agent]!;
    return activity === Activity.paidBreak || activity === Activity.unpaidBreak;
  }

  private stayOrLeave(agent: number, group: number): void {
    const contact = this.desk.routing.overtimeContactFor(group, this.agents.dutyEnd[agent]!);
    if (contact !== NONE) this.desk.takeUp(contact, agent);
    else this.become(agent, Activity.off);
  }

  private takeOut(agent: number, group: number): void {
    this.become(agent, Activity.shrinkage);
    this.out.append(agent);
    this.shrinkage.taken(group, 1);
  }

  /** Puts the agent on a duty, and draws whether they come at all. */
  private enter(agent: number, duty: number): void {
    const group = this.agents.group[agent]!;
    const { day, agent: number, breaks } = this.duties.plan[duty]!;
    const absence = this.plan.agentGroups[group]!.absence + (this.strain?.absence(group, day) ?? 0);
    this.duty[agent] = duty;
    this.agents.dutyEnd[agent] = this.duties.end[duty]!;
    const absent =
      absence > 0 && caseUniform(this.root, day, this.owners[group]!, number, Purpose.absence, 0) < absence;
    this.absent[agent] = absent ? 1 : 0;
    this.setPresent(agent, absent ? 0 : 1);
    // Whoever is absent is not paid for an unpaid break either.
    this.breaks.begin(agent, breaks);
  }

  private scheduleStart(duty: number): void {
    if (duty < this.duties.count) {
      this.simulation.queue.schedule(this.duties.start, EventKind.dutyStart, duty);
    }
  }

  private scheduleEnd(): void {
    if (this.ended < this.duties.count) {
      this.simulation.queue.schedule(this.duties.end, EventKind.dutyEnd, this.duties.byEnd[this.ended]!);
    }
  }

  private startBreak(agent: number): void {
    this.become(agent, this.breaks.start(agent) ? Activity.paidBreak : Activity.unpaidBreak);
    this.setPresent(agent, 0);
  }

  private setPresent(agent: number, present: 0 | 1): void {
    if (this.present[agent] === present) return;
    this.present[agent] = present;
    this.shrinkage.presence(this.agents.group[agent]!, present === 1 ? 1 : -1);
  }
}
