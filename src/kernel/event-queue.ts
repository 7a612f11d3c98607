/**
 * The future: events ordered by (time, kind, order of scheduling), with cancellation. A kind's number is its
 * precedence at one instant, so that, say, an agent comes free before a contact arrives at the same moment.
 *
 * A 4-ary heap whose keys are int32 ticks since a moving epoch. The tick rises with the time, so it decides all but
 * ties, and a tie is looked up in full in the exact columns. Moving the epoch, or cutting a far time down to the last
 * tick, changes which events tie, never their order.
 */

/** Ticks a second: fine enough that ties are rare, coarse enough that the epoch need move only once in 6 days. */
const TICKS = 1024;
/** Small enough that the difference of two ticks is an int32. */
const LAST_TICK = 2 ** 30 - 1;
const MOVE_EPOCH_AT = 2 ** 29;
/** An event's kind and subject share an int32: kinds below 64, subjects below 2^25. */
const SUBJECT_BITS = 25;
const SUBJECT = 2 ** SUBJECT_BITS - 1;
const CANCELLED = -1;
/** A kind's weight in the order within an instant, above any sequence number. */
const KIND = 2 ** 46;

export class EventQueue {
  // The heap: tick and event of each place. `vacant`: the root has been taken and nothing has filled its place yet.
  private tick = new Int32Array(64 + 4).fill(LAST_TICK);
  private event = new Int32Array(64);
  private count = 0;
  private vacant = false;
  private readonly epoch = new Float64Array(1);
  private cancelled = 0;
  /** The earliest event, once `settle` has found it. */
  private front = 0;
  // The events: exactly when; in what order within an instant; what and to whom, or the next unused event.
  private time = new Float64Array(64);
  private order = new Float64Array(64);
  private what: Int32Array = Int32Array.from({ length: 64 }, (_, event) => event + 1);
  private unused = 0;
  private sequence = 0;

  /** Number of events scheduled and neither taken nor cancelled. */
  get size(): number {
    return this.count - (this.vacant ? 1 : 0) - this.cancelled;
  }

  /**
   * Schedules an event. The time is handed over in a column, because a double handed to a call would be allocated.
   * @param due column that holds, at `subject`, when the event happens, in seconds; read now
   * @param kind what, an integer in [0, 63]; at one instant the lower goes first
   * @param subject to whom: a row of `due`, below 2^25
   * @returns a handle for `cancel`, good until the event is taken or cancelled
   */
  schedule(due: Float64Array, kind: number, subject: number): number {
    const event = this.unused;
    if (event === this.time.length) this.grow();
    this.unused = this.what[event]!;
    const time = due[subject]!;
    this.time[event] = time;
    this.order[event] = kind * KIND + this.sequence++;
    this.what[event] = (kind << SUBJECT_BITS) | subject;
    const tick = this.tickOf(time);
    if (this.vacant) {
      this.vacant = false;
      this.sink(0, tick, event);
    } else {
      this.rise(this.count++, tick, event);
    }
    return event;
  }

  /** Takes back an event that has been neither taken nor cancelled. */
  cancel(event: number): void {
    this.what[event] = CANCELLED;
    this.cancelled++;
    if (this.cancelled > 64 && this.cancelled * 2 > this.count) this.sweep();
  }

  /** Finds the earliest event. @returns whether there is one */
  settle(): boolean {
    for (;;) {
      if (this.count === (this.vacant ? 1 : 0)) return false;
      // While the root is vacant, the earliest is one of its children; they stay where they are until it is taken.
      const front = this.vacant ? this.leastOf(1) : 0;
      const event = this.event[front]!;
      this.front = event;
      if (this.what[event] !== CANCELLED) return true;
      if (this.vacant) this.fillRoot();
      this.vacant = true;
      this.cancelled--;
      this.release(event);
    }
  }

  // Of the earliest event, after `settle` has returned true:

  get nextTime(): number {
    return this.time[this.front]!;
  }

  get nextKind(): number {
    return this.what[this.front]! >> SUBJECT_BITS;
  }

  get nextSubject(): number {
    return this.what[this.front]! & SUBJECT;
  }

  /** Takes the earliest event. Its place stays vacant: what is scheduled next falls in without a second sift. */
  take(): void {
    if (this.vacant) this.fillRoot();
    if (this.tick[0]! > MOVE_EPOCH_AT) this.moveEpoch();
    this.release(this.front);
    this.vacant = true;
  }

