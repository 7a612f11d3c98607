/**
 * Time that is paid but not worked and not listed as a break: a share of the agents present in each interval is taken
 * out, the longest idle first, else the next to finish. Fractions are carried over as agent-seconds owed, so that over
 * time exactly the share is taken.
 */
import type { Simulation } from '../kernel/simulation.ts';
import { EventKind } from './event-kind.ts';
import type { CentrePlan, Steps } from './plan.ts';
import { valueAt } from './steps.ts';

export class Shrinkage {
  /** By group: agents present (on duty, neither absent nor on a break), those of them taken out, and those still to be. */
  readonly present: Int32Array;
  readonly out: Int32Array;
  readonly pending: Int32Array;
  private readonly shares: readonly (Steps | undefined)[];
  private readonly interval: number;
  private readonly simulation: Simulation;
  /** By group: agent-seconds that the share asks for, less those taken so far; and up to when. */
  private readonly owed: Float64Array;
  private readonly countedTo: Float64Array;
  /** By group: the last interval boundary, and the last change of staff, for which an adjustment is scheduled. */
  private readonly boundary: Float64Array;
  private readonly changed: Float64Array;

  constructor(plan: CentrePlan, simulation: Simulation) {
    const groups = plan.agentGroups.length;
    this.shares = plan.agentGroups.map((group) => group.shrinkage);
    this.interval = plan.interval;
    this.simulation = simulation;
    this.present = new Int32Array(groups);
    this.out = new Int32Array(groups);
    this.pending = new Int32Array(groups);
    this.owed = new Float64Array(groups);
    this.countedTo = new Float64Array(groups).fill(plan.start);
    this.boundary = new Float64Array(groups).fill(Number.NEGATIVE_INFINITY);
    this.changed = new Float64Array(groups).fill(Number.NEGATIVE_INFINITY);
  }

  /** An agent becomes present (+1) or stops being so (−1). */
  presence(group: number, change: 1 | -1): void {
    const { now } = this.simulation;
    this.count(group);
    this.present[group]! += change;
    if (this.shares[group] === undefined || this.changed[group] === now) return;
    this.changed[group] = now;
    this.simulation.queue.schedule(this.changed, EventKind.shrinkage, group);
  }

  /** An agent is taken out (+1) or is back (−1). */
  taken(group: number, change: 1 | -1): void {
    this.count(group);
    this.out[group]! += change;
  }

  /**
   * Works out how many of the group should be out until the next interval begins.
   * @returns how many more to take out (positive) or to let back (negative)
   */
  adjust(group: number): number {
    const boundary = (Math.floor(this.simulation.now / this.interval) + 1) * this.interval;
    this.count(group);
    const present = this.present[group]!;
    if (present > 0 && boundary > this.boundary[group]!) {
      this.boundary[group] = boundary;
      this.simulation.queue.schedule(this.boundary, EventKind.shrinkage, group);
    }
    const wanted = this.shareOf(group) * present + this.owed[group]! / this.interval;
    return Math.min(Math.max(Math.round(wanted), 0), present) - this.out[group]!;
  }

  private shareOf(group: number): number {
    const steps = this.shares[group];
    return steps === undefined ? 0 : valueAt(steps, this.countedTo[group]!);
  }

  private count(group: number): void {
    const { now } = this.simulation;
    const seconds = now - this.countedTo[group]!;
    if (seconds > 0) {
      this.owed[group]! += (this.shareOf(group) * this.present[group]! - this.out[group]!) * seconds;
      this.countedTo[group] = now;
    }
  }
}
