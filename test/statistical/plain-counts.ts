/**
 * The least that an observer can count, apart from `src/measure`: contacts by type that arrived in the horizon, cases
 * that arose in it, and the time that agents were busy.
 */
import { Centre } from '../../src/centre/centre.ts';
import { type Abandonment, Activity, Outcome } from '../../src/centre/observer.ts';
import type { CentrePlan } from '../../src/centre/plan.ts';
import { SilentObserver } from '../../src/centre/silent-observer.ts';

/** Of one contact type, or of all. */
export interface TypeCounts {
  offered: number;
  blocked: number;
  answered: number;
  abandoned: number;
  /** Contacts that did not find an idle agent. */
  waited: number;
  /** Answered within the acceptable wait. */
  inTime: number;
  /** Seconds of all that were offered, and of those answered. */
  wait: number;
  answeredWait: number;
  /** Handled, and seconds from answer to end. */
  handled: number;
  handling: number;
  /** Agents' seconds on them, pauses between left out; of a chat, its equal part. */
  work: number;
}

export interface CaseTotals {
  cases: number;
  resolved: number;
  /** Times that the cases asked for an agent, and times that one handled them. */
  attempts: number;
  handlings: number;
}

/** Of self-service, by need in the horizon. */
export interface VisitCounts {
  visits: number;
  refused: number;
  /** Visits that found an answer to their question. */
  covered: number;
  /** Seconds from the need to the visit, and of the visits. */
  wait: number;
  time: number;
}

/** Of callbacks, by contact in the horizon. */
export interface CallbackCounts {
  accepted: number;
  reached: number;
  /** Seconds from accepting to being reached, at whichever attempt. */
  delay: number;
  /** Attempts that reached nobody. */
  inVain: number;
}

/** Of contacts that were transferred in, by contact in the horizon. */
export interface HandedOverCounts {
  answered: number;
  wait: number;
}

export class PlainCounts extends SilentObserver {
  readonly types: readonly TypeCounts[];
  readonly cases: CaseTotals = { cases: 0, resolved: 0, attempts: 0, handlings: 0 };
  /** Agent-seconds with a contact within [0, horizon), in each interval. */
  readonly busy: Float64Array;
  private readonly within: number;
  private readonly horizon: number;
  private readonly interval: number;
  readonly selfService: VisitCounts = { visits: 0, refused: 0, covered: 0, wait: 0, time: 0 };
  readonly callbacks: CallbackCounts = { accepted: 0, reached: 0, delay: 0, inVain: 0 };
  readonly handedOver: HandedOverCounts = { answered: 0, wait: 0 };

  constructor(plan: CentrePlan, within: number) {
    super();
    this.types = plan.contactTypes.map(() => ({
      offered: 0,
      blocked: 0,
      answered: 0,
      abandoned: 0,
      waited: 0,
      inTime: 0,
      wait: 0,
      answeredWait: 0,
      handled: 0,
      handling: 0,
      work: 0,
    }));
    this.within = within;
    this.horizon = plan.horizon;
    this.interval = plan.interval;
    this.busy = new Float64Array(Math.ceil(plan.horizon / plan.interval));
  }

  override visitEnds(contact: number): void {
    const { contacts } = this.centre;
    if (contacts.counted[contact] === 0) return;
    this.selfService.visits++;
    this.selfService.covered += contacts.covered[contact]!;
    this.selfService.wait += contacts.visitStart[contact]! - contacts.arisen[contact]!;
    this.selfService.time += contacts.visitTime[contact]!;
  }

  override visitRefused(contact: number): void {
    if (this.centre.contacts.counted[contact] === 1) this.selfService.refused++;
  }

  override offered(contact: number): void {
    const type = this.countedType(contact);
    if (type !== undefined) type.offered++;
  }

  override blocked(contact: number): void {
    const type = this.countedType(contact);
    if (type !== undefined) type.blocked++;
  }

  override waits(contact: number): void {
    const type = this.countedType(contact);
    if (type !== undefined) type.waited++;
  }

  override answered(contact: number): void {
    const type = this.countedType(contact);
    if (type === undefined) return;
    const wait = this.centre.now - this.centre.contacts.arrival[contact]!;
    type.answered++;
    type.wait += wait;
    type.answeredWait += wait;
    if (wait <= this.within) type.inTime++;
    this.answeredAfter(contact, wait);
  }

  override calledBack(contact: number): void {
    if (this.countedType(contact) !== undefined) this.callbacks.accepted++;
  }

  override callsInVain(contact: number): void {
    if (this.countedType(contact) !== undefined) this.callbacks.inVain++;
  }

  override abandoned(contact: number, _how: Abandonment): void {
    const type = this.countedType(contact);
    if (type === undefined) return;
    type.abandoned++;
    type.wait += this.centre.contacts.left[contact]! - this.centre.contacts.arrival[contact]!;
  }

  override handled(contact: number): void {
    const type = this.countedType(contact);
    if (type === undefined) return;
    type.handled++;
    type.handling += this.centre.now - this.centre.contacts.answered[contact]!;
    type.work += this.centre.contacts.worked[contact]!;
    if (this.centre.contacts.putDowns[contact]! > 0) type.work += this.centre.contacts.workedBefore[contact]!;
  }

  override spent(agent: number, activity: Activity): void {
    if (activity !== Activity.handling) return;
    const { busy, interval } = this;
    const from = Math.max(0, this.centre.agents.since[agent]!);
    const to = Math.min(this.horizon, this.centre.now);
    for (let k = Math.floor(from / interval); k < busy.length && k * interval < to; k++) {
      busy[k]! += Math.min(to, (k + 1) * interval) - Math.max(from, k * interval);
    }
  }

  override caseEnds(contact: number, outcome: Outcome): void {
    const { contacts } = this.centre;
    if (contacts.counted[contact] === 0) return;
    this.cases.cases++;
    if (outcome === Outcome.resolved) this.cases.resolved++;
    this.cases.attempts += contacts.attempt[contact]!;
    this.cases.handlings += contacts.handlings[contact]!;
  }

  private answeredAfter(contact: number, wait: number): void {
    const { contacts, now } = this.centre;
    if (contacts.calledBack[contact] === 1) {
      this.callbacks.reached++;
      this.callbacks.delay += now - contacts.accepted[contact]!;
    }
    if (contacts.transfers[contact]! > 0) {
      this.handedOver.answered++;
      this.handedOver.wait += wait;
    }
  }

  private countedType(contact: number): TypeCounts | undefined {
    const { contacts } = this.centre;
    const arrival = contacts.arrival[contact]!;
    return arrival >= 0 && arrival < this.horizon ? this.types[contacts.type[contact]!]! : undefined;
  }
}

/** Runs a plan's replications, whose draws depend on `seed` and the replication only. */
export function runPlan(plan: CentrePlan, seed: number, replications: number, within = 20): PlainCounts[] {
  return Array.from({ length: replications }, (_, replication) => {
    const counts = new PlainCounts(plan, within);
    new Centre(plan, counts, { seed, replication }).run();
    return counts;
  });
}

/** Share of the horizon's agent-seconds that were busy. */
export function busySeconds(counts: PlainCounts): number {
  return counts.busy.reduce((sum, seconds) => sum + seconds, 0);
}