  private release(event: number): void {
    this.what[event] = this.unused;
    this.unused = event;
  }

  private tickOf(time: number): number {
    const ticks = (time - this.epoch[0]!) * TICKS;
    return Math.max(Math.min(ticks, LAST_TICK), -LAST_TICK) | 0;
  }

  /** Puts the last event into the vacant root, from where it sinks. */
  private fillRoot(): void {
    this.vacant = false;
    const last = --this.count;
    const tick = this.tick[last]!;
    this.tick[last] = LAST_TICK;
    if (last > 0) this.sink(0, tick, this.event[last]!);
  }

  /** Whether event `a` comes before event `b`, their ticks being equal. */
  private before(a: number, b: number): boolean {
    const ta = this.time[a]!;
    const tb = this.time[b]!;
    return ta < tb || (ta === tb && this.order[a]! < this.order[b]!);
  }

  private rise(place: number, tick: number, event: number): void {
    const ticks = this.tick;
    const events = this.event;
    let at = place;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const other = ticks[parent]!;
      if (other < tick || (other === tick && !this.before(event, events[parent]!))) break;
      ticks[at] = other;
      events[at] = events[parent]!;
      at = parent;
    }
    ticks[at] = tick;
    events[at] = event;
  }

  /** Lets an event sink from a place to where its children come later. */
  private sink(place: number, tick: number, event: number): void {
    const ticks = this.tick;
    const events = this.event;
    const count = this.count;
    let at = place;
    for (;;) {
      const first = (at << 2) + 1;
      if (first >= count) break;
      const best = this.leastOf(first);
      const least = ticks[best]!;
      if (least > tick || (least === tick && this.before(event, events[best]!))) break;
      ticks[at] = least;
      events[at] = events[best]!;
      at = best;
    }
    ticks[at] = tick;
    events[at] = event;
  }

  /**
   * The place of the earliest of four siblings, the first of which is at `first`. It is found without a branch, since
   * which it is cannot be foretold: the sign of a difference is a mask. Unused places hold the last tick, so that there
   * are always four.
   */
  private leastOf(first: number): number {
    const ticks = this.tick;
    const a = ticks[first]!;
    const ba = (ticks[first + 1]! - a) | 0;
    const c = ticks[first + 2]!;
    const dc = (ticks[first + 3]! - c) | 0;
    const between = (c + (dc & (dc >> 31)) - (a + (ba & (ba >> 31)))) | 0;
    if (ba === 0 || dc === 0 || between === 0) return this.leastOfTied(first);
    const right = between >> 31;
    return (first + (right & 2) - (right & (dc >> 31)) - (~right & (ba >> 31))) | 0;
  }

  private leastOfTied(first: number): number {
    let best = first;
    for (let place = first + 1; place < Math.min(first + 4, this.count); place++) {
      const ahead = this.tick[place]! - this.tick[best]!;
      if (ahead < 0 || (ahead === 0 && this.before(this.event[place]!, this.event[best]!))) best = place;
    }
    return best;
  }

  /** Throws out the cancelled events and rebuilds the heap. */
  private sweep(): void {
    if (this.vacant) this.fillRoot();
    let kept = 0;
    for (let place = 0; place < this.count; place++) {
      const event = this.event[place]!;
      if (this.what[event] === CANCELLED) this.release(event);
      else {
        this.tick[kept] = this.tick[place]!;
        this.event[kept++] = event;
      }
    }
    this.tick.fill(LAST_TICK, kept, this.count);
    this.count = kept;
    this.cancelled = 0;
    for (let place = (kept - 2) >> 2; place >= 0; place--) this.sink(place, this.tick[place]!, this.event[place]!);
  }

  private moveEpoch(): void {
    this.epoch[0] = this.time[this.event[0]!]!;
    for (let place = 0; place < this.count; place++) this.tick[place] = this.tickOf(this.time[this.event[place]!]!);
  }

  private grow(): void {
    const room = this.time.length;
    const wider = <T extends Int32Array | Float64Array>(into: T, column: T): T => {
      into.set(column);
      return into;
    };
    this.tick = wider(new Int32Array(2 * room + 4).fill(LAST_TICK), this.tick);
    this.event = wider(new Int32Array(2 * room), this.event);
    this.time = wider(new Float64Array(2 * room), this.time);
    this.order = wider(new Float64Array(2 * room), this.order);
    this.what = wider(Int32Array.from({ length: 2 * room }, (_, event) => event + 1), this.what);
  }
}
