/**
 * The least that an observer can count, apart from `src/measure`: contacts by type that arrived in the horizon, cases
 * that arose in it, and the time that agents were busy.
 */
import { Centre } from '../../src/centre/centre.ts';
import { type Abandonment, Activity, type Observer, Outcome } from '../../src/centre/observer.ts';
import type { CentrePlan } from '../../src/centre/plan.ts';

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
}

export interface CaseTotals {
  cases: number;
  resolved: number;
  /** Times that the cases asked for an agent, and times that one handled them. */
  attempts: number;
  handlings: number;
}

export class PlainCounts implements Observer {
  readonly types: readonly TypeCounts[];
  readonly cases: CaseTotals = { cases: 0, resolved: 0, attempts: 0, handlings: 0 };
  /** Agent-seconds with a contact within [0, horizon), in each interval. */
  readonly busy: Float64Array;
  private readonly within: number;
  private readonly horizon: number;
  private readonly interval: number;
  private centre!: Centre;

  constructor(plan: CentrePlan, within: number) {
    this.types = plan.contactTypes.map(() => ({
      offered: 0,
      blocked: 0,
      answered: 0,
      abandoned: 0,
      waited: 0,
      inTime: 0,
      wait: 0,
      answeredWait: 0,
    }));
    this.within = within;
    this.horizon = plan.horizon;
    this.interval = plan.interval;
    this.busy = new Float64Array(Math.ceil(plan.horizon / plan.interval));
  }

  begin(centre: Centre): void {
    this.centre = centre;
  }

  caseArises(): void {}

  offered(contact: number): void {
    const type = this.countedType(contact);
    if (type !== undefined) type.offered++;
  }

  blocked(contact: number): void {
    const type = this.countedType(contact);
    if (type !== undefined) type.blocked++;
  }

  turnedAway(): void {}
  leavesMessage(): void {}

  waits(contact: number): void {
    const type = this.countedType(contact);
    if (type !== undefined) type.waited++;
  }

  answered(contact: number): void {
    const type = this.countedType(contact);
    if (type === undefined) return;
    const wait = this.centre.now - this.centre.contacts.arrival[contact]!;
    type.answered++;
    type.wait += wait;
    type.answeredWait += wait;
    if (wait <= this.within) type.inTime++;
  }

  abandoned(contact: number, _how: Abandonment): void {
    const type = this.countedType(contact);
    if (type === undefined) return;
    type.abandoned++;
    type.wait += this.centre.contacts.left[contact]! - this.centre.contacts.arrival[contact]!;
  }

  handled(): void {}
  transferred(): void {}

  spent(agent: number, activity: Activity): void {
    if (activity !== Activity.handling) return;
    const { busy, interval } = this;
    const from = Math.max(0, this.centre.agents.since[agent]!);
    const to = Math.min(this.horizon, this.centre.now);
    for (let k = Math.floor(from / interval); k < busy.length && k * interval < to; k++) {
      busy[k]! += Math.min(to, (k + 1) * interval) - Math.max(from, k * interval);
    }
  }

  caseEnds(contact: number, outcome: Outcome): void {
    const { contacts } = this.centre;
    if (contacts.counted[contact] === 0) return;
    this.cases.cases++;
    if (outcome === Outcome.resolved) this.cases.resolved++;
    this.cases.attempts += contacts.attempt[contact]!;
    this.cases.handlings += contacts.handlings[contact]!;
  }

  end(): void {}

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
