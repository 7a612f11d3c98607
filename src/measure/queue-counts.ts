/** Counts who stands in the queue of each contact type by the interval in which they stand there: columns of the contacts' grid. */
import { ContactCounter as C, CONTACT_COUNTERS } from './counters.ts';
import type { IntervalClock } from './interval-clock.ts';

/** Rows from the first to the last of a wait that is long. */
const LONG = 4;

export class QueueCounts {
  private readonly grid: Float64Array;
  private readonly clock: IntervalClock;
  private readonly types: number;
  /** By contact type. */
  private readonly length: Int32Array;
  /** By row and contact type: how many more long waits pass through the whole of the row than through that of the row before. */
  private readonly whole: Int32Array;
  /** Rows into which the queues have been carried over. */
  private carried = 0;

  constructor(grid: Float64Array, types: number, clock: IntervalClock) {
    this.grid = grid;
    this.clock = clock;
    this.types = types;
    this.length = new Int32Array(types);
    this.whole = new Int32Array((clock.rows + 1) * types);
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

  /**
   * Somebody stood in the queue from one moment to another. Of a long wait only its ends are told at once: `complete` adds
   * the rows between.
   */
  stood(type: number, from: number, to: number): void {
    const { clock, whole, types } = this;
    const column = type * CONTACT_COUNTERS + C.queueArea;
    const stride = types * CONTACT_COUNTERS;
    const first = Math.floor(Math.max(from, 0) / clock.length) + 1;
    const last = Math.floor(Math.min(to, clock.horizon) / clock.length) + 1;
    if (last - first < LONG) {
      clock.spread(this.grid, column, stride, from, to);
      return;
    }
    clock.spread(this.grid, column, stride, from, first * clock.length);
    clock.spread(this.grid, column, stride, (last - 1) * clock.length, to);
    whole[(first + 1) * types + type]!++;
    whole[last * types + type]!--;
  }

  /** Adds the rows that long waits passed through from beginning to end; called once, at the end. */
  complete(): void {
    const { whole, types, grid, clock } = this;
    for (let type = 0; type < types; type++) {
      let standing = 0;
      for (let row = 1; row < clock.rows; row++) {
        standing += whole[row * types + type]!;
        grid[(row * types + type) * CONTACT_COUNTERS + C.queueArea]! += standing * clock.length;
      }
    }
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
