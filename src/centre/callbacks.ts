/**
 * Customers who would rather be called back than hold: who is offered it, who accepts, when they are called, and what
 * becomes of those who are not reached. Who accepts keeps the place in the queue, or is called at a slot agreed on; while
 * the contact type is closed nobody is called.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { CaseChoices } from './case-choices.ts';
import type { CaseCourse } from './case-course.ts';
import type { Contacts } from './contacts.ts';
import type { Coverage } from './coverage.ts';
import { EventKind } from './event-kind.ts';
import type { Lanes } from './lanes.ts';
import type { Lines } from './lines.ts';
import { type Observer, Outcome } from './observer.ts';
import type { Parts } from './parts.ts';
import type { CallbackPlan, CentrePlan, ContactTypePlan, Law } from './plan.ts';
import { Purpose } from './purpose.ts';
import type { Staff } from './staff.ts';
import { valueAt } from './steps.ts';
import type { WaitingRoom } from './waiting-room.ts';

/** Attempts to reach a customer. */
const ATTEMPTS = 2;

export class Callbacks {
  private readonly plans: readonly (CallbackPlan | undefined)[];
  private readonly types: readonly ContactTypePlan[];
  /** By contact type: the groups that have the skill. */
  private readonly skilled: readonly (readonly number[])[];
  private readonly course: CaseCourse;
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly choices: CaseChoices;
  private readonly coverage: Coverage;
  private readonly lanes: Lanes;
  private readonly lines: Lines;
  private readonly room: WaitingRoom;
  private readonly staff: Staff;
  private readonly offer: (contact: number) => void;

  /** @param offer puts a contact that has waited before back in its place, and lets idle agents look at it */
  constructor(parts: Parts, course: CaseCourse, offer: (contact: number) => void) {
    this.plans = parts.plan.contactTypes.map(({ callback }) => callback);
    this.types = parts.plan.contactTypes;
    this.skilled = skilledGroups(parts.plan);
    this.course = course;
    this.offer = offer;
    this.simulation = parts.simulation;
    this.observer = parts.observer;
    this.contacts = parts.contacts;
    this.choices = parts.choices;
    this.coverage = parts.coverage;
    this.lanes = parts.lanes;
    this.lines = parts.lines;
    this.room = parts.room;
    this.staff = parts.staff;
  }

  /** A contact that has just come would have to wait. @returns whether its customer is offered a callback and accepts */
  isAccepted(contact: number): boolean {
    const type = this.contacts.type[contact]!;
    const plan = this.plans[type];
    if (plan === undefined || this.expectedWait(type) <= plan.offerAfter) return false;
    return this.choices.uniform(contact, Purpose.acceptsCallback) < plan.accept;
  }

  /** The customer rings off and waits for the call. */
  begins(contact: number): void {
    const { contacts, simulation, observer, choices, lines, room } = this;
    const { now } = simulation;
    const type = contacts.type[contact]!;
    const { slot } = this.plans[type]!;
    contacts.calledBack[contact] = 1;
    contacts.accepted[contact] = now;
    contacts.callAttempts[contact] = 0;
    lines.release(type);
    observer.calledBack(contact);
    if (slot === undefined) room.joinsWithoutEnd(contact);
    else this.callAt(contact, now + choices.draw(contact, slot, Purpose.callbackSlot, now));
  }

  /** An agent calls. @returns whether the customer is reached */
  isReached(contact: number): boolean {
    const { contacts, choices } = this;
    const { reached } = this.plans[contacts.type[contact]!]!;
    contacts.callAttempts[contact]!++;
    const purpose = contacts.callAttempts[contact] === 1 ? Purpose.reached : Purpose.reachedAgain;
    return reached === 1 || choices.uniform(contact, purpose) < reached;
  }

  /** Agent's time for an attempt that reaches nobody. */
  attemptTime(contact: number): number {
    return this.plans[this.contacts.type[contact]!]!.attempt;
  }

  /** The customer was not reached: another attempt later, or none. */
  wasInVain(contact: number): void {
    const { contacts, simulation, course } = this;
    if (contacts.callAttempts[contact]! < ATTEMPTS) {
      this.callAt(contact, simulation.now + this.plans[contacts.type[contact]!]!.again);
    } else {
      course.contactEnds(contact);
      course.ends(contact, Outcome.lostAtCallback);
    }
  }

  /** The time has come to call: now, or when the contact type opens. */
  due(contact: number): void {
    const { coverage, contacts } = this;
    const type = contacts.type[contact]!;
    if (coverage.open[type] === 1) this.offer(contact);
    else this.parksUntilOpening(contact);
  }

  /** The contact type has closed: whoever waits for a call is called after the next opening. */
  closed(type: number): void {
    if (this.plans[type] === undefined) return;
    const { lanes, contacts, room, observer } = this;
    for (let lane = 0; lane < lanes.count; lane++) {
      if (lanes.type[lane] !== type) continue;
      for (let contact = lanes.first[lane]!; contact >= 0; ) {
        const next = contacts.next[contact]!;
        if (contacts.calledBack[contact] === 1) {
          room.leaves(contact);
          observer.parked(contact);
          this.parksUntilOpening(contact);
        }
        contact = next;
      }
    }
  }

  private parksUntilOpening(contact: number): void {
    const opening = this.coverage.nextOpening(this.contacts.type[contact]!, this.simulation.now);
    if (opening !== undefined) this.callAt(contact, opening);
    else {
      this.course.contactEnds(contact);
      this.course.ends(contact, Outcome.lostAtCallback);
    }
  }

  private callAt(contact: number, time: number): void {
    this.contacts.due[contact] = time;
    this.simulation.queue.schedule(this.contacts.due, EventKind.callbackDue, contact);
  }

  /** (those ahead + 1) × mean handle time ÷ skilled agents at work, in seconds. */
  private expectedWait(type: number): number {
    const { lanes, staff } = this;
    let ahead = 0;
    for (let lane = 0; lane < lanes.count; lane++) if (lanes.type[lane] === type) ahead += lanes.length[lane]!;
    let agents = 0;
    for (const group of this.skilled[type]!) agents += staff.atWork(group);
    return ((ahead + 1) * this.meanHandle(type)) / agents;
  }

  /** Mean talk and wrap-up of contacts that come now, in seconds. */
  private meanHandle(type: number): number {
    const { now } = this.simulation;
    const { talk, wrapUp } = this.types[type]!;
    return meanAt(talk, now) + (wrapUp === undefined ? 0 : meanAt(wrapUp, now));
  }
}

function meanAt({ distribution, factor }: Law, time: number): number {
  return factor === undefined ? distribution.mean : distribution.mean * valueAt(factor, time);
}

function skilledGroups({ contactTypes, agentGroups }: CentrePlan): number[][] {
  return contactTypes.map((_, type) =>
    agentGroups.flatMap(({ skills }, group) => (skills.some((skill) => skill.type === type) ? [group] : [])),
  );
}
