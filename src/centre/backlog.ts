/**
 * Contacts that wait at the start, as a scenario's `backlog` says: they stand in their lane at time 0 in place of those
 * that the warm-up left there. They came before what is counted, so they only take the agents' time.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { CaseCourse } from './case-course.ts';
import { type Contacts, NONE } from './contacts.ts';
import { EventKind } from './event-kind.ts';
import type { Lanes } from './lanes.ts';
import { type Observer, Outcome } from './observer.ts';
import type { Parts } from './parts.ts';
import type { CentrePlan } from './plan.ts';
import type { WaitingRoom } from './waiting-room.ts';

/** The last moment before time 0. */
const BEFORE = -Number.MIN_VALUE;

export class Backlog {
  private readonly plan: CentrePlan;
  private readonly course: CaseCourse;
  private readonly offer: (contact: number) => void;
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly lanes: Lanes;
  private readonly room: WaitingRoom;
  private readonly due: Float64Array;

  /** @param offer puts a contact that has waited before back in its place, and lets idle agents look at it */
  constructor(parts: Parts, course: CaseCourse, offer: (contact: number) => void) {
    this.plan = parts.plan;
    this.course = course;
    this.offer = offer;
    this.simulation = parts.simulation;
    this.observer = parts.observer;
    this.contacts = parts.contacts;
    this.lanes = parts.lanes;
    this.room = parts.room;
    this.due = new Float64Array(parts.plan.contactTypes.length);
  }

  /** Schedules the start for each contact type that has one. */
  begin(): void {
    this.plan.contactTypes.forEach(({ backlog }, type) => {
      if (backlog > 0) this.simulation.queue.schedule(this.due, EventKind.backlog, type);
    });
  }

  arrives(type: number): void {
    this.clears(type);
    const { backlog } = this.plan.contactTypes[type]!;
    for (let k = 0; k < backlog; k++) this.adds(type, k);
  }

  private clears(type: number): void {
    const { lanes, room, observer, course } = this;
    for (let lane = 0; lane < lanes.count; lane++) {
      if (lanes.type[lane] !== type) continue;
      for (let contact = lanes.first[lane]!; contact !== NONE; contact = lanes.first[lane]!) {
        room.leaves(contact);
        observer.parked(contact);
        course.contactEnds(contact);
        course.ends(contact, Outcome.open);
      }
    }
  }

  private adds(type: number, k: number): void {
    const { contacts, observer, course } = this;
    const { segments } = this.plan.contactTypes[type]!.demand ?? { segments: [0] };
    // Numbers below those of the day's own cases, so that they share no draws with any.
    const contact = contacts.takeFor(type, segments[0]!, this.dayKey(), -1 - k);
    contacts.arisen[contact] = BEFORE;
    contacts.arrival[contact] = BEFORE;
    contacts.firstArrival[contact] = BEFORE;
    contacts.attempt[contact] = 1;
    contacts.held[contact] = 0;
    contacts.forgetVisits(contact);
    contacts.putDowns[contact] = 0;
    contacts.calledBack[contact] = 0;
    course.drawAnew(contact);
    course.begins(contact);
    observer.offered(contact);
    this.offer(contact);
  }

  private dayKey(): number {
    const { starts, keys } = this.plan.days;
    let day = 0;
    while (day + 1 < keys.length && starts[day + 1]! <= 0) day++;
    return keys[day]!;
  }
}
