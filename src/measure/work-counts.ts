/**
 * Counts who did the work, when it happens in the horizon: the contacts that each agent group finished and the seconds of
 * its agents, by contact type; the same seconds by customer segment and by the local hour of the contact's arrival; and
 * the cases resolved, whenever they arose. Money is shared and divided by these.
 */
import type { CentrePlan } from '../centre/plan.ts';
import { segmentCount } from './case-counts.ts';
import { WORK_COUNTERS, WorkCounter } from './counters.ts';
import { type LocalHours, localHoursOf } from './local-hours.ts';
import type { ObservedCentre } from './observed-centre.ts';
import { shareWidth } from './work-shares.ts';

export class WorkCounts {
  /** `WorkCounter` by agent group and contact type. */
  readonly grid: Float64Array<ArrayBuffer>;
  /** Seconds by agent group, then contact type, each by segment, then local hour: see `work-shares.ts`. */
  readonly shares: Float64Array<ArrayBuffer>;
  /** Contacts handled by segment, then local hour of arrival, and resolutions so too. */
  readonly handledOf: Float64Array<ArrayBuffer>;
  readonly resolvedShares: Float64Array<ArrayBuffer>;
  /** Visits by self-service, each by segment, then local hour. */
  readonly visitShares: Float64Array<ArrayBuffer>;
  /** Resolutions by the type of the case's first contact, those of self-service included. */
  readonly resolutions: Float64Array<ArrayBuffer>;
  private readonly horizon: number;
  private readonly groups: number;
  private readonly types: number;
  private readonly segments: number;
  private readonly width: number;
  private readonly selfServiceOf: Int32Array;
  private readonly hours: LocalHours;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan) {
    this.horizon = plan.horizon;
    this.groups = plan.agentGroups.length;
    this.types = plan.contactTypes.length;
    this.segments = segmentCount(plan);
    this.width = shareWidth(this.segments);
    this.selfServiceOf = Int32Array.from(plan.contactTypes, ({ selfService }) => selfService ?? -1);
    this.hours = localHoursOf(plan);
    this.grid = new Float64Array(this.groups * this.types * WORK_COUNTERS);
    this.shares = new Float64Array((this.groups + this.types) * this.width);
    this.handledOf = new Float64Array(this.width);
    this.resolvedShares = new Float64Array(this.width);
    this.visitShares = new Float64Array(plan.selfServices.length * this.width);
    this.resolutions = new Float64Array(this.types);
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  /** The agent is done with the contact, which counts as handled. */
  handled(contact: number, agent: number): void {
    const { contacts, agents } = this.centre;
    const arrival = contacts.arrival[contact]!;
    // What cost per contact divides by belongs to the horizon by its arrival, as all of a contact's counts do.
    if (arrival >= 0 && arrival < this.horizon) this.countIn(this.handledOf, 0, contact, arrival);
    if (!this.isNow()) return;
    this.grid[(agents.group[agent]! * this.types + contacts.type[contact]!) * WORK_COUNTERS + WorkCounter.handled]!++;
    this.credit(contact, agent, this.segments + this.hours.at(arrival));
  }

  /** The agent's time on a contact that is put down, or was called back in vain. */
  worked(contact: number, agent: number): void {
    if (!this.isNow()) return;
    this.credit(contact, agent, this.segments + this.hours.at(this.centre.contacts.arrival[contact]!));
  }

  /** The case has been resolved: by an agent at the end of the talk, or by self-service now. */
  resolved(contact: number, bySelfService: boolean): void {
    const { contacts, now } = this.centre;
    const time = bySelfService ? now : contacts.talkEnded[contact]!;
    if (time < 0 || time >= this.horizon) return;
    this.resolutions[contacts.caseType[contact]!]!++;
    this.countIn(this.resolvedShares, 0, contact, bySelfService ? now : contacts.arrival[contact]!);
  }

  visitBegins(contact: number): void {
    if (!this.isNow()) return;
    const service = this.selfServiceOf[this.centre.contacts.caseType[contact]!]!;
    this.countIn(this.visitShares, service * this.width, contact, this.centre.now);
  }

  private isNow(): boolean {
    const { now } = this.centre;
    return now >= 0 && now < this.horizon;
  }

  private credit(contact: number, agent: number, hour: number): void {
    const { contacts, agents } = this.centre;
    const { shares, width } = this;
    const group = agents.group[agent]!;
    const type = contacts.type[contact]!;
    const worked = contacts.worked[contact]!;
    this.grid[(group * this.types + type) * WORK_COUNTERS + WorkCounter.worked]! += worked;
    shares[group * width + hour]! += worked;
    shares[(this.groups + type) * width + hour]! += worked;
    if (this.segments === 0) return;
    const segment = contacts.segment[contact]!;
    shares[group * width + segment]! += worked;
    shares[(this.groups + type) * width + segment]! += worked;
  }

  private countIn(grid: Float64Array, base: number, contact: number, time: number): void {
    grid[base + this.segments + this.hours.at(time)]!++;
    if (this.segments > 0) grid[base + this.centre.contacts.segment[contact]!]!++;
  }
}
