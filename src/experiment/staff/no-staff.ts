/** Why no staff meets the targets, each reason a sentence. */
import { findMetric } from '../../fields/metrics.ts';
import { openMinutes } from '../../scenario/checks/week-load.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Evaluation, finalSlacks, keeps } from './evaluation.ts';
import type { Tally } from './tally.ts';

/** Reasons that are plain before anything is simulated: types that nobody has a skill for. */
export function unservedTypes(scenario: Scenario, tallies: readonly Tally[]): string[] {
  const served = new Set(Object.values(scenario.agent_groups).flatMap(({ skills }) => Object.keys(skills)));
  const asked = new Set(tallies.flatMap(({ requirement }) => requirement.target.name ?? []));
  return Object.keys(scenario.contact_types)
    .filter((name) => asked.has(name) && !served.has(name))
    .map((name) => `${name}: no agent group has the skill for it, so no number of agents answers it`);
}

/**
 * @param ample a staffing far above what the load asks for, simulated in full
 * @param told what that staffing is, as a sentence ends: `with 60 agents in team`
 */
export function unmetWith(scenario: Scenario, { tallies }: Evaluation, told: string): string[] {
  return tallies.flatMap((tally) => {
    const { target } = tally.requirement;
    const slacks = finalSlacks(tally, 'estimate');
    if (slacks.length === 0) {
      return tally.requirement.source === 'expect' ? [`${target.text}: there is nothing to judge`] : [];
    }
    if (slacks.every((slack) => keeps(slack, target.op))) return [];
    return [`${target.text}: missed even ${told}; ${causeOf(scenario, tally)}`];
  });
}

/** What the least staff for the other targets says of those that ask for fewer agents. */
export function conflicts({ fewer }: Evaluation): string[] {
  return fewer.flatMap((tally) => {
    const { target } = tally.requirement;
    const slacks = finalSlacks(tally, 'estimate');
    if (slacks.length > 0 && slacks.every((slack) => keeps(slack, target.op))) return [];
    return [`${target.text}: asks for fewer agents than the other targets need`];
  });
}

function causeOf(scenario: Scenario, tally: Tally): string {
  const { target, scope } = tally.requirement;
  const { metric } = target;
  const worst = tally.slacks().indexOf(Math.min(...finalSlacks(tally, 'estimate')));
  const cell = tally.cellName(worst);
  const at = cell === null ? '' : ` (worst in ${cell})`;
  const closed = scope.types
    .map((type) => Object.keys(scenario.contact_types)[type]!)
    .filter((name) => scope.types.length === 1 && hoursUncovered(scenario, name) > 0);
  if (closed.length > 0) {
    const hours = Number((hoursUncovered(scenario, closed[0]!) / 60).toFixed(1));
    return `${closed[0]} is open ${hours} hours a week at which no group with the skill can be there${at}`;
  }
  if (['blocking_rate', 'blocked'].includes(metric)) return `lines, not agents, bound it${at}`;
  if (/resol|csat|nps|ces|sentiment|retention|transfer|per_case/.test(metric)) {
    return `${(findMetric(metric)?.label ?? metric).toLowerCase()} depends on more than how many agents there are${at}`;
  }
  return `the number of agents does not move it far enough${at}`;
}

/** Minutes of an ordinary week at which a type is open and no group with the skill has hours. */
function hoursUncovered(scenario: Scenario, name: string): number {
  const { channel, hours } = scenario.contact_types[name]!;
  if (channel === 'email') return 0;
  const groups = Object.values(scenario.agent_groups).filter(({ skills }) => skills[name] !== undefined);
  const covered = groups.map(({ hours: named, shifts, count }) =>
    shifts === undefined && (typeof count === 'number' || count === undefined)
      ? openMinutes(scenario, named)
      : undefined,
  );
  if (covered.includes(undefined)) return 0;
  return openMinutes(scenario, hours).filter((open, minute) => open && !covered.some((each) => each![minute])).length;
}
