/**
 * A checked scenario: the planner's file with shorthands expanded and defaults filled, in SI units (seconds, shares
 * 0–1, rates per second, money per second where it is a rate). It keeps the file's own names and nesting, so that a
 * path such as `contact_types.billing.handle.talk.mean` means the same in the file, in `change` and here.
 * What is absent is undefined. Plain data: it can be sent to a worker and hashed.
 */
import type { LawDescription } from '../random/law.ts';
import type { Experience } from './experience.ts';

/** A local date, `2026-03-02`. */
export type IsoDate = string;
/** Days of the week in a key: `mon`, `mon-fri`, `sat-sun`; where two keys cover a day, the narrower wins. */
export type DaySpec = string;
/** A local time in a key: `07:00`, `24:00`, past midnight allowed (`26:00`). */
export type TimeKey = string;

/**
 * A law with the shorthand expanded; `by_time` multiplies a draw by the contact's arrival time of day, and a longer
 * draw than `at_most` counts as that much (a caller sent to voicemail after two minutes).
 */
export type ScenarioLaw = LawDescription & { by_time?: Readonly<Record<TimeKey, number>>; at_most?: number };

/** From one local time to another, in seconds after local midnight; `to` may pass 24 h. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

export interface Scenario {
  readonly name: string;
  readonly description?: string;
  /** Absent: the scenario came from no history. */
  readonly passport?: Passport;
  readonly clock: Clock;
  readonly run: RunSettings;
  readonly hours: Readonly<Record<string, WeekHours>>;
  readonly special_days: Readonly<Record<IsoDate, SpecialDay>>;
  readonly patterns: Readonly<Record<string, Pattern>>;
  /** Coefficient of variation of the day factor shared by all contact types. */
  readonly busyness: number;
  readonly customers: Readonly<Record<string, CustomerSegment>>;
  readonly self_service: Readonly<Record<string, HelpCentre | Bot>>;
  readonly contact_types: Readonly<Record<string, ContactType>>;
  readonly agent_groups: Readonly<Record<string, AgentGroup>>;
  readonly experience?: Experience;
  readonly costs?: Costs;
  readonly expect: readonly Target[];
  readonly growth?: Growth;
  readonly what_if: Readonly<Record<string, WhatIf>>;
  readonly sweep: Readonly<Record<string, readonly unknown[]>>;
  readonly tornado: Readonly<Record<string, unknown>>;
}

/** How a scenario came from a history, and how well it foretold days that it never saw; a run does not look at it. */
export interface Passport {
  /** The log or export that it was fitted to. */
  readonly history: string;
  /** First and last day fitted. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly grade?: {
    readonly letter: 'A' | 'B' | 'C' | 'D' | 'E';
    /** Date of the grading. */
    readonly on: IsoDate;
    /** First and last day graded. */
    readonly from: IsoDate;
    readonly to: IsoDate;
    /** What was found, in words. */
    readonly found: string;
  };
}

export interface Clock {
  readonly start: IsoDate;
  readonly days: number;
  readonly timezone: string;
  readonly interval: 900 | 1800 | 3600;
  /** Absent: 7 days where anything returns or is carried over, else none. Whole days. */
  readonly warm_up?: number;
  /** Default 14 days. Whole days. */
  readonly run_out: number;
}

export interface RunSettings {
  readonly replications: number;
  readonly seed: number;
  readonly confidence: number;
  /** Stop when the metric's half-width reaches a size, looked at after every `batch` replications, `replications` being the first look. */
  readonly until?: { readonly metric: string; readonly half_width: number; readonly most: number };
}

/** Spans by day; no entry: closed. */
export type WeekHours = Readonly<Record<DaySpec, readonly TimeSpan[]>>;

export interface SpecialDay {
  /** `closed`, or the name of hours that the others shrink to; absent: as on any such weekday. */
  readonly hours?: string;
  /** Factor on the customers' demand of that date. */
  readonly demand: number;
}

