/**
 * Counts contacts by the interval of their arrival, and the queue by the interval in which it stands. A contact's note
 * holds its row and, in the lowest bits, whether it stands in the queue, and what may be special about it. A hold ends
 * with the first of an answer, an abandonment and an accepted callback; an email that is put down stands in the queue
 * again, but its hold is over.
 */
import { Abandonment } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import type { SparseHistogram } from '../stats/histogram.ts';
import type { ContactLimits } from './contact-limits.ts';
import { ContactCounter as C, CONTACT_COUNTERS } from './counters.ts';
import { newGrid } from './grids.ts';
import { HoldTimes } from './hold-times.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';
import { type OpenClock, openClockOf } from './open-clock.ts';
import { QueueCounts } from './queue-counts.ts';

const QUEUED = 1;
const CALLED_BACK = 2;
const PUT_DOWN = 4;
const ROW = 3;

/** What ended a hold. */
const End = { answer: 0, leaving: 1, callback: 2 } as const;
type End = (typeof End)[keyof typeof End];

export class ContactCounts {
  readonly grid: Float64Array<ArrayBuffer>;
  readonly times: HoldTimes;
  /** 1 where a contact counts as answered only once its handling is done: the reply to an email. */
  readonly byReply: Uint8Array;
  private readonly clock: IntervalClock;
  private readonly types: number;
  private readonly within: Float64Array;
  /** What waits are held against `within` on; undefined: the wall clock. */
  private readonly clocks: readonly (OpenClock | undefined)[];
  private readonly short: Float64Array;
  private readonly queue: QueueCounts;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, limits: readonly ContactLimits[], clock: IntervalClock) {
    this.clock = clock;
    this.types = plan.contactTypes.length;
    this.grid = newGrid(clock.rows * this.types * CONTACT_COUNTERS);
    this.times = new HoldTimes(
      this.types,
      plan.contactTypes.some(({ callback }) => callback !== undefined),
    );
    this.clocks = limits.map((limit) => limit.clock && openClockOf(limit.clock, plan));
    this.byReply = Uint8Array.from(plan.contactTypes, (type) => (type.channel === 'email' ? 1 : 0));
    this.within = Float64Array.from(limits, (limit) => limit.within);
    this.short = Float64Array.from(limits, (limit) => (limit.shortAbandon > 0 ? limit.shortAbandon : -1));
    this.queue = new QueueCounts(this.grid, this.types, clock);
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  offered(contact: number): void {
    const { contacts } = this.centre;
    // One that came before the present row belongs to a backlog from before the horizon.
    const row = contacts.arrival[contact]! < this.clock.bounds[0]! ? 0 : this.clock.row;
    contacts.contactNote[contact] = row << ROW;
    this.grid[(row * this.types + contacts.type[contact]!) * CONTACT_COUNTERS + C.offered]!++;
  }

  /** Counts in the present row. */
  countNow(contact: number, counter: number): void {
    const type = this.centre.contacts.type[contact]!;
    this.grid[(this.clock.row * this.types + type) * CONTACT_COUNTERS + counter]!++;
  }

  transferred(contact: number): void {
    const { contacts } = this.centre;
    const row = contacts.contactNote[contact]! >> ROW;
    this.grid[(row * this.types + contacts.type[contact]!) * CONTACT_COUNTERS + C.transferred]!++;
  }

  joinsQueue(contact: number): void {
    const { contacts } = this.centre;
    // Who waits to be called back is not on hold.
    if ((contacts.contactNote[contact]! & CALLED_BACK) !== 0) return;
    contacts.contactNote[contact]! |= QUEUED;
    this.queue.joins(contacts.type[contact]!);
  }

  /** @returns whether the answer has been counted, rather than awaiting the reply */
  answered(contact: number): boolean {
    const { contacts } = this.centre;
    const { grid } = this;
    const type = contacts.type[contact]!;
    const note = contacts.contactNote[contact]!;
    if ((note & CALLED_BACK) !== 0) {
      this.reached(contact);
      return true;
    }
    const base = ((note >> ROW) * this.types + type) * CONTACT_COUNTERS;
    const wait = contacts.answered[contact]! - contacts.arrival[contact]!;
    const held = wait > 0 || (note & QUEUED) !== 0;
    if (this.byReply[type] !== 0) {
      grid[base + C.holds]!++;
      if (held) this.endHold(contact, End.answer);
      return false;
    }
    if (!held) {
      // `complete` adds what that implies.
      grid[base + C.atOnce]!++;
      return true;
    }
    grid[base + C.holds]!++;
    this.endHold(contact, End.answer);
    grid[base + C.answered]!++;
    grid[base + C.answeredWait]! += wait;
    const clock = this.clocks[type];
    const counted = clock === undefined ? wait : clock.between(contacts.arrival[contact]!, contacts.answered[contact]!);
    if (counted <= this.within[type]!) grid[base + C.answeredInTime]!++;
    return true;
  }

  /** The customer accepts a callback: the hold is over. */
  calledBack(contact: number): void {
    const { contacts } = this.centre;
    const row = contacts.contactNote[contact]! >> ROW;
    const base = (row * this.types + contacts.type[contact]!) * CONTACT_COUNTERS;
    this.grid[base + C.holds]!++;
    this.grid[base + C.calledBack]!++;
    this.endHold(contact, End.callback);
    contacts.contactNote[contact]! |= CALLED_BACK;
  }

  private reached(contact: number): void {
    const { contacts } = this.centre;
    const type = contacts.type[contact]!;
    const row = contacts.contactNote[contact]! >> ROW;
    const base = (row * this.types + type) * CONTACT_COUNTERS;
    const delay = contacts.answered[contact]! - contacts.accepted[contact]!;
    this.grid[base + C.reached]!++;
    this.grid[base + C.callbackDelay]! += delay;
    if (row !== 0) this.times.addCallback(type, delay);
  }

  /** The email in hand is put down; it will join the queue again. */
  putDown(contact: number): void {
    this.centre.contacts.contactNote[contact]! |= PUT_DOWN;
  }

  /** The contact leaves the queue and is not heard of for now. */
  parked(contact: number): void {
    const { contacts, now } = this.centre;
    if ((contacts.contactNote[contact]! & CALLED_BACK) !== 0) return;
    this.resumed(contact);
    this.queue.startsAnew(contacts.type[contact]!, now);
  }

  /** An email that had been put down leaves the queue again. */
  resumed(contact: number): void {
    this.leavesQueue(contact);
    const { contacts, now } = this.centre;
    this.queue.stood(contacts.type[contact]!, contacts.queuedSince[contact]!, now);
  }

  abandoned(contact: number, how: Abandonment): void {
    const { contacts } = this.centre;
    const { grid } = this;
    const type = contacts.type[contact]!;
    const note = contacts.contactNote[contact]!;
    const base = ((note >> ROW) * this.types + type) * CONTACT_COUNTERS;
    const wait = contacts.left[contact]! - contacts.arrival[contact]!;
    if ((note & PUT_DOWN) !== 0) this.resumed(contact);
    else {
      grid[base + C.holds]!++;
      if (wait > 0 || (note & QUEUED) !== 0) this.endHold(contact, End.leaving);
    }
    grid[base + C.abandoned]!++;
    if (how === Abandonment.balked) grid[base + C.balked]!++;
    else if (how === Abandonment.dropped) grid[base + C.dropped]!++;
    const clock = this.clocks[type];
    const counted = clock === undefined ? wait : clock.between(contacts.arrival[contact]!, contacts.left[contact]!);
    if (counted <= this.within[type]!) grid[base + C.abandonedInTime]!++;
    if (wait <= this.short[type]!) grid[base + C.abandonedShort]!++;
    grid[base + C.abandonedWork]! += contacts.talk[contact]! + contacts.wrapUp[contact]!;
  }

  /** @returns whether this was a reply, which counts as the answer */
  handled(contact: number): boolean {
    const { contacts } = this.centre;
    const { grid } = this;
    const type = contacts.type[contact]!;
    const row = contacts.contactNote[contact]! >> ROW;
    const base = (row * this.types + type) * CONTACT_COUNTERS;
    grid[base + C.handled]!++;
    grid[base + C.talk]! += contacts.talk[contact]!;
    grid[base + C.wrapUp]! += contacts.wrapUp[contact]!;
    if (this.byReply[type] === 0) return false;
    const sent = contacts.talkEnded[contact]!;
    const wait = sent - contacts.arrival[contact]!;
    grid[base + C.answered]!++;
    grid[base + C.answeredWait]! += wait;
    const clock = this.clocks[type];
    const counted = clock === undefined ? wait : clock.between(contacts.arrival[contact]!, sent);
    if (counted <= this.within[type]!) grid[base + C.answeredInTime]!++;
    if (row !== 0) this.times.addReply(type, wait);
    return true;
  }

  /** What still waits has waited until now, which is the least that its hold can come to. */
  end(): void {
    const { contacts, now } = this.centre;
    this.queue.carryOver();
    this.complete();
    contacts.each((contact) => {
      if (contacts.waiting[contact] !== 0) this.holdSoFar(contact, now);
    });
    this.queue.complete();
  }

  private holdSoFar(contact: number, now: number): void {
    const { contacts } = this.centre;
    const type = contacts.type[contact]!;
    const note = contacts.contactNote[contact]!;
    if ((note & CALLED_BACK) !== 0) return;
    if ((note & PUT_DOWN) !== 0) {
      this.queue.stood(type, contacts.queuedSince[contact]!, now);
      return;
    }
    const arrival = contacts.arrival[contact]!;
    this.queue.stood(type, arrival, now);
    const row = note >> ROW;
    if (row === 0) return;
    const base = (row * this.types + type) * CONTACT_COUNTERS;
    const hold = now - arrival;
    this.grid[base + C.holds]!++;
    this.grid[base + C.hold]! += hold;
    this.times.addHold(type, hold, false);
  }

  /** Adds what an answer at once implies: a hold of no length, in time. */
  private complete(): void {
    const { grid } = this;
    for (let base = 0; base < grid.length; base += CONTACT_COUNTERS) {
      for (const implied of [C.answered, C.holds, C.answeredInTime]) grid[base + implied]! += grid[base + C.atOnce]!;
    }
  }

  /** Times to the answer of one type's contacts, or to the reply. */
  speedOf(type: number): SparseHistogram {
    return this.byReply[type] !== 0
      ? this.times.repliesOf(type)
      : this.times.answersOf(type, this.sum(type, C.answered));
  }

  /** All holds of one type's contacts, those that have not ended as long as they have lasted. */
  holdOf(type: number): SparseHistogram {
    return this.times.holdsOf(type, this.sum(type, C.holds));
  }

  /** Over the horizon. */
  private sum(type: number, counter: number): number {
    let sum = 0;
    for (let row = 1; row < this.clock.rows; row++) {
      sum += this.grid[(row * this.types + type) * CONTACT_COUNTERS + counter]!;
    }
    return sum;
  }

  /** The contact no longer stands in the queue, where it did. */
  private leavesQueue(contact: number): void {
    const { contacts } = this.centre;
    const note = contacts.contactNote[contact]!;
    if ((note & QUEUED) === 0) return;
    contacts.contactNote[contact] = note & ~QUEUED;
    this.queue.leaves(contacts.type[contact]!);
  }

  /** The contact's hold ends: now, or at the time when the customer left. */
  private endHold(contact: number, by: End): void {
    const { clock, grid } = this;
    const { contacts } = this.centre;
    this.leavesQueue(contact);
    const row = contacts.contactNote[contact]! >> ROW;
    const type = contacts.type[contact]!;
    const from = contacts.arrival[contact]!;
    const ends = by === End.answer ? contacts.answered : by === End.leaving ? contacts.left : contacts.accepted;
    const to = ends[contact]!;
    const hold = to - from;
    const base = (row * this.types + type) * CONTACT_COUNTERS;
    grid[base + C.hold]! += hold;
    if (row === clock.row && row !== 0) grid[base + C.queueArea]! += hold;
    else this.queue.stood(type, from, to);
    if (row !== 0) this.times.addHold(type, hold, by === End.answer);
  }
}
