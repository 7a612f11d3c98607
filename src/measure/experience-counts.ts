/**
 * Adds up what customers would say of their cases, by the interval in which each arose: once by the type of its first
 * contact and once by customer segment; and how much of each agent group's work was repeats. Only where the scenario
 * says how what happened turns into scores.
 */
import { expectedScores, SCORES } from '../centre/experience.ts';
import type { ExperiencePlan } from '../centre/experience-plan.ts';
import { Outcome } from '../centre/observer.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { segmentCount } from './case-counts.ts';
import { EXPERIENCE_COUNTERS, ExperienceCounter, REPEAT_COUNTERS, RepeatCounter } from './experience-counters.ts';
import { newGrid } from './grids.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';

/** No agent has dealt with the case yet; one has, and not by email. */
const NOBODY = Number.NaN;
const LIVE = -1;

export class ExperienceCounts {
  readonly byType: Float64Array<ArrayBuffer>;
  /** Empty where the scenario tells no segments apart. */
  readonly bySegment: Float64Array<ArrayBuffer>;
  /** `RepeatCounter` by agent group. */
  readonly byGroup: Float64Array<ArrayBuffer>;
  private readonly plan: ExperiencePlan;
  private readonly isEmail: readonly boolean[];
  private readonly clock: IntervalClock;
  private readonly types: number;
  private readonly segments: number;
  private readonly groups: number;
  private readonly scores = new Float64Array(SCORES);
  /** By segment, once needed. */
  private readonly smooth: (Float64Array | undefined)[] = [];
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, experience: ExperiencePlan, clock: IntervalClock) {
    this.plan = experience;
    this.clock = clock;
    this.isEmail = plan.contactTypes.map(({ channel }) => channel === 'email');
    this.types = plan.contactTypes.length;
    this.segments = segmentCount(plan);
    this.groups = plan.agentGroups.length;
    this.byType = newGrid(clock.rows * this.types * EXPERIENCE_COUNTERS);
    this.bySegment = newGrid(clock.rows * this.segments * EXPERIENCE_COUNTERS);
    this.byGroup = newGrid(clock.rows * this.groups * REPEAT_COUNTERS);
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  /** Of every case it is noted after how many seconds the first reply came, or NOBODY or LIVE. */
  arises(contact: number): void {
    this.centre.contacts.replyNote[contact] = NOBODY;
  }

  /** An agent has taken the contact up; an email is not answered until its reply is sent. */
  answered(contact: number): void {
    const { replyNote, type } = this.centre.contacts;
    if (!Number.isNaN(replyNote[contact]!) || this.isEmail[type[contact]!]!) return;
    replyNote[contact] = LIVE;
  }

  handled(contact: number, agent: number): void {
    const { contacts, agents } = this.centre;
    if (Number.isNaN(contacts.replyNote[contact]!)) {
      contacts.replyNote[contact] = contacts.talkEnded[contact]! - contacts.firstArrival[contact]!;
    }
    if (this.clock.row === 0) return;
    const base = (this.clock.row * this.groups + agents.group[agent]!) * REPEAT_COUNTERS;
    this.byGroup[base + RepeatCounter.handled]!++;
    if (contacts.repeats[contact]! > 0) this.byGroup[base + RepeatCounter.repeats]!++;
  }

  ends(contact: number, outcome: Outcome): void {
    if (outcome === Outcome.open) return;
    const { contacts } = this.centre;
    const row = this.clock.rowAt(contacts.arisen[contact]!);
    if (row === 0) return;
    const reply = this.centre.contacts.replyNote[contact]!;
    if (outcome === Outcome.resolved && reply === LIVE && wasSmooth(contacts, contact)) this.scoreSmooth(contact);
    else expectedScores(this.plan, contacts, contact, outcome, reply === LIVE ? Number.NaN : reply, this.scores);
    this.add(this.byType, (row * this.types + contacts.caseType[contact]!) * EXPERIENCE_COUNTERS);
    if (this.segments === 0) return;
    this.add(this.bySegment, (row * this.segments + contacts.segment[contact]!) * EXPERIENCE_COUNTERS);
  }

  /** Scores of a case of which nothing but its segment tells it from others: worked out once for each. */
  private scoreSmooth(contact: number): void {
    const { contacts } = this.centre;
    const segment = contacts.segment[contact]!;
    let known = this.smooth[segment];
    if (known === undefined) {
      known = new Float64Array(SCORES);
      expectedScores(this.plan, contacts, contact, Outcome.resolved, Number.NaN, known);
      this.smooth[segment] = known;
    }
    this.scores.set(known);
  }

  private add(grid: Float64Array, base: number): void {
    const { scores } = this;
    grid[base + ExperienceCounter.scored]!++;
    for (let k = 0; k < SCORES; k++) grid[base + 1 + k]! += scores[k]!;
  }
}

/** Whether the customer was answered at once by one agent, and neither came from self-service nor came again. */
function wasSmooth({ held, visited, repeats, transfers }: ObservedCentre['contacts'], contact: number): boolean {
  return held[contact] === 0 && visited[contact] === 0 && repeats[contact] === 0 && transfers[contact] === 0;
}