export interface Pattern {
  readonly week: Readonly<Record<DaySpec, number>>;
  readonly day: Readonly<Record<TimeKey, number>>;
  /** Another shape of the day on some weekdays. */
  readonly weekdays: Readonly<Record<DaySpec, Readonly<Record<TimeKey, number>>>>;
}

export interface CustomerSegment {
  readonly count: number;
  /** Absent: the clock's. */
  readonly timezone?: string;
  readonly lifetime_value?: number;
}

export interface HelpCentre {
  readonly kind: 'help_centre';
  readonly tried_first: number;
  readonly articles: number;
  readonly reasons: number;
  readonly popularity: number;
  readonly read_time: ScenarioLaw;
  readonly solved: number;
  readonly false_solved?: FalseSolved;
  readonly gives_up: number;
  readonly residue: number;
}

export interface Bot {
  readonly kind: 'bot';
  readonly tried_first: number;
  readonly sessions: number;
  readonly when_full: 'pass_on' | 'wait';
  readonly session_time: ScenarioLaw;
  /** Share, or a ramp by date. */
  readonly solved: number | Readonly<Record<IsoDate, number>>;
  /** Reasons with a share of the sessions and a containment of their own; the rest goes by `solved`. */
  readonly reasons: Readonly<Record<string, { readonly share: number; readonly solved: number }>>;
  readonly false_solved?: FalseSolved;
  readonly gives_up: number;
  readonly residue: number;
  /** Local date-times `2026-03-04 10:00`. */
  readonly outages: readonly { readonly from: string; readonly to: string }[];
}

export interface FalseSolved {
  readonly share: number;
  readonly after: ScenarioLaw;
}

export interface ContactType {
  readonly channel: 'voice' | 'chat' | 'email';
  /** Name in `hours`; absent: always open. */
  readonly hours?: string;
  readonly priority: number;
  readonly weight: number;
  readonly head_start: number;
  readonly demand?: Demand;
  readonly self_service?: string;
  readonly when_closed:
    | { readonly kind: 'turn_away' }
    | { readonly kind: 'come_back'; readonly come_back: number; readonly after: ScenarioLaw }
    | { readonly kind: 'leave_message'; readonly leave_message: string };
  readonly lines?: number;
  readonly balking: number;
  readonly patience?: ScenarioLaw;
  /** Email's `{ mean: 7m }` is talk without wrap-up. */
  readonly handle: { readonly talk: ScenarioLaw; readonly wrap_up?: ScenarioLaw };
  readonly service_level: ServiceLevelTarget;
  readonly at_closing: 'serve_queue' | 'drop_queue';
  readonly backlog: number;
  readonly retry?: {
    readonly share: number;
    readonly later_share?: number;
    readonly after: ScenarioLaw;
    readonly attempts: number;
  };
  readonly callback?: {
    readonly offer_after: number;
    readonly accept: number;
    readonly reached: number;
    readonly attempt: number;
    /** How long after acceptance the customer is called; absent: the place in the queue is kept. */
    readonly slot?: ScenarioLaw;
  };
  readonly transfer?: {
    readonly share: number;
    /** Shares by contact type; `to: technical` is all of them. */
    readonly to: Readonly<Record<string, number>>;
    readonly priority?: number;
    readonly head_start?: number;
  };
  readonly resolution?: {
    readonly first_contact: number;
    /** Absent: as the first. */
    readonly later_contact?: number;
    readonly comes_back?: { readonly share: number; readonly after: ScenarioLaw };
  };
}

export interface ServiceLevelTarget {
  readonly share: number;
  /** Acceptable wait in seconds. */
  readonly within: number;
  readonly formula:
    | 'offered'
    | 'answered'
    | 'patient'
    | 'offered_less_short'
    | 'credit_abandons'
    | 'credit_short_abandons';
  /** An abandonment within this many seconds is short. */
  readonly short_abandon: number;
  /** Name in `hours` whose open time the wait is measured on; absent: the wall clock. */
  readonly clock?: string;
}

