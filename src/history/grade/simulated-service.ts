/** What becomes of the contacts of some days in simulations of them, replication by replication. */
import { Centre } from '../../centre/centre.ts';
import type { Abandonment, Activity, Observer, Outcome, VisitEnd } from '../../centre/observer.ts';
import type { CentrePlan } from '../../centre/plan.ts';
import { type ServiceFrame, ServiceSums } from './service-sums.ts';

export interface SimulationSize {
  readonly seed: number;
  readonly replications: number;
  /** Told after each replication. */
  readonly onReplication?: (() => void) | undefined;
}

export function simulatedService(plan: CentrePlan, frame: ServiceFrame, size: SimulationSize): ServiceSums[] {
  return Array.from({ length: size.replications }, (_, replication) => {
    const watch = new ServiceWatch(plan, frame);
    new Centre(plan, watch, { seed: size.seed, replication, queueLengths: false, runOut: false }).run();
    size.onReplication?.();
    return watch.sums;
  });
}

class ServiceWatch implements Observer {
  readonly sums: ServiceSums;
  /** Place in the frame's types by place in the plan's; −1 where the type is not counted. */
  readonly #types: readonly number[];
  #centre!: Centre;

  constructor(plan: CentrePlan, frame: ServiceFrame) {
    this.sums = new ServiceSums(frame);
    this.#types = plan.contactTypes.map(({ name }) => frame.types.indexOf(name));
  }

  begin(centre: Centre): void {
    this.#centre = centre;
  }

  answered(contact: number, _agent: number): void {
    this.#ended(contact, this.#centre.now, true);
  }

  abandoned(contact: number, _how: Abandonment): void {
    this.#ended(contact, this.#centre.contacts.left[contact]!, false);
  }

  #ended(contact: number, at: number, isAnswered: boolean): void {
    const { arrival, type } = this.#centre.contacts;
    const counted = this.#types[type[contact]!]!;
    if (counted < 0) return;
    this.sums.add(arrival[contact]!, counted, at - arrival[contact]!, isAnswered);
  }

  offered(_contact: number): void {}
  caseArises(_contact: number): void {}
  visitBegins(_contact: number): void {}
  visitEnds(_contact: number, _how: VisitEnd): void {}
  visitRefused(_contact: number): void {}
  blocked(_contact: number): void {}
  turnedAway(_contact: number): void {}
  leavesMessage(_contact: number): void {}
  waits(_contact: number): void {}
  resumed(_contact: number, _agent: number): void {}
  putDown(_contact: number, _agent: number): void {}
  calledBack(_contact: number): void {}
  parked(_contact: number): void {}
  callsInVain(_contact: number, _agent: number): void {}
  calledInVain(_contact: number, _agent: number): void {}
  handled(_contact: number, _agent: number): void {}
  transferred(_contact: number): void {}
  spent(_agent: number, _activity: Activity): void {}
  caseEnds(_contact: number, _outcome: Outcome): void {}
  end(): void {}
}
