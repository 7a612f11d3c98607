/**
 * What sustained occupancy does to a group. The occupancy felt is the group's own, weighted exponentially over the past
 * with the group's memory; while nobody of the group is at work it stays as it is. The occupancy of a day of work is
 * remembered for the absence of the next.
 */
import type { Simulation } from '../kernel/simulation.ts';
import { curveAt } from './curve.ts';
import { Activity } from './observer.ts';
import type { CentrePlan } from './plan.ts';

/** No date has this key. */
const NO_DAY = -2_147_483_648;

export class Strain {
  private readonly plan: CentrePlan;
  private readonly simulation: Simulation;
  // By group: agents at work on contacts, and idle; the occupancy felt; up to when it is worked out.
  private readonly handling: Int32Array;
  private readonly idle: Int32Array;
  private readonly felt: Float64Array;
  private readonly countedTo: Float64Array;
  // By group: agent-seconds of the present day of work, its key, and the occupancy of the day of work before.
  private readonly busy: Float64Array;
  private readonly atWork: Float64Array;
  private readonly day: Int32Array;
  private readonly before: Float64Array;

  private constructor(plan: CentrePlan, simulation: Simulation) {
    const groups = plan.agentGroups.length;
    this.plan = plan;
    this.simulation = simulation;
    this.handling = new Int32Array(groups);
    this.idle = new Int32Array(groups);
    this.felt = new Float64Array(groups);
    this.countedTo = new Float64Array(groups).fill(plan.start);
    this.busy = new Float64Array(groups);
    this.atWork = new Float64Array(groups);
    this.day = new Int32Array(groups).fill(NO_DAY);
    this.before = new Float64Array(groups);
  }

  /** @returns undefined where no group feels any */
  static of(plan: CentrePlan, simulation: Simulation): Strain | undefined {
    return plan.agentGroups.some((group) => group.strain !== undefined) ? new Strain(plan, simulation) : undefined;
  }

  /** An agent of the group goes from one activity to another. */
  changes(group: number, from: number, to: number): void {
    if (this.plan.agentGroups[group]!.strain === undefined || from === to) return;
    this.count(group);
    if (from === Activity.handling) this.handling[group]!--;
    else if (from === Activity.idle) this.idle[group]!--;
    if (to === Activity.handling) this.handling[group]!++;
    else if (to === Activity.idle) this.idle[group]!++;
  }

  /** Factor on handling time. */
  handlingFactor(group: number): number {
    const { strain } = this.plan.agentGroups[group]!;
    if (strain === undefined) return 1;
    this.count(group);
    return curveAt(strain.handling, this.felt[group]!);
  }

  /** What is added to the chance of absence from a duty of the day with this key; 0 before a first day of work. */
  absence(group: number, day: number): number {
    const { strain } = this.plan.agentGroups[group]!;
    if (strain === undefined) return 0;
    if (day !== this.day[group]) this.startDay(group, day);
    return Number.isNaN(this.before[group]!) ? 0 : curveAt(strain.absence, this.before[group]!);
  }

  private startDay(group: number, day: number): void {
    this.count(group);
    const { atWork, busy } = this;
    this.before[group] = atWork[group]! > 0 ? busy[group]! / atWork[group]! : Number.NaN;
    this.day[group] = day;
    busy[group] = 0;
    atWork[group] = 0;
  }

  private count(group: number): void {
    const { now } = this.simulation;
    const seconds = now - this.countedTo[group]!;
    this.countedTo[group] = now;
    const handling = this.handling[group]!;
    const present = handling + this.idle[group]!;
    if (seconds <= 0 || present === 0) return;
    this.busy[group]! += handling * seconds;
    this.atWork[group]! += present * seconds;
    const occupancy = handling / present;
    const { memory } = this.plan.agentGroups[group]!.strain!;
    this.felt[group] = occupancy + (this.felt[group]! - occupancy) * Math.exp(-seconds / memory);
  }
}
