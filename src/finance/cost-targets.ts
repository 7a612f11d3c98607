/** The lines of `expect` that are about money, judged as every other target is. */

import { judgeRuns } from '../measure/judged-runs.ts';
import type { Merger } from '../measure/merger.ts';
import type { TargetResult } from '../measure/results.ts';
import { findScope } from '../measure/scopes.ts';
import { decideByEstimates, decideByShare } from '../measure/target-verdict.ts';
import type { Scenario, Target } from '../scenario/scenario.ts';
import { undefinedEstimate } from '../stats/estimate.ts';
import type { CostBook } from './cost-book.ts';
import { type CostMetric, isCostMetric } from './cost-metric.ts';

export interface JudgedCostTargets {
  /** As given, those on cost judged. */
  readonly targets: readonly TargetResult[];
  readonly warnings: readonly string[];
}

/**
 * @param targets in the order of `expect`
 * @param book undefined where the scenario counts no money: then there is nothing to judge, which is missed
 */
export function judgeCostTargets(
  targets: readonly TargetResult[],
  scenario: Scenario,
  merger: Merger,
  book: CostBook | undefined,
): JudgedCostTargets {
  const warnings: string[] = [];
  const judged = targets.map((result, place) => {
    const target = scenario.expect[place]!;
    if (!isCostMetric(target.metric)) return result;
    const scope = findScope(merger.scopes, target.name);
    if (scope === undefined) return result;
    const sample = book?.sample(scope, target.metric as CostMetric);
    const estimate = book === undefined || sample === undefined ? undefinedEstimate : book.estimateOf(sample);
    if (estimate.mean === null) {
      const why = book === undefined ? ': the scenario has neither costs, pay nor price' : '';
      warnings.push(`${target.text}: missed, because there is nothing to judge${why}`);
    }
    return judge(target, result, estimate, sample, merger);
  });
  return { targets: judged, warnings };
}

function judge(
  target: Target,
  result: TargetResult,
  estimate: TargetResult['estimate'],
  sample: ReturnType<CostBook['sample']>,
  { frame }: Merger,
): TargetResult {
  const { numerators = [], denominators = [] } = sample ?? {};
  const values = Array.from(numerators, (cost, k) => (denominators[k] === 0 ? undefined : cost / denominators[k]!));
  // A replication with nothing to judge is no trial.
  const judged = values.filter((value) => value !== undefined);
  const { shareOfRuns, runsHeld, keptByRuns } = judgeRuns(target, judged, frame.confidence);
  const decision =
    target.in_runs === undefined ? decideByEstimates(target, [estimate]) : decideByShare(shareOfRuns, target.in_runs);
  const runs = { share_of_runs: shareOfRuns, runs_held: runsHeld, kept_by_runs: keptByRuns };
  return { ...result, ...decision, estimate, ...runs };
}
