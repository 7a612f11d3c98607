/**
 * The events that are near, in order: the earliest stands last, so that taking it moves nothing. A new event finds its
 * place from there, which is short as long as the queue that owns the list keeps it so.
 */
import type { EventTable } from './event-table.ts';

export class NearEvents {
  /** Events in the list. */
  count = 0;
  private time = new Float64Array(64);
  private event = new Int32Array(64);
  private readonly table: EventTable;

  constructor(table: EventTable) {
    this.table = table;
  }

  /** The earliest event; the list is not empty. */
  get first(): number {
    return this.event[this.count - 1]!;
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
    const { time: times, event: events, table } = this;
    const time = table.time[event]!;
    let place = this.count++;
    for (; place > 0; place--) {
      const other = times[place - 1]!;
      if (other > time || (other === time && table.precedes(event, events[place - 1]!))) break;
      times[place] = other;
      events[place] = events[place - 1]!;
    }
    times[place] = time;
    events[place] = event;
  }

  removeFirst(): void {
    this.count--;
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
