/**
 * What agents do with the contact in hand. A call is handled from beginning to end; an email is put down when its agent
 * leaves, pauses or is taken out, and somebody goes on with what is left of it; chats have a file of their own.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { Agents } from './agents.ts';
import type { Callbacks } from './callbacks.ts';
import type { CaseCourse } from './case-course.ts';
import type { Chats } from './chats.ts';
import { type Contacts, NONE } from './contacts.ts';
import { EventKind } from './event-kind.ts';
import type { Lines } from './lines.ts';
import { Activity, type Observer } from './observer.ts';
import type { Pace } from './pace.ts';
import type { Parts } from './parts.ts';
import type { Staff } from './staff.ts';

const CALL = 0;
const CHAT = 1;
const EMAIL = 2;
/** A call whose customer may have asked to be called back. */
const CALL_OR_CALLBACK = 3;

export class Handling {
  /** By contact type: which of the ways of handling below. */
  private readonly channel: Uint8Array;
  /** Whether the live hold of a case is kept: only what customers feel asks for it. */
  private readonly hasHolds: boolean;
  private readonly course: CaseCourse;
  private readonly chats: Chats;
  private readonly callbacks: Callbacks;
  private readonly offer: (contact: number) => void;
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly agents: Agents;
  private readonly lines: Lines;
  private readonly pace: Pace;
  private readonly staff: Staff;

  /** @param offer puts a contact that has waited before back in its place, and lets idle agents look at it */
  constructor(parts: Parts, course: CaseCourse, chats: Chats, callbacks: Callbacks, offer: (contact: number) => void) {
    this.channel = Uint8Array.from(parts.plan.contactTypes, ({ channel, callback }) => {
      if (channel === 'email') return EMAIL;
      if (channel === 'chat') return CHAT;
      return callback === undefined ? CALL : CALL_OR_CALLBACK;
    });
    this.hasHolds = parts.plan.experience !== undefined;
    this.course = course;
    this.chats = chats;
    this.callbacks = callbacks;
    this.offer = offer;
    this.simulation = parts.simulation;
    this.observer = parts.observer;
    this.contacts = parts.contacts;
    this.agents = parts.agents;
    this.lines = parts.lines;
    this.pace = parts.pace;
    this.staff = parts.staff;
  }

  /** The agent, off every list, takes up a contact that stands in no lane. */
  begins(contact: number, agent: number): void {
    const { contacts, callbacks } = this;
    contacts.agent[contact] = agent;
    const channel = this.channel[contacts.type[contact]!]!;
    if (channel === CALL) this.beginsCall(contact, agent);
    else if (channel === EMAIL) this.beginsEmail(contact, agent);
    else if (channel === CHAT) this.beginsChat(contact, agent);
    else if (contacts.calledBack[contact] === 0 || callbacks.isReached(contact)) this.beginsCall(contact, agent);
    else this.callsInVain(contact, agent);
  }

  /** The agent ends the contact in hand, which is no chat. */
  ends(agent: number): void {
    const { agents, contacts, observer, staff, course } = this;
    const contact = agents.contact[agent]!;
    agents.contact[agent] = NONE;
    observer.spent(agent, Activity.handling);
    if (this.channel[contacts.type[contact]!] !== CALL && this.endsOtherwise(contact, agent)) return;
    contacts.handlings[contact]!++;
    observer.handled(contact, agent);
    course.contactEnds(contact);
    staff.free(agent);
    course.goesOn(contact);
  }

  /** Whether the agent, handling, has an email in hand. */
  hasEmail(agent: number): boolean {
    const contact = this.agents.contact[agent]!;
    return contact !== NONE && this.channel[this.contacts.type[contact]!] === EMAIL;
  }

  /** The agent stops in the middle of an email; it goes back to its place in the lane with what is left to do. */
  putsDown(agent: number): void {
    const { agents, contacts, simulation, observer } = this;
    const contact = agents.contact[agent]!;
    simulation.queue.cancel(agents.event[agent]!);
    agents.contact[agent] = NONE;
    agents.event[agent] = NONE;
    this.worksUntilNow(contact);
    contacts.workedBefore[contact]! += contacts.worked[contact]!;
    contacts.putDowns[contact]!++;
    observer.spent(agent, Activity.handling);
    observer.putDown(contact, agent);
    this.offer(contact);
  }

  private beginsCall(contact: number, agent: number): void {
    const { contacts, agents, simulation, observer, staff } = this;
    this.meets(contact, agent);
    this.takesAsLong(contact, agent);
    agents.contact[agent] = contact;
    staff.become(agent, Activity.handling);
    observer.answered(contact, agent);
    const talk = contacts.talk[contact]!;
    const wrapUp = contacts.wrapUp[contact]!;
    const talkEnd = simulation.now + talk;
    contacts.talkEnded[contact] = talkEnd;
    contacts.worked[contact] = talk + wrapUp;
    agents.due[agent] = talkEnd + wrapUp;
    simulation.queue.schedule(agents.due, EventKind.handled, agent);
    // Who is called back gave the line up when accepting.
    if (contacts.calledBack[contact] === 0) this.lines.releaseAt(contacts.type[contact]!, talkEnd);
  }

