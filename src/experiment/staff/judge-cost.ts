/** How the targets on cost fare, which staff is not sought for: judged by a run of their own. */
import { isCostMetric } from '../../finance/cost-metric.ts';
import type { Executor } from '../executor.ts';
import { runScenario } from '../run-scenario.ts';
import type { StaffOptions } from './staff-options.ts';
import { type StaffProblem, type Vector, withStaff } from './staff-problem.ts';
import type { StaffTarget } from './staff-results.ts';

/** @returns by the target's text; empty where none is asked about */
export async function judgeCost(
  problem: StaffProblem,
  executor: Executor,
  staff: Vector,
  options: StaffOptions & { readonly seed: number; readonly replications: number },
): Promise<ReadonlyMap<string, StaffTarget>> {
  const { scenario } = problem.resolved;
  const { judgeCost: wanted = true, seed, replications, signal } = options;
  if (!wanted || !scenario.expect.some(({ metric }) => isCostMetric(metric))) return new Map();
  const { targets } = await runScenario(withStaff(problem, staff), executor, {
    seed,
    replications,
    plan: problem.plan,
    hash: '',
    detail: 'totals',
    ...(signal === undefined ? {} : { signal }),
  });
  return new Map(
    targets.flatMap((result, place): [string, StaffTarget][] => {
      if (!isCostMetric(scenario.expect[place]!.metric)) return [];
      const { expect: target, verdict, too_close, estimate, worst } = result;
      return [[target, { target, source: 'cost', verdict, too_close, estimate, worst }]];
    }),
  );
}