export type Demand = {
  /** Factor, 1 by default: what a campaign multiplies. */
  readonly scale: number;
  /** Coefficient of variation of the type's own day factor. */
  readonly busyness: number;
  /** Name in `patterns`; absent: flat. Not with a history or replay. */
  readonly pattern?: string;
  /** Names in `customers`; absent: all of them, or nobody in particular where there are none. */
  readonly from?: readonly string[];
} & (
  | { readonly volume: number /* cases per second, averaged over the week */ }
  | { readonly per_customer: number /* cases per second and customer */ }
  | { readonly history: { readonly file: string; readonly counts: 'offered' | 'cases'; readonly type?: string } }
  | { readonly replay: { readonly file: string; readonly type?: string; readonly returns: boolean } }
);

export interface AgentGroup {
  /** Posts: a number, a table by day and time, or a roster file; absent where `shifts` say it. */
  readonly count?:
    | number
    | Readonly<Record<DaySpec, number | Readonly<Record<TimeKey, number>>>>
    | { readonly file: string };
  /** Name in `hours`; absent: always. A count by time or by file needs none. */
  readonly hours?: string;
  readonly shifts?: readonly Shift[];
  readonly skills: Readonly<Record<string, Skill>>;
  readonly shrinkage: number;
  readonly absence: number;
  readonly takes: string;
  readonly idle: string;
  readonly speed: number;
  readonly pay?: number;
  readonly new_hires?: {
    readonly share: number;
    readonly speed: Readonly<Record<string, number>>;
    readonly resolution: Readonly<Record<string, number>>;
  };
  readonly strain?: {
    readonly memory: number;
    /** By occupancy. */
    readonly handling: Readonly<Record<string, number>>;
    readonly absence: Readonly<Record<string, number>>;
  };
  readonly price?: { readonly contact?: number; readonly minute?: number; readonly minimum?: number };
}

export interface Shift {
  readonly count: number;
  readonly days: DaySpec;
  /** Seconds after local midnight; `to` may pass 24 h. */
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly { readonly at: number; readonly length: number; readonly paid: boolean }[];
}

export interface Skill {
  readonly rank: number;
  readonly after: number;
  readonly keep_free?: number;
  readonly at_once: number;
  readonly slower_by: number;
}

export type Costs = Readonly<Record<string, unknown>>;

/** One line of `expect`, taken apart; `text` is as written. */
export interface Target {
  readonly text: string;
  /** Whose metric: a contact type, agent group, self-service or segment; `channels.chat`; absent: the total. */
  readonly name?: string;
  readonly metric: string;
  readonly op: '>=' | '<=' | '>' | '<';
  /** In the metric's own unit: shares 0–1, seconds, money. */
  readonly value: number;
  readonly each?: 'interval' | 'day' | 'week';
  /** Share of replications that must hold. */
  readonly in_runs?: number;
}

export interface Growth {
  readonly volume: readonly number[];
  readonly monthly?: number;
}

export interface WhatIf {
  readonly name: string;
  readonly change: Readonly<Record<string, unknown>>;
  /** Folder of the file that writes it, as seen from the scenario's own; absent: the same. */
  readonly folder?: string;
}

/** Rows of the data files that a scenario names, read and checked with it. */
export interface DataTables {
  /** By the path as written in the scenario. `start` in ISO with offset or local to the clock. */
  readonly [file: string]: DataTable;
}

/** Columns of a data file; times are kept as written and worked out with the calendar. */
export interface DataTable {
  readonly kind: 'history' | 'replay' | 'roster' | 'values';
  readonly rows: number;
  /** Text columns: start or arrival, contact_type, agent_group. */
  readonly text: Readonly<Record<string, readonly string[]>>;
  /** Number columns; NaN where empty: count, average_handle_time, handle_time, patience, value. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
}

/** Everything that determines a run but the seed and the version. */
export interface ResolvedScenario {
  readonly scenario: Scenario;
  readonly tables: DataTables;
}
