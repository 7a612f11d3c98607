/**
 * Counts who did the work, over the horizon: what each agent group handled of each contact type, by the contact's
 * arrival, and when cases were resolved, whenever they arose. Money is shared and divided by these.
 */
import type { CentrePlan } from '../centre/plan.ts';
import { WORK_COUNTERS, WorkCounter } from './counters.ts';
import type { ObservedCentre } from './observed-centre.ts';

export class WorkCounts {
  /** `WorkCounter` by agent group and contact type. */
  readonly grid: Float64Array<ArrayBuffer>;
  /** Resolutions that occur in the horizon, by the type of the case's first contact. */
  readonly resolutions: Float64Array<ArrayBuffer>;
  private readonly horizon: number;
  private readonly types: number;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan) {
    this.horizon = plan.horizon;
    this.types = plan.contactTypes.length;
    this.grid = new Float64Array(plan.agentGroups.length * this.types * WORK_COUNTERS);
    this.resolutions = new Float64Array(this.types);
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  handled(contact: number, agent: number): void {
    const { contacts, agents } = this.centre;
    const arrival = contacts.arrival[contact]!;
    if (arrival < 0 || arrival >= this.horizon) return;
    const { grid } = this;
    const base = (agents.group[agent]! * this.types + contacts.type[contact]!) * WORK_COUNTERS;
    grid[base + WorkCounter.handled]!++;
    grid[base + WorkCounter.talk]! += contacts.talk[contact]!;
    grid[base + WorkCounter.wrapUp]! += contacts.wrapUp[contact]!;
  }

  /** The contact has resolved its case: at the end of its talk. */
  resolved(contact: number): void {
    const { contacts } = this.centre;
    const time = contacts.answered[contact]! + contacts.talk[contact]!;
    if (time >= 0 && time < this.horizon) this.resolutions[contacts.caseType[contact]!]!++;
  }
}
