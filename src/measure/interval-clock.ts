/**
 * Which interval is now: a row number that moves on with time. Row 0 stands for all that lies outside the horizon,
 * row k for the interval [(k − 1) · length, k · length), the last one cut off at the horizon.
 */
import type { CentrePlan } from '../centre/plan.ts';

/** How many intervals a horizon has, the last one perhaps shorter. */
export function intervalCount(plan: Pick<CentrePlan, 'horizon' | 'interval'>): number {
  return Math.ceil(plan.horizon / plan.interval);
}

export class IntervalClock {
  /** The present row. */
  row = 0;
  /** Rows begun so far: as `row` within the horizon, `rows` after it. Never falls. */
  begun = 0;
  /** Rows there are, row 0 included. */
  readonly rows: number;
  /** When the present row began, and when it ends. */
  readonly bounds = Float64Array.of(Number.NEGATIVE_INFINITY, 0);
  /** Seconds: of all rows but row 0 together, and of each but the last. */
  readonly horizon: number;
  readonly length: number;

  constructor(plan: Pick<CentrePlan, 'horizon' | 'interval'>) {
    this.horizon = plan.horizon;
    this.length = plan.interval;
    this.rows = intervalCount(plan) + 1;
  }

  /** Moves on to the row in which the present lies. Time never runs backwards. */
  follow(now: number): void {
    if (now >= this.bounds[1]!) this.move(now);
  }

  /** The row in which a time lies, whatever time it is now. */
  rowAt(time: number): number {
    const { length } = this;
    if (time < 0 || time >= this.horizon) return 0;
    const row = Math.floor(time / length) + 1;
    // The quotient may round up to a whole number that the time has not reached.
    return (row - 1) * length > time ? row - 1 : row;
  }

  private move(now: number): void {
    const { bounds, length, horizon } = this;
    if (now >= horizon) {
      this.row = 0;
      this.begun = this.rows;
      bounds[0] = horizon;
      bounds[1] = Number.POSITIVE_INFINITY;
      return;
    }
    const row = this.rowAt(now);
    this.row = row;
    this.begun = row;
    bounds[0] = (row - 1) * length;
    bounds[1] = Math.min(row * length, horizon);
  }

  /**
   * Adds the part of the span [from, to) that lies in each row of the horizon to one column of a grid.
   * @param column place of the column in row 0
   * @param stride places from one row to the next
   * @param times how many times over
   */
  spread(grid: Float64Array, column: number, stride: number, from: number, to: number, times = 1): void {
    const { length } = this;
    const end = Math.min(to, this.horizon);
    let at = Math.max(from, 0);
    for (let row = Math.floor(at / length) + 1; at < end; row++) {
      const next = Math.min(row * length, end);
      if (next > at) grid[row * stride + column]! += times * (next - at);
      at = Math.max(next, at);
    }
  }
}
