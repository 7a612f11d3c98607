/**
 * Counts cases by the interval in which they arose: once by the type of their first contact and once by customer
 * segment. A case's note holds its row and, in the lowest bit, whether it has had its first response.
 */
import { Outcome } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { Histogram } from '../stats/histogram.ts';
import { CaseCounter as C, CASE_COUNTERS } from './counters.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';

const RESPONDED = 1;

export class CaseCounts {
  readonly byType: Float64Array<ArrayBuffer>;
  /** Empty where the scenario tells no segments apart. */
  readonly bySegment: Float64Array<ArrayBuffer>;
  /** Resolution times by the type of the first contact, then by segment. */
  readonly resolution: readonly Histogram[];
  private readonly clock: IntervalClock;
  private readonly types: number;
  private readonly segments: number;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, clock: IntervalClock) {
    this.clock = clock;
    this.types = plan.contactTypes.length;
    this.segments = segmentCount(plan);
    this.byType = new Float64Array(clock.rows * this.types * CASE_COUNTERS);
    this.bySegment = new Float64Array(clock.rows * this.segments * CASE_COUNTERS);
    this.resolution = Array.from({ length: this.types + this.segments }, () => new Histogram());
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  arises(contact: number): void {
    const { contacts } = this.centre;
    const { row } = this.clock;
    contacts.caseNote[contact] = row << 1;
    this.byType[this.typeBase(contact, row) + C.cases]!++;
    if (this.segments > 0) this.bySegment[this.segmentBase(contact, row) + C.cases]!++;
  }

  /** An agent has answered, or has sent a reply: the first time, the case has its response. */
  responded(contact: number, byReply: boolean): void {
    const { contacts } = this.centre;
    const note = contacts.caseNote[contact]!;
    if ((note & RESPONDED) !== 0) return;
    contacts.caseNote[contact] = note | RESPONDED;
    let time = contacts.answered[contact]! - contacts.firstArrival[contact]!;
    if (byReply) time += contacts.talk[contact]!;
    const byType = this.typeBase(contact, note >> 1);
    this.byType[byType + C.firstResponses]!++;
    this.byType[byType + C.firstResponse]! += time;
    if (this.segments === 0) return;
    const bySegment = this.segmentBase(contact, note >> 1);
    this.bySegment[bySegment + C.firstResponses]!++;
    this.bySegment[bySegment + C.firstResponse]! += time;
  }

  ends(contact: number, outcome: Outcome): void {
    const { contacts } = this.centre;
    const row = contacts.caseNote[contact]! >> 1;
    if (row === 0) return;
    this.count(this.byType, this.typeBase(contact, row), contact, outcome);
    if (this.segments > 0) this.count(this.bySegment, this.segmentBase(contact, row), contact, outcome);
    if (outcome !== Outcome.resolved) return;
    const time = this.timeToResolve(contact);
    this.resolution[contacts.caseType[contact]!]!.add(time);
    if (this.segments > 0) this.resolution[this.types + contacts.segment[contact]!]!.add(time);
  }

  /** Called when every case has ended or has been told to be open. */
  end(): void {
    complete(this.byType);
    complete(this.bySegment);
  }

  private count(grid: Float64Array, base: number, contact: number, outcome: Outcome): void {
    const { contacts } = this.centre;
    if (outcome === Outcome.resolved) {
      grid[base + C.resolutionTime]! += this.timeToResolve(contact);
      // The only contact that an agent handled: no transfer led to it, no repeat followed. Most cases are such, and
      // `complete` adds what that implies.
      if (contacts.handlings[contact] === 1) {
        grid[base + C.firstContactResolved]!++;
        return;
      }
    }
    grid[base + COUNTER_OF_OUTCOME[outcome]!]!++;
    grid[base + C.handlings]! += contacts.handlings[contact]!;
    grid[base + C.transfers]! += contacts.transfers[contact]!;
    if (!Number.isNaN(contacts.firstAnswered[contact]!)) {
      grid[base + C.reached]!++;
      grid[base + C.agentsMet]! += contacts.agentsMet[contact]!;
    }
  }

  /** The customer's need is met when the talk of the contact that resolved it ends. */
  private timeToResolve(contact: number): number {
    const { contacts } = this.centre;
    return contacts.answered[contact]! + contacts.talk[contact]! - contacts.firstArrival[contact]!;
  }

  private typeBase(contact: number, row: number): number {
    return (row * this.types + this.centre.contacts.caseType[contact]!) * CASE_COUNTERS;
  }

  private segmentBase(contact: number, row: number): number {
    return (row * this.segments + this.centre.contacts.segment[contact]!) * CASE_COUNTERS;
  }
}

/** Adds what resolution at first contact implies. */
function complete(grid: Float64Array): void {
  for (let base = 0; base < grid.length; base += CASE_COUNTERS) {
    const atFirst = grid[base + C.firstContactResolved]!;
    for (const implied of [C.resolved, C.handlings, C.reached, C.agentsMet]) grid[base + implied]! += atFirst;
  }
}

const COUNTER_OF_OUTCOME: Int32Array = (() => {
  const counters = new Int32Array(Object.keys(Outcome).length);
  for (const [name, outcome] of Object.entries(Outcome)) counters[outcome] = C[name as keyof typeof Outcome];
  return counters;
})();

/** Segments that results tell apart: a plan without segments has a single one without a name. */
export function segmentCount(plan: Pick<CentrePlan, 'segments'>): number {
  return plan.segments.length === 1 && plan.segments[0] === '' ? 0 : plan.segments.length;
}
