/**
 * What customers try before they contact anyone: a visit to a help centre or a session of a bot, which solves the need,
 * seems to, is given up, or leads on to an agent. A bot holds so many sessions at once; when it is full or down it passes
 * customers on, or lets them wait for a session.
 */
import type { Simulation } from '../kernel/simulation.ts';
import type { CaseChoices } from './case-choices.ts';
import type { CaseCourse, Door } from './case-course.ts';
import { type Contacts, NONE } from './contacts.ts';
import { EventKind } from './event-kind.ts';
import { type Observer, Outcome, VisitEnd } from './observer.ts';
import type { Parts } from './parts.ts';
import type { CentrePlan, SelfServicePlan } from './plan.ts';
import { Purpose } from './purpose.ts';
import { stepAt, valueAt } from './steps.ts';

/** `contacts.visited`. */
export const Visited = { never: 0, visited: 1, falselySolved: 2 } as const;

export class SelfService {
  private readonly plan: CentrePlan;
  private readonly places: readonly SelfServicePlan[];
  private readonly course: CaseCourse;
  private readonly door: Door;
  private readonly simulation: Simulation;
  private readonly observer: Observer;
  private readonly contacts: Contacts;
  private readonly choices: CaseChoices;
  // By self-service: free sessions; the first and the last who wait for one, over `contacts.next`; its next outage.
  private readonly free: Float64Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly outage: Int32Array;
  private readonly outageDue: Float64Array;

  constructor(parts: Parts, course: CaseCourse, door: Door) {
    this.plan = parts.plan;
    this.places = parts.plan.selfServices;
    this.course = course;
    this.door = door;
    this.simulation = parts.simulation;
    this.observer = parts.observer;
    this.contacts = parts.contacts;
    this.choices = parts.choices;
    this.free = Float64Array.from(this.places, ({ sessions }) => sessions);
    this.first = new Int32Array(this.places.length).fill(NONE);
    this.last = new Int32Array(this.places.length).fill(NONE);
    this.outage = new Int32Array(this.places.length);
    this.outageDue = new Float64Array(this.places.length);
  }

  /** Schedules the first outages. */
  begin(): void {
    for (let place = 0; place < this.places.length; place++) this.scheduleOutage(place);
  }

  /** @returns whether the customer of a case that has just arisen tries self-service first */
  isTried(contact: number): boolean {
    const place = this.placeOf(contact);
    return this.choices.uniform(contact, Purpose.triesFirst) < this.places[place]!.triedFirst;
  }

  /** The customer comes to the self-service of the case's type. */
  comes(contact: number): void {
    const place = this.placeOf(contact);
    const { whenFull } = this.places[place]!;
    if (this.isDown(place)) this.refuses(contact);
    else if (this.free[place]! > 0) this.beginsVisit(contact, place);
    else if (whenFull === 'wait') this.waits(contact, place);
    else this.refuses(contact);
  }

  visitEnds(contact: number): void {
    const { contacts, choices, observer, course } = this;
    const place = this.placeOf(contact);
    const { falseSolved, givesUp, residue } = this.places[place]!;
    this.free[place]!++;
    contacts.visited[contact] = Visited.visited;
    contacts.visitTime[contact] = this.simulation.now - contacts.visitStart[contact]!;
    if (this.seemsSolved(contact, place)) {
      if (falseSolved === undefined || choices.uniform(contact, Purpose.falselySolved) >= falseSolved.share) {
        observer.visitEnds(contact, VisitEnd.solved);
        course.ends(contact, Outcome.solved);
      } else {
        contacts.visited[contact] = Visited.falselySolved;
        this.hardens(contact, residue);
        observer.visitEnds(contact, VisitEnd.falselySolved);
        const { now } = this.simulation;
        course.comesAt(contact, now + choices.draw(contact, falseSolved.after, Purpose.falselySolvedAfter, now));
      }
    } else if (givesUp > 0 && choices.uniform(contact, Purpose.givesUp) < givesUp) {
      observer.visitEnds(contact, VisitEnd.givenUp);
      course.ends(contact, Outcome.givenUp);
    } else {
      this.hardens(contact, residue);
      observer.visitEnds(contact, VisitEnd.passedOn);
      this.door.asks(contact);
    }
    this.letsIn(place);
  }

  /** The bot goes down: whoever waits for a session is passed on; sessions that have begun go on to their end. */
  goesDown(place: number): void {
    this.outage[place]!++;
    this.scheduleOutage(place);
    while (this.first[place] !== NONE) this.refuses(this.takeFirst(place));
  }

  private beginsVisit(contact: number, place: number): void {
    const { contacts, simulation, choices } = this;
    const { covered, visit } = this.places[place]!;
    const { now } = simulation;
    this.free[place]!--;
    contacts.visitStart[contact] = now;
    contacts.covered[contact] = covered === 1 || choices.uniform(contact, Purpose.reason) < covered ? 1 : 0;
    this.observer.visitBegins(contact);
    contacts.due[contact] = now + choices.draw(contact, visit, Purpose.visitTime, now);
    simulation.queue.schedule(contacts.due, EventKind.visitEnds, contact);
  }

  private seemsSolved(contact: number, place: number): boolean {
    const { contacts, choices } = this;
    if (contacts.covered[contact] === 0) return false;
    const { reasons, solved } = this.places[place]!;
    let share = valueAt(solved, contacts.visitStart[contact]!);
    if (reasons.length > 0) {
      let left = choices.uniform(contact, Purpose.reason);
      for (const reason of reasons) {
        if (left < reason.share) {
          share = reason.solved;
          break;
        }
        left -= reason.share;
      }
    }
    return choices.uniform(contact, Purpose.solved) < share;
  }

  /** What is left after a visit takes the agents longer. */
  private hardens(contact: number, residue: number): void {
    const { contacts } = this;
    contacts.residue[contact] = residue;
    contacts.talk[contact]! *= residue;
    contacts.wrapUp[contact]! *= residue;
  }

  private refuses(contact: number): void {
    this.observer.visitRefused(contact);
    this.door.asks(contact);
  }

  private waits(contact: number, place: number): void {
    const { next } = this.contacts;
    next[contact] = NONE;
    if (this.first[place] === NONE) this.first[place] = contact;
    else next[this.last[place]!] = contact;
    this.last[place] = contact;
  }

  private takeFirst(place: number): number {
    const contact = this.first[place]!;
    this.first[place] = this.contacts.next[contact]!;
    return contact;
  }

  private letsIn(place: number): void {
    while (this.first[place] !== NONE && this.free[place]! > 0) this.beginsVisit(this.takeFirst(place), place);
  }

  private isDown(place: number): boolean {
    const { starts, ends } = this.places[place]!.outages;
    const { now } = this.simulation;
    if (starts.length === 0 || now < starts[0]!) return false;
    return now < ends[stepAt(starts, now)]!;
  }

  private scheduleOutage(place: number): void {
    const { starts } = this.places[place]!.outages;
    while (starts[this.outage[place]!]! < this.simulation.now) this.outage[place]!++;
    const start = starts[this.outage[place]!];
    if (start === undefined) return;
    this.outageDue[place] = start;
    this.simulation.queue.schedule(this.outageDue, EventKind.outage, place);
  }

  private placeOf(contact: number): number {
    return this.plan.contactTypes[this.contacts.caseType[contact]!]!.selfService!;
  }
}
