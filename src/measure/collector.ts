/**
 * Counts what a centre does: an observer that keeps rows of flat grids, one row for each interval and contact type,
 * customer segment or agent group. Nothing is allocated while it counts.
 */
import { type Abandonment, type Activity, type Observer, Outcome } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { AgentCounts } from './agent-counts.ts';
import { CaseCounts } from './case-counts.ts';
import { ContactCounts } from './contact-counts.ts';
import type { ContactLimits } from './contact-limits.ts';
import { ContactCounter } from './counters.ts';
import { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';
import { packRecord, type ReplicationRecord } from './record.ts';
import { WorkCounts } from './work-counts.ts';

export interface CollectorOptions {
  /** Whether the centre tells waits as they begin and end (default); without, the longest queue is not collected. */
  readonly queueLengths?: boolean;
  /** Whether to count who did the work (default), which only money asks for. */
  readonly work?: boolean;
}

export class Collector implements Observer {
  private readonly clock: IntervalClock;
  private readonly contacts: ContactCounts;
  private readonly cases: CaseCounts;
  private readonly agents: AgentCounts;
  private readonly work: WorkCounts | undefined;
  private readonly queueLengths: boolean;
  // Columns tell the time where they can: what they hold costs less to read than the clock.
  private centre!: ObservedCentre;

  /** @param limits one for each contact type of the plan, in its order */
  constructor(plan: CentrePlan, limits: readonly ContactLimits[], options: CollectorOptions = {}) {
    this.clock = new IntervalClock(plan);
    this.contacts = new ContactCounts(plan, limits, this.clock);
    this.cases = new CaseCounts(plan, this.clock);
    this.agents = new AgentCounts(plan, this.clock);
    this.work = (options.work ?? true) ? new WorkCounts(plan) : undefined;
    this.queueLengths = options.queueLengths ?? true;
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
    this.contacts.begin(centre);
    this.cases.begin(centre);
    this.agents.begin(centre);
    this.work?.begin(centre);
    this.clock.follow(centre.now);
  }

  caseArises(contact: number): void {
    this.clock.follow(this.centre.contacts.arisen[contact]!);
    this.cases.arises(contact);
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

  waits(contact: number): void {
    if (!this.queueLengths) return;
    this.clock.follow(this.centre.contacts.arrival[contact]!);
    this.contacts.joinsQueue(contact);
  }

  answered(contact: number, _agent: number): void {
    this.clock.follow(this.centre.contacts.answered[contact]!);
    if (this.contacts.answered(contact)) this.cases.responded(contact, false);
  }

  abandoned(contact: number, how: Abandonment): void {
    this.clock.follow(this.centre.contacts.left[contact]!);
    this.contacts.abandoned(contact, how);
  }

  handled(contact: number, agent: number): void {
    if (this.work !== undefined) this.work.handled(contact, agent);
    if (this.contacts.handled(contact)) this.cases.responded(contact, true);
  }

  transferred(contact: number): void {
    this.contacts.transferred(contact);
  }

  spent(agent: number, activity: Activity): void {
    this.clock.follow(this.centre.now);
    this.agents.spent(agent, activity);
  }

  caseEnds(contact: number, outcome: Outcome): void {
    this.cases.ends(contact, outcome);
    if (this.work !== undefined && outcome === Outcome.resolved) this.work.resolved(contact);
    if (outcome === Outcome.turnedAway) {
      this.clock.follow(this.centre.now);
      this.contacts.countNow(contact, ContactCounter.turnedAway);
    }
  }

  end(): void {
    this.clock.follow(this.centre.now);
    this.contacts.end();
    this.cases.end();
  }

  /** What this replication comes to; called once, after the run. */
  record(): ReplicationRecord {
    const { clock, contacts, cases, agents, work, queueLengths } = this;
    return packRecord(clock, contacts, cases, agents, work, this.centre.openCases, queueLengths);
  }
}
