/**
 * What a contact centre is built from: every law, calendar and roster worked out to numbers.
 * Times are float seconds; 0 is the first counted instant, the warm-up lies below it. Contact types, agent groups and
 * segments are referred to by their place in the plan's arrays.
 */
import type { Distribution } from '../random/distribution.ts';
import type { Curve } from './curve.ts';
import type { ExperiencePlan } from './experience-plan.ts';

/** A function of time that is constant between steps: `values[k]` holds from `times[k]` until `times[k + 1]`. */
export interface Steps {
  /** Ascending; the first is at or before the plan's start. */
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** A quantity drawn anew for each contact, in seconds. */
export interface Law {
  readonly distribution: Distribution;
  /** Factor on the draw by the contact's arrival time (`by_time`, a history's own handle times). */
  readonly factor?: Steps;
  /** A longer draw counts as this much (`at_most`), after the factor. */
  readonly atMost?: number;
}

export interface CentrePlan {
  /** First simulated instant: 0, or minus the warm-up. */
  readonly start: number;
  /** End of the counted horizon [0, horizon). */
  readonly horizon: number;
  /** Last instant that may be simulated: the horizon plus the run-out. */
  readonly end: number;
  /** Length of a reporting and staffing interval; boundaries lie at whole multiples of it, from 0 both ways. */
  readonly interval: number;
  /**
   * Local days, warm-up and run-out included: day k is [starts[k], starts[k + 1]). `keys[k]` is the date's number of
   * days since 1970-01-01: it names the day's random streams, so that moving the start moves no other day.
   */
  readonly days: { readonly starts: Float64Array; readonly keys: Int32Array };
  /** Names of the customer segments; one unnamed segment where the scenario has none. */
  readonly segments: readonly string[];
  readonly selfServices: readonly SelfServicePlan[];
  readonly contactTypes: readonly ContactTypePlan[];
  readonly agentGroups: readonly AgentGroupPlan[];
  /** Coefficient of variation of the day's busyness shared by all contact types; 0 for none. */
  readonly sharedBusyness: number;
  /** How what customers went through turns into scores; absent: nothing is said of it. */
  readonly experience: ExperiencePlan | undefined;
}

/** A help centre or a bot, which customers try before they contact anyone. */
export interface SelfServicePlan {
  readonly name: string;
  readonly kind: 'help_centre' | 'bot';
  /** Share of the cases of the types that name it which start here. */
  readonly triedFirst: number;
  /** Share of the visits whose question it has an answer to: the reasons that its articles reach; 1 for a bot. */
  readonly covered: number;
  /** Share of the covered visits that seem solved, by the time at which the visit begins. */
  readonly solved: Steps;
  /** Reasons with a share of their own that seem solved, and their share of the visits; the rest goes by `solved`. */
  readonly reasons: readonly { readonly share: number; readonly solved: number }[];
  /** How long a visit takes. */
  readonly visit: Law;
  /** Share of the seemingly solved that were not, and how long after the visit they come back. */
  readonly falseSolved: { readonly share: number; readonly after: Law } | undefined;
  /** Share of the unsolved that leave without contacting anyone. */
  readonly givesUp: number;
  /** Factor on the handle time of whoever goes on to an agent after a visit. */
  readonly residue: number;
  /** Visits that it can hold at once; Infinity when unlimited. */
  readonly sessions: number;
  readonly whenFull: 'pass_on' | 'wait';
  /** When it is down and passes everyone on, without residue; ascending and disjoint. */
  readonly outages: { readonly starts: Float64Array; readonly ends: Float64Array };
}

export interface ContactTypePlan {
  readonly name: string;
  readonly channel: 'voice' | 'chat' | 'email';
  /** Lower is served first. */
  readonly priority: number;
  /** What `takes: weighted` multiplies the wait by. */
  readonly weight: number;
  /** Seconds that the routing adds to a contact's wait, as if it had arrived earlier. */
  readonly headStart: number;
  readonly demand: RateDemand | ReplayDemand | undefined;
  /** Place in `CentrePlan.selfServices` of what is tried before. */
  readonly selfService: number | undefined;
  /** Coefficient of variation of the type's own day factor; 0 for none. */
  readonly busyness: number;
  /** Coverage hours: open during [opens[k], closes[k]), ascending and disjoint, never touching. */
  readonly hours: { readonly opens: Float64Array; readonly closes: Float64Array };
  readonly whenClosed: WhenClosed;
  /** Contacts that may wait or talk at once; Infinity when unlimited. */
  readonly lines: number;
  /** Share that leaves on hearing that it must wait. */
  readonly balking: number;
  /** Absent: infinite patience. */
  readonly patience: Law | undefined;
  readonly talk: Law;
  readonly wrapUp: Law | undefined;
  readonly atClosing: 'serve_queue' | 'drop_queue';
  /** Contacts that wait at time 0, in place of those that the warm-up left waiting; 0: those stay. */
  readonly backlog: number;
  readonly callback: CallbackPlan | undefined;
  readonly retry: RetryPlan | undefined;
  readonly transfer: TransferPlan | undefined;
  /** Absent: every answered contact resolves its case. */
  readonly resolution: ResolutionPlan | undefined;
}

/** Needs as a Poisson process whose rate is constant between steps, the same in law for any split into segments. */
export interface RateDemand {
  readonly kind: 'rates';
  /** Ascending step times; the first is at or before the plan's start. */
  readonly times: Float64Array;
  /** Cases per second: `rates[k * segments.length + s]` from `times[k]`, of the segment `segments[s]`. */
  readonly rates: Float64Array;
  /** Places in `CentrePlan.segments`. */
  readonly segments: readonly number[];
}

/** Exact arrival times, the same in every replication. */
export interface ReplayDemand {
  readonly kind: 'replay';
  /** Ascending seconds. */
  readonly arrivals: Float64Array;
  /** Each contact's own handle time in seconds (talk; no wrap-up is added); NaN where the law decides. */
  readonly handleTimes: Float64Array | undefined;
  /** Each contact's own patience in seconds; NaN where the law decides. */
  readonly patiences: Float64Array | undefined;
  /** Places in `CentrePlan.segments`, and the share of the contacts that is each one's, adding up to 1. */
  readonly segments: readonly number[];
  readonly shares: readonly number[];
}

export type WhenClosed =
  | { readonly kind: 'turn_away' }
  /** A share comes back after the next opening plus an exponential delay, once a case; the rest are turned away. */
  | { readonly kind: 'come_back'; readonly share: number; readonly after: Law }
  /** Becomes a contact of another type at once. */
  | { readonly kind: 'leave_message'; readonly type: number };

export interface RetryPlan {
  /** Chance that a customer who abandoned, was dropped or was blocked tries again, the first time. */
  readonly share: number;
  /** The same chance from the second time on. */
  readonly laterShare: number;
  readonly after: Law;
  /** Most retries per case. */
  readonly attempts: number;
}

export interface CallbackPlan {
  /** Offered where the expected wait is longer than this. */
  readonly offerAfter: number;
  /** Share that accepts. */
  readonly accept: number;
  /** Chance that an attempt reaches the customer. */
  readonly reached: number;
  /** Agent's time for an attempt that reaches nobody. */
  readonly attempt: number;
  /** How long after it the second and last attempt is made. */
  readonly again: number;
  /** Seconds from acceptance to the slot agreed on; absent: the customer keeps the place in the queue. */
  readonly slot: Law | undefined;
}

export interface TransferPlan {
  readonly share: number;
  /** Where to, with shares that add up to 1. */
  readonly to: readonly { readonly type: number; readonly share: number }[];
  /** Priority of the transferred contact; absent: that of the type it goes to. */
  readonly priority: number | undefined;
  /** Head start of the transferred contact in seconds; absent: that of the type it goes to. */
  readonly headStart: number | undefined;
}

export interface ResolutionPlan {
  /** Chance that an answered contact resolves the case, on its first contact and on a later one. */
  readonly firstContact: number;
  readonly laterContact: number;
  /** Share of the unresolved that contacts again, and when, from the end of the talk. */
  readonly comesBack: { readonly share: number; readonly after: Law } | undefined;
}

export interface AgentGroupPlan {
  readonly name: string;
  /** Individuals (posts or heads), numbered from 0 within the group. */
  readonly agents: number;
  /** When each is on duty; ascending by start; an agent's own duties do not overlap. */
  readonly duties: readonly Duty[];
  /** One for each contact type that the group can take. */
  readonly skills: readonly SkillPlan[];
  /** Share of the present agents who are paid but not available. */
  readonly shrinkage: Steps | undefined;
  /** Chance that an agent is absent, paid, for the whole of a day's duty. */
  readonly absence: number;
  /** Handling takes 1 / speed times as long. */
  readonly speed: number;
  readonly takes: string;
  readonly idle: string;
  readonly newHires: NewHiresPlan | undefined;
  readonly strain: StrainPlan | undefined;
}

/** Agents who are new at time 0 and learn. */
export interface NewHiresPlan {
  /** Share of the group's agents. */
  readonly share: number;
  /** Factors on the speed and on the chance of resolution, by seconds since time 0 (before it: as at 0). */
  readonly speed: Curve;
  readonly resolution: Curve;
}

/** What sustained occupancy does to a group. */
export interface StrainPlan {
  /** Time constant in seconds of the exponentially weighted occupancy that the agents feel. */
  readonly memory: number;
  /** Factor on handling time by the occupancy felt. */
  readonly handling: Curve;
  /** Added to the chance of absence on a day, by the group's occupancy on its last day of work before. */
  readonly absence: Curve;
}

export interface Duty {
  readonly agent: number;
  readonly start: number;
  readonly end: number;
  /** Key of the day whose absence draw decides (the day on which the duty starts). */
  readonly day: number;
  readonly breaks: readonly { readonly start: number; readonly length: number; readonly paid: boolean }[];
}

export interface SkillPlan {
  readonly type: number;
  readonly rank: number;
  /** The group takes such a contact only once it has waited this many seconds. */
  readonly after: number;
  /** The group takes such a contact only if more than this many of its agents would stay idle; absent: no such rule. */
  readonly keepFree: number | undefined;
  /** Chats that an agent holds at once; 1 for other channels. */
  readonly atOnce: number;
  /** With k chats in hand each advances at 1 / (1 + slowerBy · (k − 1)). */
  readonly slowerBy: number;
}
