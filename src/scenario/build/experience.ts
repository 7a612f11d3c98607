/** A scenario's experience as the plan has it: curves from tables, and recommendation after satisfaction where it is not given. */
import type { Curve } from '../../centre/curve.ts';
import type { AgentSatisfactionPlan, ExperiencePlan, ScorePlan } from '../../centre/experience-plan.ts';
import type { Experience, Score } from '../experience.ts';
import type { Scenario } from '../scenario.ts';
import { curveByDuration, curveByShare, flatCurve } from './curves.ts';
import { segmentNames } from './segments.ts';

/** Points of recommendation, 0 to 10, for each point of satisfaction, 1 to 5. */
const PER_POINT = 10 / 4;

/** @throws RangeError when a key of a table is no duration or share */
export function buildExperience({ csat, nps, ces, retention, agents }: Experience, scenario: Scenario): ExperiencePlan {
  return {
    csat: scoreOf(csat),
    ces: scoreOf(ces),
    recommend: scoreOf({ ...recommendationAfter(csat), ...nps }),
    retention: { best: retention.best, lostPerPoint: retention.lost_per_csat_point },
    lifetimeValues: Float64Array.from(
      segmentNames(scenario),
      (name) => scenario.customers[name]?.lifetime_value ?? Number.NaN,
    ),
    agents: agents && agentsOf(agents),
  };
}

function scoreOf(score: Score): ScorePlan {
  return {
    best: score.best,
    spread: score.spread,
    waiting: curveByDuration(score.waiting),
    reply: curveByDuration(score.reply),
    effort:
      typeof score.self_service === 'number' ? flatCurve(score.self_service) : curveByDuration(score.self_service),
    abandoned: score.abandoned,
    unresolved: score.unresolved,
    falselySolved: score.false_solved,
    eachRepeat: score.each_repeat,
    eachTransfer: score.each_transfer,
  };
}

/** Satisfaction from 1 to 5 stretched to 0 to 10. */
function recommendationAfter(csat: Score): Score {
  const stretched = (value: number): number => value * PER_POINT;
  const table = (values: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, stretched(value)]));
  return {
    best: stretched(csat.best - 1),
    spread: stretched(csat.spread),
    waiting: table(csat.waiting),
    reply: table(csat.reply),
    self_service: typeof csat.self_service === 'number' ? stretched(csat.self_service) : table(csat.self_service),
    false_solved: stretched(csat.false_solved),
    abandoned: stretched(csat.abandoned),
    unresolved: stretched(csat.unresolved),
    each_repeat: stretched(csat.each_repeat),
    each_transfer: stretched(csat.each_transfer),
  };
}

function agentsOf(agents: NonNullable<Experience['agents']>): AgentSatisfactionPlan {
  const curve = (table: Readonly<Record<string, number>> | undefined): Curve =>
    table === undefined ? flatCurve(0) : curveByShare(table);
  return {
    best: agents.best,
    occupancy: curve(agents.occupancy),
    overtime: curve(agents.overtime),
    repeats: curve(agents.repeats),
  };
}
