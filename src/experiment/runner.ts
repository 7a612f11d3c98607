/**
 * Whoever answers a question about one plan: by simulating it, or from results that were kept. Comparisons, sweeps,
 * tornados and growth ask for all their runs here, so that each of them is kept and found again by itself.
 */
import type { CostedRunResults } from '../finance/with-cost.ts';
import type { MergeDetail } from '../measure/merger.ts';
import type { Calibration, PlanOptions } from '../scenario/build/build-plan.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { calibrate } from './calibrate.ts';
import type { Executor } from './executor.ts';
import type { KnownRecords } from './known-records.ts';
import { runScenario } from './run-scenario.ts';

/** What determines a run, and how much of it is told. Plain data: it can be sent to a worker. */
export interface RunRequest {
  readonly resolved: ResolvedScenario;
  /** The scenario's hash, where it is known already. */
  readonly hash?: string;
  /** The volume, and the calibration where it is known: a variant reuses its base plan's. */
  readonly plan?: Omit<PlanOptions, 'waitsFor'>;
  /** Default: the scenario's. */
  readonly seed?: number;
  /** With it, `run.until` is not looked at. Default: the scenario's. */
  readonly replications?: number;
  /** What is left out changes nothing of the rest. */
  readonly detail: MergeDetail;
  /** Warnings to be shown with the results, such as those of the scenario's check. */
  readonly warnings?: readonly string[];
  /** The plan that this one changes: what it has beyond it is bought once. */
  readonly base?: BasePlan;
}

export interface BasePlan {
  readonly resolved: ResolvedScenario;
  /** Its hash, which takes its place in the key of what is kept. */
  readonly hash: string;
}

export interface RunWatch {
  /** Told how many replications are done, and of how many at most. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** Whether other runs go first, this one filling the time that they leave; default false. */
  readonly canWait?: boolean;
  /** Replications of the very run that have been simulated already. */
  readonly known?: KnownRecords;
}

export interface Runner {
  /**
   * @returns the same bytes as JSON for the same request, whoever answers it
   * @throws the signal's reason where it is aborted
   */
  run(request: RunRequest, watch?: RunWatch): Promise<CostedRunResults>;
  /**
   * Finds what turns a base plan's histories into cases, which all of its variants share.
   * @returns empty where nothing needs it
   */
  calibrate(resolved: ResolvedScenario, watch?: RunWatch): Promise<Calibration>;
}

/** @param executor simulates every request; closing it is left to whoever made it */
export function executorRunner(executor: Executor): Runner {
  return {
    run({ resolved, base, ...options }, watch = {}) {
      const changed = base === undefined ? {} : { base: base.resolved };
      return runScenario(resolved, executor, { ...options, ...changed, ...watch });
    },
    calibrate(resolved, { signal } = {}) {
      return calibrate(resolved, executor, signal);
    },
  };
}
