/** How every target fares with the staff found, those on cost included, which staff is not sought for. */
import { isCostMetric } from '../../finance/cost-metric.ts';
import { decideByEstimates, decideByShare, worstPlace } from '../../measure/target-verdict.ts';
import type { Scenario, Target } from '../../scenario/scenario.ts';
import { undefinedEstimate } from '../../stats/estimate.ts';
import type { Evaluation } from './evaluation.ts';
import type { StaffTarget } from './staff-results.ts';
import type { Tally } from './tally.ts';

/** @param judgedCost the targets on cost by their text, where they were judged */
export function foundTargets(
  scenario: Scenario,
  { tallies, fewer }: Evaluation,
  judgedCost: ReadonlyMap<string, StaffTarget>,
): StaffTarget[] {
  const all = [...tallies, ...fewer];
  const expected = scenario.expect.map((target) => {
    const tally = all.find(({ requirement }) => requirement.target === target);
    if (tally !== undefined) return judged(tally);
    return judgedCost.get(target.text) ?? unjudged(target);
  });
  const own = all.filter(({ requirement }) => requirement.source === 'service_level');
  return [...expected, ...own.map(judged)];
}

function judged(tally: Tally): StaffTarget {
  const { target, source } = tally.requirement;
  const estimates = tally.estimates();
  const share = target.in_runs;
  const decision = share === undefined ? decideByEstimates(target, estimates) : decideByShare(estimates[0]!, share);
  const worst = share === undefined ? worstPlace(target, estimates) : 0;
  return {
    target: target.text,
    source,
    ...decision,
    estimate: worst === undefined ? undefinedEstimate : estimates[worst]!,
    worst: worst === undefined ? null : tally.cellName(worst),
  };
}

function unjudged({ text, metric }: Target): StaffTarget {
  return {
    target: text,
    source: isCostMetric(metric) ? 'cost' : 'expect',
    verdict: null,
    too_close: false,
    estimate: undefinedEstimate,
    worst: null,
  };
}
