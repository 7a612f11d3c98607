/**
 * The course of a contact: it asks for an agent, is turned away, blocked, answered, waits or gives up, and is handled.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { Agents } from './agents.ts';
import type { Arrivals } from './arrivals.ts';
import type { CaseChoices } from './case-choices.ts';
import { CaseCourse, type Door } from './case-course.ts';
import { type Contacts, NONE } from './contacts.ts';
import type { Coverage } from './coverage.ts';
import { EventKind } from './event-kind.ts';
import type { Lanes } from './lanes.ts';
import { Abandonment, Activity, type Observer, Outcome } from './observer.ts';
import type { Parts } from './parts.ts';
import type { Patience } from './patience.ts';
import type { ContactTypePlan } from './plan.ts';
import { Purpose } from './purpose.ts';
import type { Routing } from './routing.ts';
import type { Staff } from './staff.ts';

export class ContactFlow implements Door {
  readonly course: CaseCourse;
  /** Contacts made in the horizon by cases that arose before it, and not yet dealt with. */
  openContacts = 0;
  private readonly types: readonly ContactTypePlan[];
  private readonly horizon: number;
  private readonly speeds: Float64Array;
  /** By contact type: free lines, Infinity where unlimited; and when the next one is freed. */
  private readonly freeLines: Float64Array;
  private readonly lineDue: Float64Array;
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly agents: Agents;
  private readonly arrivals: Arrivals;
  private readonly choices: CaseChoices;
  private readonly coverage: Coverage;
  private readonly lanes: Lanes;
  private readonly patience: Patience;
  private readonly routing: Routing;
  private readonly staff: Staff;

  constructor(parts: Parts, runOut: boolean) {
    this.course = new CaseCourse(parts, runOut, this);
    this.types = parts.plan.contactTypes;
    this.horizon = parts.plan.horizon;
    this.speeds = Float64Array.from(parts.plan.agentGroups, (group) => group.speed);
    this.freeLines = Float64Array.from(this.types, (type) => type.lines);
    this.lineDue = new Float64Array(this.types.length);
    this.simulation = parts.simulation;
    this.observer = parts.observer;
    this.contacts = parts.contacts;
    this.agents = parts.agents;
    this.arrivals = parts.arrivals;
    this.choices = parts.choices;
    this.coverage = parts.coverage;
    this.lanes = parts.lanes;
    this.patience = parts.patience;
    this.routing = parts.routing;
    this.staff = parts.staff;
  }

  /** The feed's next need arises. */
  arises(): void {
    const { contacts, arrivals, simulation } = this;
    const { batch, type } = arrivals;
    const { position } = batch;
    const contact = contacts.take();
    contacts.caseType[contact] = type;
    contacts.type[contact] = type;
    contacts.lane[contact] = type;
    contacts.segment[contact] = batch.segment[position]!;
    contacts.day[contact] = batch.day;
    contacts.index[contact] = batch.firstIndex + position;
    contacts.arisen[contact] = simulation.now;
    contacts.firstArrival[contact] = simulation.now;
    contacts.firstAnswered[contact] = Number.NaN;
    contacts.attempt[contact] = 0;
    contacts.retries[contact] = 0;
    contacts.repeats[contact] = 0;
    contacts.transfers[contact] = 0;
    contacts.handlings[contact] = 0;
    contacts.cameBack[contact] = 0;
    contacts.waiting[contact] = 0;
    contacts.firstAgent[contact] = NONE;
    contacts.agentsMet[contact] = 0;
    contacts.patience[contact] = batch.patience[position]!;
    contacts.talk[contact] = batch.talk[position]!;
    contacts.wrapUp[contact] = batch.wrapUp[position]!;
    arrivals.advance();
    this.course.begins(contact);
    this.asks(contact);
  }

  /** The agent, off every list, begins to handle a contact that has waited. */
  takeUp(contact: number, agent: number): void {
    this.stopsWaiting(contact);
    this.answer(contact, agent);
  }

  /** The agent ends the contact in hand. */
  handled(agent: number): void {
    const { agents, contacts, observer, staff } = this;
    const contact = agents.contact[agent]!;
    agents.contact[agent] = NONE;
    contacts.handlings[contact]!++;
    observer.spent(agent, Activity.handling);
    observer.handled(contact, agent);
    if (contacts.counted[contact] === 0 && this.isInHorizon(contact)) this.openContacts--;
    staff.free(agent);
    this.course.goesOn(contact);
  }

  lineFreed(type: number): void {
    this.freeLines[type]!++;
  }

  patienceEnds(contact: number): void {
    const { contacts, simulation } = this;
    contacts.patienceEvent[contact] = NONE;
    this.stopsWaiting(contact);
    contacts.left[contact] = simulation.now;
    this.abandons(contact, Abandonment.patience);
  }

  /** The wait has opened the contact up to another group. */
  afterPassed(contact: number): void {
    const { contacts, routing, staff } = this;
    const lane = contacts.lane[contact]!;
    contacts.afterEvent[contact] = NONE;
    const groups = routing.groupsFor(lane);
    for (let k = 0; k < groups.length && contacts.waiting[contact] === 1; k++) staff.lookForWork(groups[k]!);
    if (contacts.waiting[contact] === 1) this.scheduleAfter(contact, lane);
  }

  /** A contact type has closed: its queue is served out, or dropped. */
  closed(type: number): void {
    const { types, lanes, patience, contacts, simulation } = this;
    if (types[type]!.atClosing === 'serve_queue') return;
    for (let lane = 0; lane < lanes.count; lane++) {
      if (lanes.type[lane] !== type) continue;
      for (let contact = patience.head(lane); contact !== NONE; contact = patience.head(lane)) {
        this.stopsWaiting(contact);
        contacts.left[contact] = simulation.now;
        this.abandons(contact, Abandonment.dropped);
      }
    }
  }

  /** The contact, in no lane, has left at `left` without an answer. */
  abandons(contact: number, how: Abandonment): void {
    const { contacts, observer } = this;
    observer.abandoned(contact, how);
    if (contacts.counted[contact] === 0 && this.isInHorizon(contact)) this.openContacts--;
    this.freeLines[contacts.type[contact]!]!++;
    this.course.retriesOrEnds(contact, contacts.left[contact]!, Outcome.abandoned);
  }

  /** The contact, its type, lane and draws set, asks for an agent now. */
  asks(contact: number): void {
    const { contacts, simulation, observer, coverage, routing, choices, types } = this;
    const type = contacts.type[contact]!;
    contacts.arrival[contact] = simulation.now;
    contacts.attempt[contact]!++;
    if (coverage.open[type] === 0) this.course.findsClosed(contact);
    else if (this.freeLines[type]! <= 0) {
      observer.blocked(contact);
      this.course.retriesOrEnds(contact, simulation.now, Outcome.blocked);
    } else {
      this.freeLines[type]!--;
      if (contacts.counted[contact] === 0 && this.isInHorizon(contact)) this.openContacts++;
      observer.offered(contact);
      const agent = routing.agentFor(contact, contacts.lane[contact]!);
      if (agent !== NONE) {
        this.staff.stopIdling(agent);
        this.answer(contact, agent);
        return;
      }
      const { balking } = types[type]!;
      if (balking > 0 && choices.uniform(contact, Purpose.balking) < balking) {
        contacts.left[contact] = simulation.now;
        this.abandons(contact, Abandonment.balked);
      } else this.startsWaiting(contact);
    }
  }

  private isInHorizon(contact: number): boolean {
    const arrival = this.contacts.arrival[contact]!;
    return arrival >= 0 && arrival < this.horizon;
  }

  private startsWaiting(contact: number): void {
    const { contacts, lanes, observer, patience } = this;
    lanes.append(contact);
    observer.waits(contact);
    patience.starts(contact);
    contacts.afterEvent[contact] = NONE;
    this.scheduleAfter(contact, contacts.lane[contact]!);
  }

  private stopsWaiting(contact: number): void {
    const { contacts, lanes, patience, simulation } = this;
    lanes.remove(contact);
    patience.stops(contact);
    const after = contacts.afterEvent[contact]!;
    if (after !== NONE) simulation.queue.cancel(after);
  }

  /** Schedules the next moment, later than now, at which another group may take the contact. */
  private scheduleAfter(contact: number, lane: number): void {
    const { contacts, routing, simulation } = this;
    const afters = routing.aftersOf(lane);
    for (let k = 0; k < afters.length; k++) {
      const opens = contacts.arrival[contact]! + afters[k]!;
      if (opens <= simulation.now) continue;
      contacts.due[contact] = opens;
      contacts.afterEvent[contact] = simulation.queue.schedule(contacts.due, EventKind.afterPassed, contact);
      return;
    }
  }

  private answer(contact: number, agent: number): void {
    const { contacts, agents, simulation, observer, staff } = this;
    const { now } = simulation;
    const speed = this.speeds[agents.group[agent]!]!;
    if (speed !== 1) {
      contacts.talk[contact]! /= speed;
      contacts.wrapUp[contact]! /= speed;
    }
    contacts.answered[contact] = now;
    if (this.course.agentsMet.meets(contact, agent)) contacts.firstAnswered[contact] = now;
    agents.contact[agent] = contact;
    staff.become(agent, Activity.handling);
    observer.answered(contact, agent);
    const talkEnd = now + contacts.talk[contact]!;
    agents.due[agent] = talkEnd + contacts.wrapUp[contact]!;
    simulation.queue.schedule(agents.due, EventKind.handled, agent);
    const type = contacts.type[contact]!;
    if (this.freeLines[type]! < Number.POSITIVE_INFINITY) {
      this.lineDue[type] = talkEnd;
      simulation.queue.schedule(this.lineDue, EventKind.lineFreed, type);
    }
  }
}
