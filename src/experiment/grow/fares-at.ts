/** How some targets fare at a volume that is only there to find where they break: judged by themselves, and kept. */

import type { Calibration } from '../../scenario/build/build-plan.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import type { FaresOfAll, Probed } from '../breaking-point.ts';
import type { Executor } from '../executor.ts';
import { judgeTargets } from '../judge-targets.ts';
import { type Keeper, questionOf } from '../keeper.ts';
import type { BasePlan, RunWatch } from '../runner.ts';
import type { GrowthTarget } from './growth-target.ts';

export interface FaresOptions extends RunWatch {
  readonly resolved: ResolvedScenario;
  /** Its hash. */
  readonly hash: string;
  readonly calibration: Calibration;
  readonly seed: number;
  readonly replications: number;
  readonly executor: Executor;
  readonly keeper: Keeper;
  /** The plan that this one changes: what it has beyond it is bought once. */
  readonly base?: BasePlan;
}

/** @returns by target, undefined of those that are not asked about */
export async function faresAt(
  { volume, places }: Probed,
  targets: readonly GrowthTarget[],
  { resolved, hash, calibration, seed, replications, executor, keeper, base, ...watch }: FaresOptions,
): Promise<FaresOfAll> {
  const lines = places.map((place) => targets[place]!.target);
  const told = { targets: lines.map(({ text }) => text), calibration, base: base?.hash ?? null };
  const question = questionOf('targets', { resolved, hash, seed, replications, volume }, told);
  const { results } = await keeper.once(question, async () => ({
    results: await judgeTargets(resolved, executor, lines, {
      ...{ plan: { calibration, volume }, seed, replications, ...watch },
      ...(base === undefined ? {} : { base: base.resolved }),
    }),
  }));
  const fares = new Map(places.map((place, k) => [place, targets[place]!.faresOf(results[k]!)]));
  return targets.map((_, place) => fares.get(place));
}
