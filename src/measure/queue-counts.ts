/** Counts who stands in the queue of each contact type by the interval in which they stand there: columns of the contacts' grid. */
import { ContactCounter as C, CONTACT_COUNTERS } from './counters.ts';
import type { IntervalClock } from './interval-clock.ts';

export class QueueCounts {
  private readonly grid: Float64Array;
  private readonly clock: IntervalClock;
  private readonly types: number;
  /** By contact type. */
  private readonly length: Int32Array;
  /** Rows into which the queues have been carried over. */
  private carried = 0;

  constructor(grid: Float64Array, types: number, clock: IntervalClock) {
    this.grid = grid;
    this.clock = clock;
    this.types = types;
    this.length = new Int32Array(types);
  }

  joins(type: number): void {
    if (this.carried !== this.clock.begun) this.carryOver();
    const length = ++this.length[type]!;
    const most = (this.clock.row * this.types + type) * CONTACT_COUNTERS + C.queueLongest;
    if (length > this.grid[most]!) this.grid[most] = length;
  }

  leaves(type: number): void {
    if (this.carried !== this.clock.begun) this.carryOver();
    this.length[type]!--;
  }

  /**
   * The queue that has just been carried over into the present row makes room for another at this very moment: it does not
   * stand there.
   */
  startsAnew(type: number, now: number): void {
    const { row, bounds } = this.clock;
    if (row === 0 || now > bounds[0]!) return;
    this.grid[(row * this.types + type) * CONTACT_COUNTERS + C.queueLongest] = this.length[type]!;
  }

  /** Somebody stood in the queue from one moment to another. */
  stood(type: number, from: number, to: number): void {
    const column = type * CONTACT_COUNTERS + C.queueArea;
    this.clock.spread(this.grid, column, this.types * CONTACT_COUNTERS, from, to);
  }

  /** A queue that stands at a boundary is the least that the next interval's longest can be. */
  carryOver(): void {
    const { begun, rows } = this.clock;
    const last = Math.min(begun, rows - 1);
    for (let row = this.carried + 1; row <= last; row++) {
      for (let type = 0; type < this.types; type++) {
        this.grid[(row * this.types + type) * CONTACT_COUNTERS + C.queueLongest] = this.length[type]!;
      }
    }
    this.carried = begun;
  }
}
