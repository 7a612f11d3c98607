/**
 * The future: events ordered by (time, kind, order of scheduling), with cancellation. A kind's number is its
 * precedence at one instant, so that, say, an agent comes free before a contact arrives at the same moment.
 *
 * What is near stands in order, what is far lies in buckets, each a stretch of time and a list in no order (a calendar:
 * Brown 1988, Commun. ACM 31:1220). When nothing is near any more, the next bucket that holds anything is poured out. The
 * bucket rises with the time, so the split decides nothing but speed; the stretch follows the rate at which events
 * happen, so that a bucket holds a few.
 */
import { EventTable, NO_EVENT } from './event-table.ts';
import { NearEvents } from './near-events.ts';

const BUCKETS = 1024;
/** Events that a bucket should hold, and how far off the stretch may be before the calendar is laid out anew. */
const PER_BUCKET = 8;
const TOLERANCE = 4;
/** Buckets a second at most. */
const MOST_DENSE = 1e6;
/** More events than this are too many to be near. */
const CROWDED = 8 * PER_BUCKET;
/** Events from one look at the calendar to the next. */
const LOOK_EVERY = 512;

export class EventQueue {
  private readonly table = new EventTable();
  private readonly near = new NearEvents(this.table);
  /** First event of each bucket's list, and of the list beyond the last bucket. */
  private readonly bucket = new Int32Array(BUCKETS).fill(NO_EVENT);
  private beyond = NO_EVENT;
  /** The buckets up to this one have been poured out. */
  private poured = -1;
  /** When bucket 0 begins, in seconds; buckets a second; when the rate was last looked at. */
  private readonly layout = Float64Array.of(0, 1, 0);
  private taken = 0;

  /** @param start a time at or before that of the first event */
  constructor(start = 0) {
    this.layout[0] = start;
    this.layout[2] = start;
  }

  /** Number of events scheduled and neither taken nor cancelled. */
  get size(): number {
    return this.table.count - this.table.cancelled;
  }

  /**
   * Schedules an event. The time is handed over in a column, because a double handed to a call would be allocated.
   * @param due column that holds, at `subject`, when the event happens, in seconds; read now
   * @param kind what, an integer in [0, 63]; at one instant the lower goes first
   * @param subject to whom: a place of `due`, below 2^31
   * @returns a handle for `cancel`, good until the event is taken or cancelled
   */
  schedule(due: Float64Array, kind: number, subject: number): number {
    const event = this.table.add(due, kind, subject);
    this.place(event);
    return event;
  }

  /** Takes back an event that has been neither taken nor cancelled. */
  cancel(event: number): void {
    this.table.cancel(event);
    if (this.table.cancelled > 64 && this.table.cancelled * 2 > this.table.count) this.layOut();
  }

  /** Brings the earliest event to the front. @returns whether there is one */
  settle(): boolean {
    for (;;) {
      if (this.near.count === 0 && !this.pour()) return false;
      const event = this.near.first;
      if (!this.table.isCancelled(event)) return true;
      this.near.removeFirst();
      this.table.release(event);
    }
  }

  // Of the event at the front, after `settle` has returned true:

  get nextTime(): number {
    return this.table.time[this.near.first]!;
  }

  get nextKind(): number {
    return this.table.kindOf(this.near.first);
  }

  get nextSubject(): number {
    return this.table.subjectOf(this.near.first);
  }

  /** Takes the event at the front. */
  take(): void {
    const event = this.near.first;
    if (++this.taken === LOOK_EVERY) this.look(event);
    this.near.removeFirst();
    this.table.release(event);
  }

  private place(event: number): void {
    const { layout, table, bucket } = this;
    const at = (table.time[event]! - layout[0]!) * layout[1]!;
    // Not a number: an event at infinity where the calendar itself begins there.
    if (at < this.poured + 1 || Number.isNaN(at)) this.near.add(event);
    else if (at < BUCKETS) {
      table.next[event] = bucket[at | 0]!;
      bucket[at | 0] = event;
    } else {
      table.next[event] = this.beyond;
      this.beyond = event;
    }
  }

  /** Pours out the next bucket that holds anything. @returns whether there was one */
  private pour(): boolean {
    for (;;) {
      while (++this.poured < BUCKETS) {
        const first = this.bucket[this.poured]!;
        if (first === NO_EVENT) continue;
        this.bucket[this.poured] = NO_EVENT;
        this.addAll(first);
        if (this.near.count > 0) return true;
      }
      this.poured = BUCKETS - 1;
      if (this.beyond === NO_EVENT) return false;
      this.layOut();
      if (this.near.count > 0) return true;
    }
  }

  /** Adds a list to what is near, less what has been cancelled. */
  private addAll(first: number): void {
    for (let event = first; event !== NO_EVENT; ) {
      const next = this.table.next[event]!;
      if (this.table.isCancelled(event)) this.table.release(event);
      else this.near.add(event);
      event = next;
    }
  }

  /**
   * Lays the calendar out anew where its buckets are out of step with the rate of events, or where too much is near:
   * the calendar may begin late, if it was laid out when all that was known lay far ahead.
   */
  private look(event: number): void {
    const { layout } = this;
    const now = this.table.time[event]!;
    const density = LOOK_EVERY / PER_BUCKET / (now - layout[2]!);
    const outOfStep = density > layout[1]! * TOLERANCE || density < layout[1]! / TOLERANCE;
    this.taken = 0;
    layout[2] = now;
    if (outOfStep) layout[1] = Math.min(density, MOST_DENSE);
    if (outOfStep || this.near.count > CROWDED) this.layOut();
  }

  /** Lays out the calendar anew, from the earliest event on, and drops what has been cancelled. */
  private layOut(): void {
    const { table, near, bucket, layout } = this;
    let all = NO_EVENT;
    // From the earliest on, and so put back from the latest on: ties then find their place at once.
    for (let place = near.count - 1; place >= 0; place--) all = this.prepend(near.at(place), all);
    near.clear();
    for (let at = 0; at < BUCKETS; at++) {
      all = this.prependAll(bucket[at]!, all);
      bucket[at] = NO_EVENT;
    }
    all = this.prependAll(this.beyond, all);
    this.beyond = NO_EVENT;
    this.poured = 0;
    if (all !== NO_EVENT) layout[0] = this.earliestIn(all);
    for (let event = all; event !== NO_EVENT; ) {
      const next = table.next[event]!;
      this.place(event);
      event = next;
    }
  }

  /** @returns the list with the event before it, or without it where it was cancelled */
  private prepend(event: number, list: number): number {
    const { table } = this;
    if (table.isCancelled(event)) {
      table.release(event);
      return list;
    }
    table.next[event] = list;
    return event;
  }

  private prependAll(first: number, list: number): number {
    let all = list;
    for (let event = first; event !== NO_EVENT; ) {
      const next = this.table.next[event]!;
      all = this.prepend(event, all);
      event = next;
    }
    return all;
  }

  private earliestIn(list: number): number {
    const { time, next } = this.table;
    let earliest = Number.POSITIVE_INFINITY;
    for (let event = list; event !== NO_EVENT; event = next[event]!) earliest = Math.min(earliest, time[event]!);
    return earliest;
  }
}
