/**
 * What a customer would say after all that a case put them through, and how likely they are to stay: the scenario's
 * curves over waits, effort, repeats, transfers and the outcome, with a normal spread around the expected score. Every
 * curve is an assumption of whoever wrote it; nothing here feeds back into what customers do.
 */
import type { Contacts } from './contacts.ts';
import { curveAt } from './curve.ts';
import type { ExperiencePlan, ScorePlan } from './experience-plan.ts';
import { normalBelow } from './normal-below.ts';
import { Outcome } from './observer.ts';

/** Places in what `expectedScores` fills. Shares are chances, 0 to 1. */
export const Score = {
  /** 1 to 5. */
  csat: 0,
  /** Share of 4–5, and of 1–2. */
  satisfied: 1,
  dissatisfied: 2,
  /** 1 to 7. */
  ces: 3,
  /** 100 × (share of 9–10 − share of 0–6), −100 to 100. */
  nps: 4,
  /** Chance of staying. */
  staying: 5,
  /** Lifetime value × (chance of leaving − chance at the best score); 0 where the customer's value is not said. */
  atRisk: 6,
} as const;
export const SCORES = Object.keys(Score).length;

/** `contacts.visited` after a visit that falsely solved the case. */
const FALSELY_SOLVED = 2;

/**
 * Scores of a case that ends now. An answer on a scale of whole numbers is the normal's value rounded, so the shares are
 * cut at half-points: 4–5 lies above 3.5, 1–2 below 2.5, 9–10 above 8.5, 0–6 below 6.5.
 * @param contact row of the case
 * @param outcome any but `open`, of which nothing is known
 * @param reply seconds from the first contact to the first reply where that was an email, else NaN
 * @param scores filled, by `Score`
 */
export function expectedScores(
  plan: ExperiencePlan,
  contacts: Contacts,
  contact: number,
  outcome: Outcome,
  reply: number,
  scores: Float64Array,
): void {
  const { csat, ces, recommend, retention } = plan;
  const satisfaction = expected(csat, 1, 5, contacts, contact, outcome, reply);
  scores[Score.csat] = satisfaction;
  scores[Score.satisfied] = 1 - normalBelow((3.5 - satisfaction) / csat.spread);
  scores[Score.dissatisfied] = normalBelow((2.5 - satisfaction) / csat.spread);
  scores[Score.ces] = expected(ces, 1, 7, contacts, contact, outcome, reply);
  const recommends = expected(recommend, 0, 10, contacts, contact, outcome, reply);
  const promoters = 1 - normalBelow((8.5 - recommends) / recommend.spread);
  scores[Score.nps] = 100 * (promoters - normalBelow((6.5 - recommends) / recommend.spread));
  const staying = retention.best - retention.lostPerPoint * (csat.best - satisfaction);
  scores[Score.staying] = staying < 0 ? 0 : staying > 1 ? 1 : staying;
  const value = plan.lifetimeValues[contacts.segment[contact]!]!;
  const lost = retention.best - scores[Score.staying]!;
  // A curve that lifts a score above the best puts nothing at risk.
  scores[Score.atRisk] = lost > 0 && value > 0 ? value * lost : 0;
}

/** A score from `low` to `high`. */
function expected(
  plan: ScorePlan,
  low: number,
  high: number,
  contacts: Contacts,
  contact: number,
  outcome: Outcome,
  reply: number,
): number {
  let score = plan.best + curveAt(plan.waiting, contacts.held[contact]!);
  if (!Number.isNaN(reply)) score += curveAt(plan.reply, reply);
  const visited = contacts.visited[contact]!;
  if (visited !== 0 && outcome !== Outcome.solved) score += curveAt(plan.effort, contacts.visitTime[contact]!);
  if (visited === FALSELY_SOLVED) score += plan.falselySolved;
  if (outcome === Outcome.abandoned) score += plan.abandoned;
  else if (outcome !== Outcome.resolved && outcome !== Outcome.solved) score += plan.unresolved;
  score += contacts.repeats[contact]! * plan.eachRepeat + contacts.transfers[contact]! * plan.eachTransfer;
  return score < low ? low : score > high ? high : score;
}