  private beginsChat(contact: number, agent: number): void {
    const { contacts } = this;
    this.meets(contact, agent);
    contacts.drawn[contact] = contacts.talk[contact]! + contacts.wrapUp[contact]!;
    this.takesAsLong(contact, agent);
    this.chats.begins(contact, agent);
  }

  /** The customer is there, and answered now. */
  private meets(contact: number, agent: number): void {
    const { contacts, simulation } = this;
    const { now } = simulation;
    if (this.hasHolds && contacts.calledBack[contact] === 0)
      contacts.held[contact]! += now - contacts.arrival[contact]!;
    contacts.answered[contact] = now;
    if (this.course.agentsMet.meets(contact, agent)) contacts.firstAnswered[contact] = now;
  }

  /** Talk and wrap-up at this agent's pace. */
  private takesAsLong(contact: number, agent: number): void {
    const { contacts, pace } = this;
    if (pace.isEven) return;
    const speed = pace.speed(agent);
    contacts.talk[contact]! /= speed;
    contacts.wrapUp[contact]! /= speed;
  }

  /** @returns whether that was a call in vain, which handles nothing */
  private endsOtherwise(contact: number, agent: number): boolean {
    const { agents, contacts, observer, staff } = this;
    agents.event[agent] = NONE;
    if (contacts.inVain[contact] === 1) {
      contacts.inVain[contact] = 0;
      observer.calledInVain(contact, agent);
      staff.free(agent);
      this.callbacks.wasInVain(contact);
      return true;
    }
    if (this.channel[contacts.type[contact]!] === EMAIL) this.completesEmail(contact);
    return false;
  }

  private beginsEmail(contact: number, agent: number): void {
    const { contacts, agents, simulation, observer, staff } = this;
    const { now } = simulation;
    const isFirst = contacts.putDowns[contact] === 0;
    if (this.course.agentsMet.meets(contact, agent)) contacts.firstAnswered[contact] = now;
    if (isFirst) {
      contacts.answered[contact] = now;
      contacts.remaining[contact] = contacts.talk[contact]! + contacts.wrapUp[contact]!;
      contacts.wrapping[contact] = 0;
      contacts.workedBefore[contact] = 0;
    }
    const stretch = 1 / this.pace.speed(agent);
    contacts.takenUp[contact] = now;
    contacts.stretch[contact] = stretch;
    agents.contact[agent] = contact;
    staff.become(agent, Activity.handling);
    if (isFirst) observer.answered(contact, agent);
    else observer.resumed(contact, agent);
    agents.due[agent] = now + contacts.remaining[contact]! * stretch;
    agents.event[agent] = simulation.queue.schedule(agents.due, EventKind.handled, agent);
  }

  /** Takes what has been done off what is left of an email; the reply is sent as the wrap-up begins. */
  private worksUntilNow(contact: number): void {
    const { contacts, simulation } = this;
    const stretch = contacts.stretch[contact]!;
    const worked = simulation.now - contacts.takenUp[contact]!;
    const before = contacts.remaining[contact]!;
    const wrapUp = contacts.wrapUp[contact]!;
    contacts.worked[contact] = worked;
    contacts.remaining[contact] = Math.max(before - worked / stretch, 0);
    if (contacts.wrapping[contact] === 1 || contacts.remaining[contact]! >= wrapUp) return;
    contacts.wrapping[contact] = 1;
    contacts.talkEnded[contact] = contacts.takenUp[contact]! + (before - wrapUp) * stretch;
  }

  private completesEmail(contact: number): void {
    const { contacts, simulation, lines } = this;
    this.worksUntilNow(contact);
    if (contacts.wrapping[contact] === 0) {
      contacts.talkEnded[contact] = simulation.now - contacts.wrapUp[contact]! * contacts.stretch[contact]!;
    }
    contacts.wrapUp[contact]! *= contacts.stretch[contact]!;
    contacts.talk[contact] = contacts.workedBefore[contact]! + contacts.worked[contact]! - contacts.wrapUp[contact]!;
    lines.release(contacts.type[contact]!);
  }

  private callsInVain(contact: number, agent: number): void {
    const { contacts, agents, simulation, observer, staff } = this;
    contacts.inVain[contact] = 1;
    contacts.worked[contact] = this.callbacks.attemptTime(contact);
    agents.contact[agent] = contact;
    staff.become(agent, Activity.handling);
    observer.callsInVain(contact, agent);
    agents.due[agent] = simulation.now + contacts.worked[contact]!;
    simulation.queue.schedule(agents.due, EventKind.handled, agent);
  }
}
