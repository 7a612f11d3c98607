/** How what happened turns into scores, into the chance of leaving, and into money: part of a centre's plan. */
import type { Curve } from './curve.ts';

export interface ExperiencePlan {
  /** Satisfaction, 1 to 5. */
  readonly csat: ScorePlan;
  /** Ease, 1 to 7. */
  readonly ces: ScorePlan;
  /** Answer to "would you recommend us", 0 to 10. */
  readonly recommend: ScorePlan;
  /** Chance that the customer stays at the best score, and what each point of CSAT below it takes away. */
  readonly retention: { readonly best: number; readonly lostPerPoint: number };
  /** By segment: what a customer is worth; NaN where that is not said. */
  readonly lifetimeValues: Float64Array;
  readonly agents: AgentSatisfactionPlan | undefined;
}

/** Satisfaction of agents, 1 to 5: the best, and what changes it. */
export interface AgentSatisfactionPlan {
  readonly best: number;
  /** By occupancy, by overtime's share of paid time, by repeats' share of the contacts handled. */
  readonly occupancy: Curve;
  readonly overtime: Curve;
  readonly repeats: Curve;
}

/** Everything adds to the best score (most of it is 0 or negative); the sum is clipped to the score's range. */
export interface ScorePlan {
  /** Expected score where nothing went wrong. */
  readonly best: number;
  /** Standard deviation of customers' scores around the expected one. */
  readonly spread: number;
  /** By the live hold of the whole case in seconds; by seconds to the first response of a case that began with an email. */
  readonly waiting: Curve;
  readonly reply: Curve;
  /** By seconds of a visit to self-service that did not solve the case. */
  readonly effort: Curve;
  /** Added when the case ends so, when it was falsely solved first (beside `effort`), and for each repeat and transfer. */
  readonly abandoned: number;
  readonly unresolved: number;
  readonly falselySolved: number;
  readonly eachRepeat: number;
  readonly eachTransfer: number;
}
