/** What becomes of the contacts of some days in simulations of them, replication by replication. */
import { Centre } from '../../centre/centre.ts';
import type { CentrePlan } from '../../centre/plan.ts';
import { SilentObserver } from '../../centre/silent-observer.ts';
import { type ServiceFrame, ServiceSums } from './service-sums.ts';

export interface SimulationSize {
  readonly seed: number;
  readonly replications: number;
  /** Told after each replication. */
  readonly onReplication?: (() => void) | undefined;
}

/**
 * @param plan whose time 0 is that of the frame
 * @returns sums by replication, numbered from 0
 */
export function simulatedService(plan: CentrePlan, frame: ServiceFrame, size: SimulationSize): ServiceSums[] {
  return Array.from({ length: size.replications }, (_, replication) => {
    const watch = new ServiceWatch(plan, frame);
    new Centre(plan, watch, { seed: size.seed, replication, queueLengths: false, runOut: false }).run();
    size.onReplication?.();
    return watch.sums;
  });
}

class ServiceWatch extends SilentObserver {
  readonly sums: ServiceSums;
  /** Place in the frame's types by place in the plan's; −1 where the type is not counted. */
  readonly #types: readonly number[];

  constructor(plan: CentrePlan, frame: ServiceFrame) {
    super();
    this.sums = new ServiceSums(frame);
    this.#types = plan.contactTypes.map(({ name }) => frame.types.indexOf(name));
  }

  override answered(contact: number): void {
    this.#ended(contact, this.centre.now, true);
  }

  override abandoned(contact: number): void {
    this.#ended(contact, this.centre.contacts.left[contact]!, false);
  }

  #ended(contact: number, at: number, isAnswered: boolean): void {
    const { arrival, type } = this.centre.contacts;
    const counted = this.#types[type[contact]!]!;
    if (counted < 0) return;
    this.sums.add(arrival[contact]!, counted, at - arrival[contact]!, isAnswered);
  }
}
