/** The lines of each contact type: how many are free, and when one that is in use will be. */
import type { Simulation } from '../kernel/simulation.ts';
import { EventKind } from './event-kind.ts';
import type { CentrePlan } from './plan.ts';

export class Lines {
  /** By contact type: free lines, Infinity where unlimited. */
  private readonly free: Float64Array;
  private readonly due: Float64Array;
  private readonly simulation: Simulation;

  constructor(plan: CentrePlan, simulation: Simulation) {
    this.free = Float64Array.from(plan.contactTypes, (type) => type.lines);
    this.due = new Float64Array(this.free.length);
    this.simulation = simulation;
  }

  areTaken(type: number): boolean {
    return this.free[type]! <= 0;
  }

  take(type: number): void {
    this.free[type]!--;
  }

  release(type: number): void {
    this.free[type]!++;
  }

  /** The line in use will be free at a time to come. */
  releaseAt(type: number, time: number): void {
    if (this.free[type] === Number.POSITIVE_INFINITY) return;
    this.due[type] = time;
    this.simulation.queue.schedule(this.due, EventKind.lineFreed, type);
  }
}
