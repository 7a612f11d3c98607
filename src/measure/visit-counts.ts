/** Counts visits to self-service by the interval in which their case arose and its type, and what they saved and cost. */
import { VisitEnd } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { VisitCounter as C, VISIT_COUNTERS } from './counters.ts';
import { newGrid } from './grids.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';

export class VisitCounts {
  readonly grid: Float64Array<ArrayBuffer>;
  private readonly types: number;
  /** 1 for each type whose self-service is a help centre. */
  private readonly reads: Uint8Array;
  /** By chat type: agents' seconds on its chats, and the seconds that these were drawn with; 0 for other types. */
  private readonly worked: Float64Array;
  private readonly drawn: Float64Array;
  private readonly isChat: readonly boolean[];
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, clock: IntervalClock) {
    this.types = plan.contactTypes.length;
    this.worked = new Float64Array(this.types);
    this.drawn = new Float64Array(this.types);
    this.isChat = plan.contactTypes.map(({ channel }) => channel === 'chat');
    this.grid = newGrid(clock.rows * this.types * VISIT_COUNTERS);
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

  /** A contact has been handled: what a visit left made it take the agents longer by the residue. */
  handled(contact: number): void {
    const { contacts } = this.centre;
    const type = contacts.type[contact]!;
    const isChat = this.isChat[type]!;
    if (isChat) {
      this.worked[type]! += contacts.worked[contact]!;
      this.drawn[type]! += contacts.drawn[contact]!;
    }
    const residue = contacts.residue[contact]!;
    if (residue === 1) return;
    const seconds = isChat ? contacts.worked[contact]! : contacts.talk[contact]! + contacts.wrapUp[contact]!;
    this.grid[this.base(contact) + C.added]! += seconds * (1 - 1 / residue);
  }

  /**
   * Called at the end. A chat takes an agent held by several less time than it was drawn with: so would those that were
   * avoided, as much as those of their type that were handled.
   */
  end(): void {
    const { grid, types } = this;
    for (let type = 0; type < types; type++) {
      if (this.drawn[type] === 0) continue;
      const share = this.worked[type]! / this.drawn[type]!;
      for (let base = type * VISIT_COUNTERS; base < grid.length; base += types * VISIT_COUNTERS) {
        grid[base + C.avoided]! *= share;
        grid[base + C.avoidedNaive]! *= share;
      }
    }
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
