/**
 * What records are read against: names, channels, limits, and which interval belongs to which day and week. Built once
 * from the scenario and its plan.
 */
import type { AgentSatisfactionPlan } from '../centre/experience-plan.ts';
import type { CentrePlan } from '../centre/plan.ts';
import { defaultServiceLevelFormula, type ServiceLevelFormula } from '../fields/service-level-formulas.ts';
import { buildCalendar } from '../scenario/build/calendar.ts';
import { horizonIntervals } from '../scenario/build/intervals.ts';
import { type GroupSummary, postsAtOnce, summarisePlan } from '../scenario/build/plan-summary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { chatSlots } from './agent-counts.ts';
import { backlogSeries, emailTypes } from './backlog-counts.ts';
import { segmentCount } from './case-counts.ts';
import { type ContactLimits, contactLimits } from './contact-limits.ts';

export type Channel = CentrePlan['contactTypes'][number]['channel'];

export interface FrameType extends ContactLimits {
  readonly name: string;
  readonly channel: Channel;
  readonly formula: ServiceLevelFormula;
  /** Share that the service level is meant to reach. */
  readonly share: number;
  /** Place in `Frame.selfServices` of what its customers try first. */
  readonly selfService: number | undefined;
  readonly offersCallbacks: boolean;
}

export interface FrameGroup extends GroupSummary {
  /** Whether its agents take chats. */
  readonly takesChats: boolean;
}

/** A split of the horizon: interval k belongs to period `of[k]`; `seconds` is each period's length. */
export interface Periods {
  readonly count: number;
  readonly of: Int32Array;
  readonly seconds: Float64Array;
  /** What one full-time agent works in each, in seconds. */
  readonly fullTime: Float64Array;
}

export interface Frame {
  readonly types: readonly FrameType[];
  readonly groups: readonly FrameGroup[];
  /** Most posts filled at once over all groups, which need not peak together. */
  readonly postsAtOnce: number;
  /** Empty where the scenario has none. */
  readonly segments: readonly string[];
  readonly selfServices: readonly string[];
  /** Series of waiting emails: see `BacklogCounts`. */
  readonly backlogs: number;
  /** Start of an interval, ISO text with offset. */
  startOf(interval: number): string;
  readonly whole: Periods;
  readonly week: Periods;
  readonly day: Periods;
  readonly interval: Periods;
  readonly confidence: number;
  /** Absent where the scenario has no experience. */
  readonly experience?: FrameExperience;
}

export interface FrameExperience {
  /** By segment: whether it is said what a customer is worth. */
  readonly valued: readonly boolean[];
  /** How the satisfaction of agents follows from their work; undefined where the scenario does not say. */
  readonly agents: AgentSatisfactionPlan | undefined;
}

const WEEK = 604_800;
const DEFAULT_FULL_TIME_WEEK = 37.5 * 3600;

/** @param plan as built from `scenario` */
export function buildFrame(scenario: Scenario, plan: CentrePlan): Frame {
  const { count, startOf, dayOfInterval, weekOfInterval } = horizonIntervals(scenario, buildCalendar(scenario));
  const each = new Int32Array(count);
  for (let k = 0; k < count; k++) each[k] = k;
  const fullTimeWeek = fullTimeWeekOf(scenario);
  const periods = (of: Int32Array) => periodsOf(of, plan, fullTimeWeek);
  const whole = periods(new Int32Array(count));
  const limits = contactLimits(scenario, plan);
  return {
    types: plan.contactTypes.map(({ name, channel, selfService, callback }, type) => {
      const { formula, share } = scenario.contact_types[name]!.service_level;
      return {
        ...limits[type]!,
        name,
        channel,
        formula: formula ?? defaultServiceLevelFormula,
        share,
        selfService,
        offersCallbacks: callback !== undefined,
      };
    }),
    groups: summarisePlan(scenario, plan).agentGroups.map((group, place) => ({
      ...group,
      takesChats: chatSlots(plan, plan.agentGroups[place]!) > 0,
    })),
    postsAtOnce: postsAtOnce(plan.agentGroups, plan.horizon),
    segments: segmentCount(plan) === 0 ? [] : plan.segments,
    selfServices: plan.selfServices.map(({ name }) => name),
    backlogs: backlogSeries(emailTypes(plan).length),
    startOf,
    // By counted days, whatever the clock changes do to their length.
    whole: { ...whole, fullTime: Float64Array.of((fullTimeWeek * scenario.clock.days) / 7) },
    week: periods(weekOfInterval),
    day: periods(dayOfInterval),
    interval: periods(each),
    confidence: scenario.run.confidence,
    ...(plan.experience === undefined ? {} : { experience: experienceOf(plan.experience) }),
  };
}

function experienceOf({ lifetimeValues, agents }: NonNullable<CentrePlan['experience']>): FrameExperience {
  return { valued: Array.from(lifetimeValues, (value) => !Number.isNaN(value)), agents };
}

/** @param of the period that each interval belongs to, ascending from 0 */
function periodsOf(of: Int32Array, { interval, horizon }: CentrePlan, fullTimeWeek: number): Periods {
  const count = of.length === 0 ? 0 : of[of.length - 1]! + 1;
  const seconds = new Float64Array(count);
  for (let k = 0; k < of.length; k++) seconds[of[k]!]! += Math.min(interval, horizon - k * interval);
  const fullTime = new Float64Array(count);
  for (let k = 0; k < count; k++) fullTime[k] = (fullTimeWeek * seconds[k]!) / WEEK;
  return { count, of, seconds, fullTime };
}

/** Seconds that one full-time agent works in a week. */
function fullTimeWeekOf(scenario: Scenario): number {
  const written = scenario.costs?.full_time_week;
  return typeof written === 'number' ? written : DEFAULT_FULL_TIME_WEEK;
}
