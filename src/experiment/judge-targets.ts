/** How a plan fares by some targets, and nothing else: no more is simulated and counted than they ask about. */
import { CostBook } from '../finance/cost-book.ts';
import { isCostMetric } from '../finance/cost-metric.ts';
import { judgeCostTargets } from '../finance/cost-targets.ts';
import type { TargetResult } from '../measure/results.ts';
import { buildPlan, type PlanOptions } from '../scenario/build/build-plan.ts';
import type { ResolvedScenario, Target } from '../scenario/scenario.ts';
import type { Executor } from './executor.ts';
import { replicate } from './replicate.ts';
import type { RunWatch } from './runner.ts';
import { leastFor } from './what-is-asked.ts';

export interface JudgeOptions extends RunWatch {
  /** The calibration, too, where the plan rests on histories. */
  readonly plan: Omit<PlanOptions, 'runOut' | 'waitsFor'>;
  readonly seed: number;
  readonly replications: number;
  /** The plan that this one changes: what it has beyond it is bought once. */
  readonly base?: ResolvedScenario;
}

/** @returns results in the order of the targets, as a run of the plan has them */
export async function judgeTargets(
  { scenario, tables }: ResolvedScenario,
  executor: Executor,
  targets: readonly Target[],
  { base, ...options }: JudgeOptions,
): Promise<readonly TargetResult[]> {
  const asked = { scenario: { ...scenario, expect: targets }, tables };
  const least = leastFor(targets, scenario);
  const plan = { ...options.plan, ...least.plan };
  const merger = await replicate(asked, executor, { ...options, plan, counting: least.counting, detail: 'totals' });
  const hasCost = targets.some(({ metric }) => isCostMetric(metric));
  const book = hasCost ? CostBook.of(merger, scenario, buildPlan(asked, plan), base) : undefined;
  return judgeCostTargets(merger.targets.results(merger).targets, asked.scenario, merger, book).targets;
}
