/** The scheduled events, a row each: exactly when, in what order within an instant, what and to whom. */

/** The subject of an event that was taken back. */
const CANCELLED = -1;
/** A kind's weight in the order within an instant, above any sequence number. */
const KIND = 2 ** 46;
const FIRST_ROOM = 64;

/** No event. */
export const NO_EVENT = -1;

export class EventTable {
  /** Events scheduled and not yet released; those cancelled among them. */
  count = 0;
  cancelled = 0;
  time = new Float64Array(FIRST_ROOM);
  /** The next event of whatever list it stands in. */
  next = new Int32Array(FIRST_ROOM);
  private order = new Float64Array(FIRST_ROOM);
  private kind = new Uint8Array(FIRST_ROOM);
  private subject = new Int32Array(FIRST_ROOM);
  private unused = NO_EVENT;
  private fresh = 0;
  private sequence = 0;

  /** @returns the row of a new event at `due[subject]` */
  add(due: Float64Array, kind: number, subject: number): number {
    let event = this.unused;
    if (event === NO_EVENT) {
      if (this.fresh === this.time.length) this.grow();
      event = this.fresh++;
    } else this.unused = this.next[event]!;
    this.time[event] = due[subject]!;
    this.order[event] = kind * KIND + this.sequence++;
    this.kind[event] = kind;
    this.subject[event] = subject;
    this.count++;
    return event;
  }

  release(event: number): void {
    if (this.subject[event] === CANCELLED) this.cancelled--;
    this.next[event] = this.unused;
    this.unused = event;
    this.count--;
  }

  cancel(event: number): void {
    this.subject[event] = CANCELLED;
    this.cancelled++;
  }

  isCancelled(event: number): boolean {
    return this.subject[event] === CANCELLED;
  }

  kindOf(event: number): number {
    return this.kind[event]!;
  }

  subjectOf(event: number): number {
    return this.subject[event]!;
  }

  /** Whether event `a` comes before event `b`, their times being equal. */
  precedes(a: number, b: number): boolean {
    return this.order[a]! < this.order[b]!;
  }

  private grow(): void {
    const wider = <Column extends Float64Array | Int32Array | Uint8Array>(into: Column, from: Column): Column => {
      into.set(from);
      return into;
    };
    const room = 2 * this.time.length;
    this.time = wider(new Float64Array(room), this.time);
    this.next = wider(new Int32Array(room), this.next);
    this.order = wider(new Float64Array(room), this.order);
    this.kind = wider(new Uint8Array(room), this.kind);
    this.subject = wider(new Int32Array(room), this.subject);
  }
}
