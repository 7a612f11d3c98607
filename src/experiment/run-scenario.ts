/** The whole of `run`: calibrate where a history needs it, replicate, sum up, and count the money. */
import { type CostedRunResults, withCost } from '../finance/with-cost.ts';
import { summarise } from '../measure/summarise.ts';
import { buildPlan } from '../scenario/build/build-plan.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { calibrate } from './calibrate.ts';
import type { Executor } from './executor.ts';
import { type KnownRecords, withKnown } from './known-records.ts';
import { type ReplicateOptions, replicate } from './replicate.ts';

export interface RunOptions extends ReplicateOptions {
  /** The scenario's hash, where it is known already. */
  readonly hash?: string;
  /** Warnings to be shown with the results, such as those of the scenario's check. */
  readonly warnings?: readonly string[];
  /** The plan that this one changes: what it has beyond it is bought once. */
  readonly base?: ResolvedScenario;
  /** Replications of the very run that have been simulated already. */
  readonly known?: KnownRecords;
}

/**
 * @param options `plan.calibration`, where given, stands in for a calibration: a variant reuses its base plan's
 * @returns results of kind `run`; the same scenario, seed and version give the same bytes as JSON
 */
export async function runScenario(
  resolved: ResolvedScenario,
  executor: Executor,
  options: RunOptions = {},
): Promise<CostedRunResults> {
  const { scenario } = resolved;
  const calibration = options.plan?.calibration ?? (await calibrate(resolved, executor, options.signal));
  const plan = { ...options.plan, calibration };
  const simulating = options.known === undefined ? executor : withKnown(executor, options.known);
  const merger = await replicate(resolved, simulating, { ...options, plan });
  const results = summarise(merger, {
    scenario,
    hash: options.hash ?? scenarioHash(resolved),
    seed: options.seed ?? scenario.run.seed,
    warnings: options.warnings ?? [],
  });
  return withCost(results, merger, scenario, buildPlan(resolved, plan), options.base);
}
