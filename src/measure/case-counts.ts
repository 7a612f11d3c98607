/**
 * Counts cases by the interval in which they arose: once by the type of their first contact and once by customer
 * segment. A case's note holds its row and, in the lowest bit, whether it has had its first response.
 */
import { Outcome } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { Histogram, type SparseHistogram } from '../stats/histogram.ts';
import type { ContactLimits } from './contact-limits.ts';
import { CaseCounter as C, CASE_COUNTERS } from './counters.ts';
import { newGrid } from './grids.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';
import { type OpenClock, openClockOf } from './open-clock.ts';

const RESPONDED = 1;

export class CaseCounts {
  readonly byType: Float64Array<ArrayBuffer>;
  /** Empty where the scenario tells no segments apart. */
  readonly bySegment: Float64Array<ArrayBuffer>;
  /** Resolution times by the type of the first contact, then by segment. */
  readonly resolution: readonly Histogram[];
  /** By series, what turns these into times in open hours: those that spanned closed time, taken out and added anew. */
  private readonly moved: (Histogram | undefined)[];
  /** Whether any type is not always open. */
  readonly closes: boolean;
  /** Open hours by type; undefined where always open. */
  private readonly clocks: readonly (OpenClock | undefined)[];
  private readonly clock: IntervalClock;
  private readonly types: number;
  private readonly segments: number;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, limits: readonly ContactLimits[], clock: IntervalClock) {
    this.clock = clock;
    this.types = plan.contactTypes.length;
    this.segments = segmentCount(plan);
    this.byType = newGrid(clock.rows * this.types * CASE_COUNTERS);
    this.bySegment = newGrid(clock.rows * this.segments * CASE_COUNTERS);
    this.resolution = Array.from({ length: this.types + this.segments }, () => Histogram.empty());
    this.moved = this.resolution.map(() => undefined);
    this.clocks = limits.map(({ openHours }) => openHours && openClockOf(openHours, plan));
    this.closes = this.clocks.some((each) => each !== undefined);
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  arises(contact: number): void {
    const { contacts } = this.centre;
    // One that arose before the present row belongs to a backlog from before the horizon.
    const row = contacts.arisen[contact]! < this.clock.bounds[0]! ? 0 : this.clock.row;
    contacts.caseNote[contact] = row << 1;
    this.byType[this.typeBase(contact, row) + C.cases]!++;
    if (this.segments > 0) this.bySegment[this.segmentBase(contact, row) + C.cases]!++;
  }

  /** An agent has answered, or has sent a reply: the first time, the case has its response. */
  responded(contact: number, byReply: boolean): void {
    const { contacts } = this.centre;
    const note = contacts.caseNote[contact]!;
    // The first response of a case that arose outside the horizon is nobody's.
    if ((note & RESPONDED) !== 0 || note >> 1 === 0) return;
    contacts.caseNote[contact] = note | RESPONDED;
    const first = contacts.firstArrival[contact]!;
    const response = byReply ? contacts.talkEnded[contact]! : contacts.answered[contact]!;
    const byType = this.typeBase(contact, note >> 1);
    this.byType[byType + C.firstResponses]!++;
    this.byType[byType + C.firstResponse]! += response - first;
    if (this.segments > 0) {
      const bySegment = this.segmentBase(contact, note >> 1);
      this.bySegment[bySegment + C.firstResponses]!++;
      this.bySegment[bySegment + C.firstResponse]! += response - first;
    }
    if (!this.closes || response === first) return;
    const closed = this.clocks[contacts.caseType[contact]!]?.closedBetween(first, response) ?? 0;
    if (closed > 0) this.countClosed(C.firstResponseClosed, contact, note >> 1, closed);
  }

  private countClosed(counter: number, contact: number, row: number, closed: number): void {
    this.byType[this.typeBase(contact, row) + counter]! += closed;
    if (this.segments > 0) this.bySegment[this.segmentBase(contact, row) + counter]! += closed;
  }

  /** Self-service seemed to solve the case, and did not. */
  falselySolved(contact: number): void {
    const row = this.centre.contacts.caseNote[contact]! >> 1;
    this.byType[this.typeBase(contact, row) + C.falselySolved]!++;
    if (this.segments > 0) this.bySegment[this.segmentBase(contact, row) + C.falselySolved]!++;
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
    if (!this.closes) return;
    const openHours = this.clocks[contacts.caseType[contact]!];
    const closed = openHours?.closedBetween(contacts.firstArrival[contact]!, contacts.talkEnded[contact]!) ?? 0;
    if (closed > 0) this.spannedClosed(contact, row, time, closed);
  }

  private spannedClosed(contact: number, row: number, time: number, closed: number): void {
    const { contacts } = this.centre;
    this.countClosed(C.resolutionTimeClosed, contact, row, closed);
    this.move(contacts.caseType[contact]!, time, time - closed);
    if (this.segments > 0) this.move(this.types + contacts.segment[contact]!, time, time - closed);
  }

  private move(series: number, from: number, to: number): void {
    this.moved[series] ??= Histogram.empty();
    this.moved[series].addTimes(from, -1);
    this.moved[series].add(to);
  }

  /** A series of `resolution` in open hours; undefined where these are the same. */
  resolutionOpen(series: number): SparseHistogram | undefined {
    const moved = this.moved[series];
    if (moved === undefined) return undefined;
    const open = Histogram.empty();
    open.merge(this.resolution[series]!);
    open.merge(moved);
    const sparse = open.toSparse();
    open.giveBack();
    return sparse;
  }

  /** Called when nothing more is asked of it; its grids are the record's. */
  giveBack(): void {
    for (const histogram of [...this.resolution, ...this.moved]) histogram?.giveBack();
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
        // An email may have passed through several hands.
        if (contacts.agentsMet[contact]! > 1) grid[base + C.agentsMet]! += contacts.agentsMet[contact]! - 1;
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
    return contacts.talkEnded[contact]! - contacts.firstArrival[contact]!;
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
