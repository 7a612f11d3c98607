/** A collector beside a centre moved by hand, with the happenings of a contact's life as the centre would tell them. */
import type { Abandonment, Outcome, VisitEnd } from '../../src/centre/observer.ts';
import type { CentrePlan } from '../../src/centre/plan.ts';
import { Collector, type CollectorOptions } from '../../src/measure/collector.ts';
import type { ContactLimits } from '../../src/measure/contact-limits.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { HandDrivenCentre } from './hand-driven-centre.ts';

export class Driven {
  readonly centre: HandDrivenCentre;
  readonly collector: Collector;

  constructor(plan: CentrePlan, limits: readonly ContactLimits[], options: CollectorOptions = {}) {
    this.centre = new HandDrivenCentre(plan);
    this.collector = new Collector(plan, limits, options);
    this.collector.begin(this.centre);
  }

  /** A case arises and has not contacted anyone. */
  arises(type: number, at: number, segment = 0): number {
    this.centre.now = at;
    const contact = this.centre.newCase(type, segment);
    this.collector.caseArises(contact);
    return contact;
  }

  asks(contact: number, at: number): void {
    const { contacts } = this.centre;
    this.centre.now = at;
    contacts.arrival[contact] = at;
    contacts.firstArrival[contact] = at;
    contacts.calledBack[contact] = 0;
    this.collector.offered(contact);
  }

  waits(contact: number, at = this.centre.now): void {
    const { contacts } = this.centre;
    this.centre.now = at;
    contacts.waiting[contact] = 1;
    contacts.queuedSince[contact] = at;
    this.collector.waits(contact);
  }

  /** A new case whose contact asks and waits. */
  queues(type: number, at: number, segment = 0): number {
    const contact = this.arises(type, at, segment);
    this.asks(contact, at);
    this.waits(contact);
    return contact;
  }

  answers(contact: number, at: number, agent = 0): void {
    const { contacts } = this.centre;
    this.centre.now = at;
    contacts.answered[contact] = at;
    contacts.waiting[contact] = 0;
    this.collector.answered(contact, agent);
  }

  /** @param worked the agent's seconds, where they are not all of talk and wrap-up */
  handles(contact: number, at: number, talk: number, wrapUp = 0, worked = talk + wrapUp, agent = 0): void {
    const { contacts } = this.centre;
    this.centre.now = at;
    contacts.talk[contact] = talk;
    contacts.wrapUp[contact] = wrapUp;
    contacts.worked[contact] = worked;
    contacts.talkEnded[contact] = at - wrapUp;
    contacts.handlings[contact]!++;
    this.collector.handled(contact, agent);
  }

  putsDown(contact: number, at: number, worked: number, agent = 0): void {
    const { contacts } = this.centre;
    this.centre.now = at;
    contacts.worked[contact] = worked;
    contacts.putDowns[contact]!++;
    this.collector.putDown(contact, agent);
    this.waits(contact, at);
  }

  resumes(contact: number, at: number, agent = 0): void {
    this.centre.now = at;
    this.centre.contacts.waiting[contact] = 0;
    this.collector.resumed(contact, agent);
  }

  abandons(contact: number, at: number, how: Abandonment): void {
    const { contacts } = this.centre;
    this.centre.now = at;
    contacts.left[contact] = at;
    contacts.waiting[contact] = 0;
    this.collector.abandoned(contact, how);
  }

  acceptsCallback(contact: number, at: number): void {
    const { contacts } = this.centre;
    this.centre.now = at;
    contacts.calledBack[contact] = 1;
    contacts.accepted[contact] = at;
    this.collector.calledBack(contact);
  }

  visits(contact: number, seconds: number, how: VisitEnd, covered = true): void {
    const { contacts } = this.centre;
    contacts.visitStart[contact] = this.centre.now;
    this.collector.visitBegins(contact);
    this.centre.now += seconds;
    contacts.visitTime[contact] = seconds;
    contacts.covered[contact] = covered ? 1 : 0;
    this.collector.visitEnds(contact, how);
  }

  ends(contact: number, outcome: Outcome): void {
    this.collector.caseEnds(contact, outcome);
  }

  finish(at: number): ReplicationRecord {
    this.centre.now = at;
    this.collector.end();
    return this.collector.record();
  }
}
