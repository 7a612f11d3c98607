/**
 * The events that are near: a 4-ary heap ordered by (time, order). It is kept small by the queue that owns it, so it is
 * as plain as a heap can be.
 */
import type { EventTable } from './event-table.ts';

export class NearHeap {
  /** Events in the heap. */
  count = 0;
  private time = new Float64Array(64);
  private event = new Int32Array(64);
  private readonly table: EventTable;

  constructor(table: EventTable) {
    this.table = table;
  }

  /** The earliest event; the heap is not empty. */
  get first(): number {
    return this.event[0]!;
  }

  /** Any of the events, by place: 0 ≤ place < count. */
  at(place: number): number {
    return this.event[place]!;
  }

  clear(): void {
    this.count = 0;
  }

  add(event: number): void {
    if (this.count === this.event.length) this.grow();
    const { time: times, event: events } = this;
    const time = this.table.time[event]!;
    let at = this.count++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const other = times[parent]!;
      if (other < time || (other === time && this.table.precedes(events[parent]!, event))) break;
      times[at] = other;
      events[at] = events[parent]!;
      at = parent;
    }
    times[at] = time;
    events[at] = event;
  }

  removeFirst(): void {
    const last = --this.count;
    const { time: times, event: events } = this;
    const time = times[last]!;
    const event = events[last]!;
    let at = 0;
    for (;;) {
      let best = 4 * at + 1;
      if (best >= last) break;
      let least = times[best]!;
      const end = Math.min(best + 4, last);
      for (let child = best + 1; child < end; child++) {
        const other = times[child]!;
        if (other < least || (other === least && this.table.precedes(events[child]!, events[best]!))) {
          least = other;
          best = child;
        }
      }
      if (time < least || (time === least && this.table.precedes(event, events[best]!))) break;
      times[at] = least;
      events[at] = events[best]!;
      at = best;
    }
    times[at] = time;
    events[at] = event;
  }

  private grow(): void {
    const times = new Float64Array(2 * this.time.length);
    const events = new Int32Array(2 * this.event.length);
    times.set(this.time);
    events.set(this.event);
    this.time = times;
    this.event = events;
  }
}
