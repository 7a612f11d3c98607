/** A contact's wait: it takes its place in a lane, patience and the wait that opens it up to other groups begin to run. */
import type { Simulation } from '../kernel/simulation.ts';
import { type Contacts, NONE } from './contacts.ts';
import { EventKind } from './event-kind.ts';
import type { Lanes } from './lanes.ts';
import type { Observer } from './observer.ts';
import type { Patience } from './patience.ts';
import type { Routing } from './routing.ts';

export class WaitingRoom {
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly lanes: Lanes;
  private readonly patience: Patience;
  private readonly routing: Routing;

  constructor(
    simulation: Simulation,
    observer: Observer,
    contacts: Contacts,
    lanes: Lanes,
    patience: Patience,
    routing: Routing,
  ) {
    this.simulation = simulation;
    this.observer = observer;
    this.contacts = contacts;
    this.lanes = lanes;
    this.patience = patience;
    this.routing = routing;
  }

  /** The contact, which has just come, joins the end of its lane. */
  joins(contact: number): void {
    this.lanes.append(contact);
    this.begins(contact);
    this.patience.starts(contact);
  }

  /** The same for one whose patience does not count: the customer has rung off. */
  joinsWithoutEnd(contact: number): void {
    this.lanes.append(contact);
    this.begins(contact);
    this.contacts.patienceEvent[contact] = NONE;
  }

  /** A contact that has waited before takes its old place, and stays for as long as it takes. */
  returns(contact: number): void {
    this.lanes.insert(contact);
    this.begins(contact);
    this.contacts.patienceEvent[contact] = NONE;
  }

  leaves(contact: number): void {
    const { contacts, lanes, patience, simulation } = this;
    lanes.remove(contact);
    patience.stops(contact);
    const after = contacts.afterEvent[contact]!;
    if (after !== NONE) simulation.queue.cancel(after);
  }

  /** Schedules the next moment, later than now, at which another group may take the contact. */
  scheduleAfter(contact: number): void {
    const { contacts, routing, simulation } = this;
    contacts.afterEvent[contact] = NONE;
    const afters = routing.aftersOf(contacts.lane[contact]!);
    for (let k = 0; k < afters.length; k++) {
      const opens = contacts.arrival[contact]! + afters[k]!;
      if (opens <= simulation.now) continue;
      contacts.due[contact] = opens;
      contacts.afterEvent[contact] = simulation.queue.schedule(contacts.due, EventKind.afterPassed, contact);
      return;
    }
  }

  private begins(contact: number): void {
    this.contacts.queuedSince[contact] = this.simulation.now;
    this.observer.waits(contact);
    this.scheduleAfter(contact);
  }
}
