/** Counts visits to self-service by the interval in which their case arose and its type, and what they saved and cost. */
import { VisitEnd } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { VisitCounter as C, VISIT_COUNTERS } from './counters.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';

export class VisitCounts {
  readonly grid: Float64Array<ArrayBuffer>;
  private readonly types: number;
  /** 1 for each type whose self-service is a help centre. */
  private readonly reads: Uint8Array;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, clock: IntervalClock) {
    this.types = plan.contactTypes.length;
    this.grid = new Float64Array(clock.rows * this.types * VISIT_COUNTERS);
    this.reads = Uint8Array.from(plan.contactTypes, ({ selfService }) =>
      selfService !== undefined && plan.selfServices[selfService]!.kind === 'help_centre' ? 1 : 0,
    );
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  begins(contact: number): void {
    this.grid[this.base(contact) + C.visits]!++;
  }

  refused(contact: number): void {
    this.grid[this.base(contact) + C.refused]!++;
  }

  ends(contact: number, how: VisitEnd): void {
    const { contacts } = this.centre;
    const { grid } = this;
    const base = this.base(contact);
    grid[base + COUNTER_OF_END[how]!]!++;
    grid[base + C.time]! += contacts.visitTime[contact]!;
    if (contacts.covered[contact] === 1 && this.reads[contacts.caseType[contact]!] === 1) grid[base + C.read]!++;
    if (how !== VisitEnd.solved && how !== VisitEnd.falselySolved) return;
    // As it was drawn: who was falsely solved will come with a harder contact.
    const handleTime = (contacts.talk[contact]! + contacts.wrapUp[contact]!) / contacts.residue[contact]!;
    grid[base + C.avoidedNaive]! += handleTime;
    if (how === VisitEnd.solved) grid[base + C.avoided]! += handleTime;
  }

  /** A contact has been handled: what a visit left made it longer by the residue. */
  handled(contact: number): void {
    const { contacts } = this.centre;
    const residue = contacts.residue[contact]!;
    if (residue === 1) return;
    const handleTime = contacts.talk[contact]! + contacts.wrapUp[contact]!;
    this.grid[this.base(contact) + C.added]! += handleTime * (1 - 1 / residue);
  }

  private base(contact: number): number {
    const { contacts } = this.centre;
    return ((contacts.caseNote[contact]! >> 1) * this.types + contacts.caseType[contact]!) * VISIT_COUNTERS;
  }
}

const COUNTER_OF_END: Int32Array = (() => {
  const counters = new Int32Array(Object.keys(VisitEnd).length);
  for (const [name, end] of Object.entries(VisitEnd)) counters[end] = C[name as keyof typeof VisitEnd];
  return counters;
})();
