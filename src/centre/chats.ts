/**
 * Chats in hand: an agent holds several at once, each the slower the more there are. With k in hand a chat advances at
 * 1 / (1 + slower_by · (k − 1)); what is left of each is worked out anew whenever their number changes, and only the
 * first of an agent's chats to come to the end of its talk or wrap-up is scheduled.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { Agents } from './agents.ts';
import type { CaseCourse } from './case-course.ts';
import type { ChatSlots } from './chat-slots.ts';
import { type Contacts, NONE } from './contacts.ts';
import { EventKind } from './event-kind.ts';
import type { Lanes } from './lanes.ts';
import type { Lines } from './lines.ts';
import { Activity, type Observer } from './observer.ts';
import type { Parts } from './parts.ts';
import type { Routing } from './routing.ts';
import type { Staff } from './staff.ts';

export class Chats {
  private readonly types: number;
  /** By group and contact type. */
  private readonly atOnce: Int32Array;
  private readonly slowerBy: Float64Array;
  /** By agent: up to when the work left is worked out, and the chat whose end is scheduled. */
  private readonly settledTo: Float64Array;
  private readonly first: Int32Array;
  private readonly course: CaseCourse;
  private readonly takeUp: (contact: number, agent: number) => void;
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly agents: Agents;
  private readonly lanes: Lanes;
  private readonly lines: Lines;
  private readonly routing: Routing;
  private readonly slots: ChatSlots;
  private readonly staff: Staff;

  /** @param takeUp told of a waiting chat that an agent takes beside those in hand */
  constructor(parts: Parts, course: CaseCourse, takeUp: (contact: number, agent: number) => void) {
    const { agentGroups, contactTypes } = parts.plan;
    this.types = contactTypes.length;
    this.atOnce = new Int32Array(agentGroups.length * this.types).fill(1);
    this.slowerBy = new Float64Array(agentGroups.length * this.types);
    agentGroups.forEach(({ skills }, group) => {
      for (const skill of skills) {
        this.atOnce[group * this.types + skill.type] = skill.atOnce;
        this.slowerBy[group * this.types + skill.type] = skill.slowerBy;
      }
    });
    this.settledTo = new Float64Array(parts.agents.count);
    this.first = new Int32Array(parts.agents.count).fill(NONE);
    this.course = course;
    this.takeUp = takeUp;
    this.simulation = parts.simulation;
    this.observer = parts.observer;
    this.contacts = parts.contacts;
    this.agents = parts.agents;
    this.lanes = parts.lanes;
    this.lines = parts.lines;
    this.routing = parts.routing;
    this.slots = parts.slots;
    this.staff = parts.staff;
  }

  /** The agent, free and off every list or with chats in hand, takes one up; its talk and wrap-up are at this agent's speed. */
  begins(contact: number, agent: number): void {
    const { contacts, agents, observer, staff, slots } = this;
    if (agents.chats[agent]! > 0) {
      this.settle(agent);
      slots.close(agent);
      observer.spent(agent, Activity.handling);
    }
    this.settledTo[agent] = this.simulation.now;
    contacts.next[contact] = agents.contact[agent]!;
    agents.contact[agent] = contact;
    agents.chats[agent]!++;
    contacts.remaining[contact] = contacts.talk[contact]!;
    contacts.wrapping[contact] = 0;
    contacts.worked[contact] = 0;
    staff.become(agent, Activity.handling);
    observer.answered(contact, agent);
    this.scheduleNext(agent);
    this.fill(agent);
  }

  /** The first of the agent's chats has come to the end of its talk or of its wrap-up. */
  phaseEnds(agent: number): void {
    const { contacts } = this;
    this.agents.event[agent] = NONE;
    this.settle(agent);
    const contact = this.first[agent]!;
    if (contacts.wrapping[contact] === 0) {
      contacts.talkEnded[contact] = this.simulation.now;
      this.lines.release(contacts.type[contact]!);
      contacts.wrapping[contact] = 1;
      contacts.remaining[contact] = contacts.wrapUp[contact]!;
      if (contacts.wrapUp[contact]! > 0) {
        this.scheduleNext(agent);
        return;
      }
    }
    this.ends(contact, agent);
  }

  /** Something has changed in the queue: whoever may take one more chat looks at it again. */
  wake(): void {
    const { slots, lanes } = this;
    if (slots.count === 0 || lanes.chats === 0) return;
    for (let group = 0; group < slots.most.length; group++) this.wakeGroup(group);
  }

  wakeGroup(group: number): void {
    const { slots } = this;
    for (let held = 1; held < slots.most[group]!; held++) {
      const agent = slots.first(group, held);
      if (agent === NONE) continue;
      const before = this.agents.chats[agent]!;
      this.fill(agent);
      if (this.agents.chats[agent] !== before) held = 0;
    }
  }

  private ends(contact: number, agent: number): void {
    const { contacts, agents, observer, staff, slots, course } = this;
    const { now } = this.simulation;
    contacts.wrapUp[contact] = now - contacts.talkEnded[contact]!;
    contacts.talk[contact] = contacts.talkEnded[contact]! - contacts.answered[contact]!;
    contacts.handlings[contact]!++;
    observer.spent(agent, Activity.handling);
    slots.close(agent);
    this.unlink(contact, agent);
    agents.chats[agent]!--;
    observer.handled(contact, agent);
    course.contactEnds(contact);
    if (agents.chats[agent] === 0) staff.free(agent);
    else {
      staff.become(agent, Activity.handling);
      this.scheduleNext(agent);
      staff.drainIfNeeded(agent);
      this.fill(agent);
    }
    course.goesOn(contact);
  }

  /** Takes waiting chats beside those in hand, as far as there is room; whoever has room left stands ready for more. */
  fill(agent: number): void {
    const { agents, staff, routing, slots } = this;
    const group = agents.group[agent]!;
    const held = agents.chats[agent]!;
    const hasRoom = held < this.mostBeside(agent);
    if (hasRoom && staff.mayHoldMore(agent)) {
      const contact = routing.chatFor(group, held);
      if (contact !== NONE) this.takeUp(contact, agent);
      else slots.open(agent);
      return;
    }
    slots.close(agent);
    if (!hasRoom || !staff.servesOut(agent)) return;
    const contact = routing.overtimeChatFor(group, held, agents.dutyEnd[agent]!);
    if (contact !== NONE) this.takeUp(contact, agent);
  }

  /** The most chats that the agent may hold beside those in hand, which are of that many at most themselves. */
  private mostBeside(agent: number): number {
    const { contacts, agents } = this;
    let most = Number.POSITIVE_INFINITY;
    for (let contact = agents.contact[agent]!; contact !== NONE; contact = contacts.next[contact]!) {
      most = Math.min(most, this.atOnce[agents.group[agent]! * this.types + contacts.type[contact]!]!);
    }
    return most;
  }

  /** Works out what is left of each of the agent's chats. */
  private settle(agent: number): void {
    const { contacts, agents } = this;
    const { now } = this.simulation;
    const seconds = now - this.settledTo[agent]!;
    this.settledTo[agent] = now;
    const chats = agents.chats[agent]!;
    for (let contact = agents.contact[agent]!; contact !== NONE; contact = contacts.next[contact]!) {
      contacts.remaining[contact]! -= seconds / this.slowness(contact, agent, chats);
      contacts.worked[contact]! += seconds / chats;
    }
  }

  private scheduleNext(agent: number): void {
    const { contacts, agents, simulation } = this;
    const chats = agents.chats[agent]!;
    let first = NONE;
    let least = Number.POSITIVE_INFINITY;
    for (let contact = agents.contact[agent]!; contact !== NONE; contact = contacts.next[contact]!) {
      const seconds = contacts.remaining[contact]! * this.slowness(contact, agent, chats);
      // Of equal ends, that of whoever was taken up first, which stands last.
      if (seconds <= least) {
        least = seconds;
        first = contact;
      }
    }
    if (agents.event[agent] !== NONE) simulation.queue.cancel(agents.event[agent]!);
    this.first[agent] = first;
    agents.due[agent] = simulation.now + Math.max(least, 0);
    agents.event[agent] = simulation.queue.schedule(agents.due, EventKind.chatPhase, agent);
  }

  private slowness(contact: number, agent: number, chats: number): number {
    const { contacts, agents } = this;
    return 1 + this.slowerBy[agents.group[agent]! * this.types + contacts.type[contact]!]! * (chats - 1);
  }

  private unlink(contact: number, agent: number): void {
    const { contacts, agents } = this;
    const { next } = contacts;
    if (agents.contact[agent] === contact) agents.contact[agent] = next[contact]!;
    else {
      let before = agents.contact[agent]!;
      while (next[before] !== contact) before = next[before]!;
      next[before] = next[contact]!;
    }
  }
}
