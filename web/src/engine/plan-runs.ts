/** The plan runs kept, by plan, volume and seed; the one that nobody has asked for longest goes first. */
import type { PlanRun } from './plan-run.ts';

/** Runs kept: a base and its variants at the volumes of a curve, and the few levers moved last. */
const MOST_KEPT = 48;

export class PlanRuns {
  private readonly kept = new Map<string, PlanRun>();

  /** @returns the run kept under the key, else the one that is made */
  get(key: string, make: () => PlanRun): PlanRun {
    const run = this.kept.get(key) ?? make();
    // Last in the order in which a map tells its entries.
    this.kept.delete(key);
    this.kept.set(key, run);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return run;
  }

  clear(): void {
    this.kept.clear();
  }
}
