/**
 * The course of a contact up to its answer: a need arises, tries self-service or asks for an agent, is turned away,
 * blocked, answered, waits, gives up, or is called back.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { Agents } from './agents.ts';
import type { Arrivals } from './arrivals.ts';
import { Backlog } from './backlog.ts';
import { Callbacks } from './callbacks.ts';
import type { CaseChoices } from './case-choices.ts';
import { CaseCourse, type Door, type Waiting } from './case-course.ts';
import { Chats } from './chats.ts';
import { type Contacts, NONE } from './contacts.ts';
import type { Coverage } from './coverage.ts';
import { Handling } from './handling.ts';
import type { Lanes } from './lanes.ts';
import type { Lines } from './lines.ts';
import { Abandonment, type Observer, Outcome } from './observer.ts';
import type { Parts } from './parts.ts';
import type { Patience } from './patience.ts';
import type { ContactTypePlan } from './plan.ts';
import { Purpose } from './purpose.ts';
import type { Routing } from './routing.ts';
import { SelfService } from './self-service.ts';
import type { Staff } from './staff.ts';
import type { WaitingRoom } from './waiting-room.ts';

export class ContactFlow implements Door {
  readonly course: CaseCourse;
  readonly handling: Handling;
  readonly chats: Chats;
  readonly callbacks: Callbacks;
  readonly selfService: SelfService;
  readonly backlog: Backlog;
  private readonly types: readonly ContactTypePlan[];
  /** By contact type: 1 where something is tried before. */
  private readonly hasSelfService: Uint8Array;
  // What only some plans use, and need not be kept in the others.
  private readonly hasVisits: boolean;
  private readonly hasHolds: boolean;
  private readonly mayWaitAgain: boolean;
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly agents: Agents;
  private readonly arrivals: Arrivals;
  private readonly choices: CaseChoices;
  private readonly coverage: Coverage;
  private readonly lanes: Lanes;
  private readonly lines: Lines;
  private readonly room: WaitingRoom;
  private readonly patience: Patience;
  private readonly routing: Routing;
  private readonly staff: Staff;

  constructor(parts: Parts, waiting: Waiting) {
    const offer = (contact: number) => this.offersAgain(contact);
    this.course = new CaseCourse(parts, waiting, this);
    this.chats = new Chats(parts, this.course, (contact, agent) => this.takeUp(contact, agent));
    this.callbacks = new Callbacks(parts, this.course, offer);
    this.handling = new Handling(parts, this.course, this.chats, this.callbacks, offer);
    this.selfService = new SelfService(parts, this.course, this);
    this.backlog = new Backlog(parts, this.course, offer);
    this.types = parts.plan.contactTypes;
    this.hasSelfService = Uint8Array.from(this.types, ({ selfService }) => (selfService === undefined ? 0 : 1));
    this.hasVisits = parts.plan.selfServices.length > 0;
    this.hasHolds = parts.plan.experience !== undefined;
    this.mayWaitAgain = this.types.some(({ channel, callback }) => channel === 'email' || callback !== undefined);
    this.simulation = parts.simulation;
    this.observer = parts.observer;
    this.contacts = parts.contacts;
    this.agents = parts.agents;
    this.arrivals = parts.arrivals;
    this.choices = parts.choices;
    this.coverage = parts.coverage;
    this.lanes = parts.lanes;
    this.lines = parts.lines;
    this.room = parts.room;
    this.patience = parts.patience;
    this.routing = parts.routing;
    this.staff = parts.staff;
  }

  /** The feed's next need arises. */
  arises(): void {
    const { contacts, arrivals, simulation } = this;
    const { batch, type } = arrivals;
    const { position } = batch;
    const contact = contacts.takeFor(type, batch.segment[position]!, batch.day, batch.firstIndex + position);
    contacts.arisen[contact] = simulation.now;
    contacts.patience[contact] = batch.patience[position]!;
    contacts.talk[contact] = batch.talk[position]!;
    contacts.wrapUp[contact] = batch.wrapUp[position]!;
    if (this.hasVisits) contacts.forgetVisits(contact);
    if (this.hasHolds) contacts.held[contact] = 0;
    arrivals.advance();
    this.course.begins(contact);
    if (this.hasSelfService[type] === 1 && this.selfService.isTried(contact)) this.selfService.comes(contact);
    else this.asks(contact);
  }

  /** The agent, off every list or with room for one more chat, takes up a contact that has waited. */
  takeUp(contact: number, agent: number): void {
    const { lanes, chats } = this;
    const isChat = lanes.isChat[this.contacts.lane[contact]!]! === 1;
    this.room.leaves(contact);
    this.handling.begins(contact, agent);
    // A call that waited may have kept agents from taking chats.
    if (!isChat) chats.wake();
  }

  patienceEnds(contact: number): void {
    const { contacts, simulation } = this;
    contacts.patienceEvent[contact] = NONE;
    this.room.leaves(contact);
    contacts.left[contact] = simulation.now;
    this.abandons(contact, Abandonment.patience);
    this.chats.wake();
  }

  /** The wait has opened the contact up to another group. */
  afterPassed(contact: number): void {
    this.contacts.afterEvent[contact] = NONE;
    this.offersToGroups(contact);
    if (this.contacts.waiting[contact] === 1) this.room.scheduleAfter(contact);
  }

  /** A contact type has closed: its queue is served out, or dropped. */
  closed(type: number): void {
    this.callbacks.closed(type);
    if (this.types[type]!.atClosing === 'drop_queue') this.drops(type);
    // Calls that have gone may have kept agents from taking chats.
    this.chats.wake();
  }

  private drops(type: number): void {
    const { lanes, patience, contacts, simulation } = this;
    for (let lane = 0; lane < lanes.count; lane++) {
      if (lanes.type[lane] !== type) continue;
      for (let contact = patience.head(lane); contact !== NONE; contact = patience.head(lane)) {
        this.room.leaves(contact);
        contacts.left[contact] = simulation.now;
        this.abandons(contact, Abandonment.dropped);
      }
    }
  }

  /** The contact, in no lane, has left at `left` without an answer. */
  abandons(contact: number, how: Abandonment): void {
    const { contacts, observer, lanes } = this;
    const left = contacts.left[contact]!;
    if (this.hasHolds && lanes.isEmail[contacts.lane[contact]!] === 0)
      contacts.held[contact]! += left - contacts.arrival[contact]!;
    observer.abandoned(contact, how);
    this.course.contactEnds(contact);
    this.lines.release(contacts.type[contact]!);
    this.course.retriesOrEnds(contact, left, Outcome.abandoned);
  }

  /** The contact, its type, lane and draws set, asks for an agent now. */
  asks(contact: number): void {
    const { contacts, simulation, observer, coverage, lines } = this;
    const type = contacts.type[contact]!;
    contacts.arrival[contact] = simulation.now;
    if (contacts.attempt[contact]!++ === 0) contacts.firstArrival[contact] = simulation.now;
    if (this.mayWaitAgain) {
      contacts.putDowns[contact] = 0;
      contacts.calledBack[contact] = 0;
    }
    if (coverage.open[type] === 0) this.course.findsClosed(contact);
    else if (lines.areTaken(type)) {
      observer.blocked(contact);
      this.course.retriesOrEnds(contact, simulation.now, Outcome.blocked);
    } else {
      lines.take(type);
      this.course.contactBegins(contact);
      observer.offered(contact);
      this.findsAgent(contact, type);
    }
  }

  private findsAgent(contact: number, type: number): void {
    const { contacts, routing, agents, lanes } = this;
    const lane = contacts.lane[contact]!;
    const agent = lanes.isChat[lane] === 1 ? routing.agentForChat(contact, lane) : routing.agentFor(contact, lane);
    if (agent === NONE) this.mustWait(contact, type);
    else {
      if (agents.chats[agent] === 0) this.staff.stopIdling(agent);
      this.handling.begins(contact, agent);
    }
  }

  private mustWait(contact: number, type: number): void {
    const { contacts, choices, simulation, callbacks } = this;
    const { balking } = this.types[type]!;
    if (balking > 0 && choices.uniform(contact, Purpose.balking) < balking) {
      contacts.left[contact] = simulation.now;
      this.abandons(contact, Abandonment.balked);
    } else if (callbacks.isAccepted(contact)) callbacks.begins(contact);
    else this.room.joins(contact);
  }

  /** A contact that has waited before takes its old place, and whoever is idle looks at it. */
  private offersAgain(contact: number): void {
    this.room.returns(contact);
    this.offersToGroups(contact);
  }

  private offersToGroups(contact: number): void {
    const { contacts, lanes, routing, staff, chats } = this;
    const lane = contacts.lane[contact]!;
    const groups = routing.groupsFor(lane);
    for (let k = 0; k < groups.length && contacts.waiting[contact] === 1; k++) {
      staff.lookForWork(groups[k]!);
      if (lanes.isChat[lane] === 1 && contacts.waiting[contact] === 1) chats.wakeGroup(groups[k]!);
    }
  }
}
