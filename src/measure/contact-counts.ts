/**
 * Counts contacts by the interval of their arrival, and the queue by the interval in which it stands. A contact's note
 * holds its row and, in the lowest bit, whether it stands in the queue.
 */
import { Abandonment } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { Histogram } from '../stats/histogram.ts';
import type { ContactLimits } from './contact-limits.ts';
import { ContactCounter as C, CONTACT_COUNTERS } from './counters.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';

const QUEUED = 1;

export class ContactCounts {
  readonly grid: Float64Array<ArrayBuffer>;
  /** Longest hold of each type. */
  readonly longest: Float64Array<ArrayBuffer>;
  private readonly heldAnswered: readonly Histogram[];
  private readonly heldUnanswered: readonly Histogram[];
  private readonly replies: readonly Histogram[];
  /** 1 where a contact counts as answered only once its handling is done: the reply to an email. */
  readonly byReply: Uint8Array;
  private readonly clock: IntervalClock;
  private readonly types: number;
  private readonly within: Float64Array;
  private readonly short: Float64Array;
  private readonly queueLength: Int32Array;
  /** Rows into which the queues have been carried over. */
  private carried = 0;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, limits: readonly ContactLimits[], clock: IntervalClock) {
    this.clock = clock;
    this.types = plan.contactTypes.length;
    this.grid = new Float64Array(clock.rows * this.types * CONTACT_COUNTERS);
    this.longest = new Float64Array(this.types);
    this.heldAnswered = limits.map(() => new Histogram());
    this.heldUnanswered = limits.map(() => new Histogram());
    this.replies = limits.map(() => new Histogram());
    this.byReply = Uint8Array.from(plan.contactTypes, (type) => (type.channel === 'email' ? 1 : 0));
    this.within = Float64Array.from(limits, (limit) => limit.within);
    this.short = Float64Array.from(limits, (limit) => (limit.shortAbandon > 0 ? limit.shortAbandon : -1));
    this.queueLength = new Int32Array(this.types);
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  offered(contact: number): void {
    const { contacts } = this.centre;
    const { row } = this.clock;
    contacts.contactNote[contact] = row << 1;
    this.grid[(row * this.types + contacts.type[contact]!) * CONTACT_COUNTERS + C.offered]!++;
  }

  /** Counts in the present row. */
  countNow(contact: number, counter: number): void {
    const type = this.centre.contacts.type[contact]!;
    this.grid[(this.clock.row * this.types + type) * CONTACT_COUNTERS + counter]!++;
  }

  transferred(contact: number): void {
    const { contacts } = this.centre;
    const row = contacts.contactNote[contact]! >> 1;
    this.grid[(row * this.types + contacts.type[contact]!) * CONTACT_COUNTERS + C.transferred]!++;
  }

  joinsQueue(contact: number): void {
    const { contacts } = this.centre;
    const { clock } = this;
    if (this.carried !== clock.begun) this.carryOver();
    contacts.contactNote[contact]! |= QUEUED;
    const type = contacts.type[contact]!;
    const length = ++this.queueLength[type]!;
    const most = (clock.row * this.types + type) * CONTACT_COUNTERS + C.queueLongest;
    if (length > this.grid[most]!) this.grid[most] = length;
  }

  /** @returns whether the answer has been counted, rather than awaiting the reply */
  answered(contact: number): boolean {
    const { contacts } = this.centre;
    const { grid } = this;
    const type = contacts.type[contact]!;
    const note = contacts.contactNote[contact]!;
    const base = ((note >> 1) * this.types + type) * CONTACT_COUNTERS;
    const wait = contacts.answered[contact]! - contacts.arrival[contact]!;
    const held = wait > 0 || (note & QUEUED) !== 0;
    if (this.byReply[type] !== 0) {
      grid[base + C.holds]!++;
      if (held) this.endHold(contact, true);
      return false;
    }
    if (!held) {
      // `complete` adds what that implies.
      grid[base + C.atOnce]!++;
      return true;
    }
    grid[base + C.holds]!++;
    this.endHold(contact, true);
    grid[base + C.answered]!++;
    grid[base + C.answeredWait]! += wait;
    if (wait <= this.within[type]!) grid[base + C.answeredInTime]!++;
    return true;
  }

  abandoned(contact: number, how: Abandonment): void {
    const { contacts } = this.centre;
    const { grid } = this;
    const type = contacts.type[contact]!;
    const note = contacts.contactNote[contact]!;
    const base = ((note >> 1) * this.types + type) * CONTACT_COUNTERS;
    const wait = contacts.left[contact]! - contacts.arrival[contact]!;
    grid[base + C.holds]!++;
    if (wait > 0 || (note & QUEUED) !== 0) this.endHold(contact, false);
    grid[base + C.abandoned]!++;
    if (how === Abandonment.balked) grid[base + C.balked]!++;
    else if (how === Abandonment.dropped) grid[base + C.dropped]!++;
    if (wait <= this.within[type]!) grid[base + C.abandonedInTime]!++;
    if (wait <= this.short[type]!) grid[base + C.abandonedShort]!++;
    grid[base + C.abandonedWork]! += contacts.talk[contact]! + contacts.wrapUp[contact]!;
  }

  /** @returns whether this was a reply, which counts as the answer */
  handled(contact: number): boolean {
    const { contacts } = this.centre;
    const { grid } = this;
    const type = contacts.type[contact]!;
    const row = contacts.contactNote[contact]! >> 1;
    const base = (row * this.types + type) * CONTACT_COUNTERS;
    const talk = contacts.talk[contact]!;
    grid[base + C.handled]!++;
    grid[base + C.talk]! += talk;
    grid[base + C.wrapUp]! += contacts.wrapUp[contact]!;
    if (this.byReply[type] === 0) return false;
    const wait = contacts.answered[contact]! + talk - contacts.arrival[contact]!;
    grid[base + C.answered]!++;
    grid[base + C.answeredWait]! += wait;
    if (wait <= this.within[type]!) grid[base + C.answeredInTime]!++;
    if (row !== 0) this.replies[type]!.add(wait);
    return true;
  }

  /** What still waits has waited until now, which is the least that its hold can come to. */
  end(): void {
    const { contacts, now } = this.centre;
    if (this.carried !== this.clock.begun) this.carryOver();
    this.complete();
    for (let contact = 0; contact < contacts.room; contact++) {
      if (contacts.waiting[contact] !== 0) this.holdSoFar(contact, now);
    }
  }

  private holdSoFar(contact: number, now: number): void {
    const { contacts } = this.centre;
    const type = contacts.type[contact]!;
    const arrival = contacts.arrival[contact]!;
    this.spreadHold(type, arrival, now);
    const row = contacts.contactNote[contact]! >> 1;
    if (row === 0) return;
    const base = (row * this.types + type) * CONTACT_COUNTERS;
    const hold = now - arrival;
    this.grid[base + C.holds]!++;
    this.grid[base + C.hold]! += hold;
    this.heldUnanswered[type]!.add(hold);
    if (hold > this.longest[type]!) this.longest[type] = hold;
  }

  /** Adds what an answer at once implies: a hold of no length, in time. */
  private complete(): void {
    const { grid } = this;
    for (let base = 0; base < grid.length; base += CONTACT_COUNTERS) {
      for (const implied of [C.answered, C.holds, C.answeredInTime]) grid[base + implied]! += grid[base + C.atOnce]!;
    }
  }

  /** Times to the answer of one type's contacts, or to the reply. */
  speedOf(type: number): Histogram {
    if (this.byReply[type] !== 0) return this.replies[type]!;
    const speed = new Histogram();
    speed.merge(this.heldAnswered[type]!);
    speed.addTimes(0, this.sum(type, C.answered) - speed.count);
    return speed;
  }

  /** All holds of one type's contacts, those that have not ended as long as they have lasted. */
  holdOf(type: number): Histogram {
    const hold = new Histogram();
    hold.merge(this.heldAnswered[type]!);
    hold.merge(this.heldUnanswered[type]!);
    hold.addTimes(0, this.sum(type, C.holds) - hold.count);
    return hold;
  }

  /** Over the horizon. */
  private sum(type: number, counter: number): number {
    let sum = 0;
    for (let row = 1; row < this.clock.rows; row++) {
      sum += this.grid[(row * this.types + type) * CONTACT_COUNTERS + counter]!;
    }
    return sum;
  }

  /** The contact's hold ends, by an answer now or else at the time when it left. */
  private endHold(contact: number, answered: boolean): void {
    const { clock, grid } = this;
    const { contacts } = this.centre;
    const note = contacts.contactNote[contact]!;
    const row = note >> 1;
    const type = contacts.type[contact]!;
    if ((note & QUEUED) !== 0) {
      if (this.carried !== clock.begun) this.carryOver();
      contacts.contactNote[contact] = note & ~QUEUED;
      this.queueLength[type]!--;
    }
    const from = contacts.arrival[contact]!;
    const to = answered ? contacts.answered[contact]! : contacts.left[contact]!;
    const hold = to - from;
    const base = (row * this.types + type) * CONTACT_COUNTERS;
    grid[base + C.hold]! += hold;
    if (row === clock.row && row !== 0) grid[base + C.queueArea]! += hold;
    else this.spreadHold(type, from, to);
    if (row === 0) return;
    if (answered) this.heldAnswered[type]!.add(hold);
    else this.heldUnanswered[type]!.add(hold);
    if (hold > this.longest[type]!) this.longest[type] = hold;
  }

  /** A queue that stands at a boundary is the least that the next interval's longest can be. */
  private carryOver(): void {
    const { begun, rows } = this.clock;
    const last = Math.min(begun, rows - 1);
    for (let row = this.carried + 1; row <= last; row++) {
      for (let type = 0; type < this.types; type++) {
        this.grid[(row * this.types + type) * CONTACT_COUNTERS + C.queueLongest] = this.queueLength[type]!;
      }
    }
    this.carried = begun;
  }

  private spreadHold(type: number, from: number, to: number): void {
    const column = type * CONTACT_COUNTERS + C.queueArea;
    this.clock.spread(this.grid, column, this.types * CONTACT_COUNTERS, from, to);
  }
}
