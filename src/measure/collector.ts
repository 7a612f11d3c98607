/**
 * Counts what a centre does: an observer that keeps rows of flat grids, one row for each interval and contact type,
 * customer segment or agent group. Nothing is allocated while it counts.
 */
import { type Abandonment, type Activity, type Observer, Outcome, VisitEnd } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { AgentCounts } from './agent-counts.ts';
import { BacklogCounts, emailTypes } from './backlog-counts.ts';
import { CaseCounts } from './case-counts.ts';
import { ContactCounts } from './contact-counts.ts';
import type { ContactLimits } from './contact-limits.ts';
import { ContactCounter } from './counters.ts';
import { ExperienceCounts } from './experience-counts.ts';
import { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';
import { packRecord, type ReplicationRecord } from './record.ts';
import { VisitCounts } from './visit-counts.ts';
import { WorkCounts } from './work-counts.ts';

export interface CollectorOptions {
  /** Whether the centre tells waits as they begin and end (default); without, the longest queue is not collected. */
  readonly queueLengths?: boolean;
  /** Whether to count who did the work (default), which only money asks for. */
  readonly work?: boolean;
  /** Whether to count contacts and agents' time alone: nothing of cases, visits, waiting emails, work or experience. */
  readonly contactsOnly?: boolean;
}

export class Collector implements Observer {
  private readonly clock: IntervalClock;
  private readonly contacts: ContactCounts;
  private readonly cases: CaseCounts | undefined;
  private readonly agents: AgentCounts;
  private readonly work: WorkCounts | undefined;
  /** Where the plan has self-service, and emails. */
  private readonly visits: VisitCounts | undefined;
  private readonly backlog: BacklogCounts | undefined;
  private readonly experience: ExperienceCounts | undefined;
  private readonly queueLengths: boolean;
  // Columns tell the time where they can: what they hold costs less to read than the clock.
  private centre!: ObservedCentre;

  /** @param limits one for each contact type of the plan, in its order */
  constructor(plan: CentrePlan, limits: readonly ContactLimits[], options: CollectorOptions = {}) {
    const all = !(options.contactsOnly ?? false);
    this.clock = new IntervalClock(plan);
    this.contacts = new ContactCounts(plan, limits, this.clock);
    this.cases = all ? new CaseCounts(plan, limits, this.clock) : undefined;
    this.agents = new AgentCounts(plan, this.clock);
    this.visits = all && plan.selfServices.length > 0 ? new VisitCounts(plan, this.clock) : undefined;
    this.backlog = all && emailTypes(plan).length > 0 ? new BacklogCounts(plan, limits, this.clock) : undefined;
    this.work = all && (options.work ?? true) ? new WorkCounts(plan) : undefined;
    this.experience = all && plan.experience ? new ExperienceCounts(plan, plan.experience, this.clock) : undefined;
    this.queueLengths = options.queueLengths ?? true;
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
    this.contacts.begin(centre);
    this.cases?.begin(centre);
    this.agents.begin(centre);
    this.work?.begin(centre);
    this.visits?.begin(centre);
    this.backlog?.begin(centre);
    this.experience?.begin(centre);
    this.clock.follow(centre.now);
  }

  caseArises(contact: number): void {
    this.clock.follow(this.centre.contacts.arisen[contact]!);
    this.cases?.arises(contact);
    this.experience?.arises(contact);
  }

  offered(contact: number): void {
    this.clock.follow(this.centre.contacts.arrival[contact]!);
    this.contacts.offered(contact);
  }

  blocked(contact: number): void {
    this.clock.follow(this.centre.now);
    this.contacts.countNow(contact, ContactCounter.blocked);
  }

  /** Nothing yet: the contact may come back. Its case's end tells. */
  turnedAway(_contact: number): void {}

  leavesMessage(contact: number): void {
    this.clock.follow(this.centre.now);
    this.contacts.countNow(contact, ContactCounter.messages);
  }

  visitBegins(contact: number): void {
    this.visits?.begins(contact);
    this.work?.visitBegins(contact);
  }

  visitEnds(contact: number, how: VisitEnd): void {
    this.visits?.ends(contact, how);
    if (how === VisitEnd.falselySolved) this.cases?.falselySolved(contact);
  }

  visitRefused(contact: number): void {
    this.visits?.refused(contact);
  }

  waits(contact: number): void {
    if (this.backlog?.isEmail(contact)) {
      this.clock.follow(this.centre.now);
      this.backlog.joins(contact);
    }
    if (!this.queueLengths) return;
    this.clock.follow(this.centre.contacts.queuedSince[contact]!);
    this.contacts.joinsQueue(contact);
  }

  answered(contact: number, _agent: number): void {
    this.clock.follow(this.centre.contacts.answered[contact]!);
    this.experience?.answered(contact);
    if (this.contacts.answered(contact)) this.cases?.responded(contact, false);
    else this.backlog?.leaves(contact);
  }

  resumed(contact: number, _agent: number): void {
    this.clock.follow(this.centre.now);
    this.contacts.resumed(contact);
    this.backlog?.leaves(contact);
  }

  putDown(contact: number, agent: number): void {
    this.work?.worked(contact, agent);
    this.contacts.putDown(contact);
  }

  calledBack(contact: number): void {
    this.clock.follow(this.centre.now);
    this.contacts.calledBack(contact);
  }

  /** The hold of a called-back contact is over already; another makes room for the backlog that the horizon starts with. */
  parked(contact: number): void {
    this.clock.follow(this.centre.now);
    this.contacts.parked(contact);
    if (this.backlog?.isEmail(contact)) this.backlog.leaves(contact);
  }

  callsInVain(_contact: number, _agent: number): void {}

  calledInVain(contact: number, agent: number): void {
    this.work?.worked(contact, agent);
  }

  abandoned(contact: number, how: Abandonment): void {
    this.clock.follow(this.centre.contacts.left[contact]!);
    this.contacts.abandoned(contact, how);
    if (this.backlog?.isEmail(contact)) this.backlog.leaves(contact);
  }

  handled(contact: number, agent: number): void {
    if (this.experience !== undefined) {
      this.clock.follow(this.centre.now);
      this.experience.handled(contact, agent);
    }
    if (this.work !== undefined) this.work.handled(contact, agent);
    if (this.visits !== undefined) this.visits.handled(contact);
    if (this.contacts.handled(contact)) this.cases?.responded(contact, true);
  }

  transferred(contact: number): void {
    this.contacts.transferred(contact);
  }

  spent(agent: number, activity: Activity): void {
    this.clock.follow(this.centre.now);
    this.agents.spent(agent, activity);
  }

  caseEnds(contact: number, outcome: Outcome): void {
    this.cases?.ends(contact, outcome);
    this.experience?.ends(contact, outcome);
    if (this.work !== undefined) {
      if (outcome === Outcome.resolved) this.work.resolved(contact, false);
      else if (outcome === Outcome.solved) this.work.resolved(contact, true);
    }
    if (outcome === Outcome.turnedAway) {
      this.clock.follow(this.centre.now);
      this.contacts.countNow(contact, ContactCounter.turnedAway);
    }
  }

  end(): void {
    this.clock.follow(this.centre.now);
    this.contacts.end();
    this.cases?.end();
    this.backlog?.end();
    this.visits?.end();
  }

  /** What this replication comes to; called once, after the run. */
  record(): ReplicationRecord {
    const { clock, contacts, cases, agents, work, visits, backlog, experience, queueLengths } = this;
    const parts = { clock, contacts, cases, agents, work, visits, backlog, experience };
    const record = packRecord(parts, this.centre.openCases, queueLengths);
    contacts.times.giveBack();
    cases?.giveBack();
    return record;
  }
}
