/** Which contact types are in their coverage hours. */
import type { Simulation } from '../kernel/simulation.ts';
import { EventKind } from './event-kind.ts';
import type { CentrePlan } from './plan.ts';
import { stepAt } from './steps.ts';

export class Coverage {
  /** By contact type: 1 while open. */
  readonly open: Uint8Array;
  /** By contact type: when it last closed; −Infinity before it ever has. */
  readonly closedAt: Float64Array;
  private readonly plan: CentrePlan;
  private readonly simulation: Simulation;
  /** By contact type: the next span to open. */
  private readonly span: Int32Array;
  /** By contact type: when the doors move next. */
  private readonly due: Float64Array;

  constructor(plan: CentrePlan, simulation: Simulation) {
    this.plan = plan;
    this.simulation = simulation;
    const types = plan.contactTypes.length;
    this.open = new Uint8Array(types);
    this.closedAt = new Float64Array(types).fill(Number.NEGATIVE_INFINITY);
    this.span = new Int32Array(types);
    this.due = new Float64Array(types);
  }

  /** Schedules every type's first opening. */
  begin(): void {
    for (let type = 0; type < this.open.length; type++) this.scheduleOpening(type);
  }

  opens(type: number): void {
    const close = this.plan.contactTypes[type]!.hours.closes[this.span[type]!]!;
    this.open[type] = 1;
    this.due[type] = close;
    if (close < this.plan.end) this.simulation.queue.schedule(this.due, EventKind.closing, type);
  }

  closes(type: number): void {
    this.open[type] = 0;
    this.closedAt[type] = this.simulation.now;
    this.span[type]!++;
    this.scheduleOpening(type);
  }

  /** Start of the first coverage hours after `time`; undefined when there are none. */
  nextOpening(type: number, time: number): number | undefined {
    const { opens } = this.plan.contactTypes[type]!.hours;
    if (opens.length === 0) return undefined;
    return opens[0]! > time ? opens[0] : opens[stepAt(opens, time) + 1];
  }

  private scheduleOpening(type: number): void {
    const open = this.plan.contactTypes[type]!.hours.opens[this.span[type]!];
    if (open === undefined) return;
    this.due[type] = Math.max(open, this.plan.start);
    this.simulation.queue.schedule(this.due, EventKind.opening, type);
  }
}
