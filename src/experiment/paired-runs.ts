/**
 * A base plan and plans made from it by changes, run on the same seed with as many replications each, so that every
 * difference can be paired: what sweeps and tornados are made of.
 */
import type { CostedRunResults } from '../finance/with-cost.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { inFlight } from './in-flight.ts';
import { jointProgress } from './joint-progress.ts';
import { planOnly } from './plan-only.ts';
import type { Runner, RunRequest, RunWatch } from './runner.ts';

export interface PairedOptions extends RunWatch {
  /** Default: the base plan's. */
  readonly seed?: number;
  /** Default: the base plan's; with its `run.until`, what that comes to. */
  readonly replications?: number;
  /** Warnings to be shown with the results. */
  readonly warnings?: readonly string[];
  /** Runs under way at once; default 4. */
  readonly atOnce?: number;
  /** Whether a plan is no variant of the base, and so has a calibration of its own; by its place. */
  readonly isApart?: (place: number) => boolean;
}

/** What is told of a plan that could not be run. */
export interface Refused {
  readonly faults: readonly string[];
}

const AT_ONCE = 4;

/**
 * Runs the base plan, then every other, forgetting each once it has been looked at.
 * @param make makes a plan when its turn comes, from its place; or says why there is none
 * @param look takes from a run what is to be kept of it
 * @returns the base's results, and what was taken from each run, in order
 */
export async function pairedRuns<Kept>(
  resolved: ResolvedScenario,
  count: number,
  make: (place: number, base: CostedRunResults) => ResolvedScenario | Refused,
  look: (place: number, results: CostedRunResults | Refused, base: CostedRunResults) => Kept,
  runner: Runner,
  options: PairedOptions = {},
): Promise<{ base: CostedRunResults; kept: Kept[] }> {
  const plan = planOnly(resolved);
  const planHash = scenarioHash(plan);
  const { seed = plan.scenario.run.seed, signal, onProgress, atOnce = AT_ONCE, isApart = () => false } = options;
  const watched = signal === undefined ? {} : { signal };
  const calibration = await runner.calibrate(plan, watched);
  const request: Omit<RunRequest, 'resolved'> = { seed, detail: 'totals' };
  const calibrated = Object.keys(calibration).length === 0 ? {} : { plan: { calibration } };
  const known =
    options.replications ?? (plan.scenario.run.until === undefined ? plan.scenario.run.replications : undefined);
  const progress = jointProgress(count + 1, known ?? plan.scenario.run.replications, onProgress);
  /** One that was kept, or need not be run, is done at once. */
  const told = (place: number, results: CostedRunResults): CostedRunResults => {
    progress.of(place)(results.replications, results.replications);
    return results;
  };
  const run = async (runs: ResolvedScenario, hash: string, place: number, replications: number | undefined) => {
    const given = {
      ...(replications === undefined ? {} : { replications }),
      ...(place > 0 && isApart(place - 1) ? {} : calibrated),
      ...(place > 0 ? { base: { resolved: plan, hash: planHash } } : {}),
    };
    const watch = { ...watched, onProgress: progress.of(place) };
    const results = await runner.run({ ...request, ...given, resolved: runs, hash }, watch);
    return told(place, results);
  };
  const base = await run(plan, planHash, 0, known);
  const kept = await inFlight(Array.from({ length: count }), atOnce, async (_, place) => {
    signal?.throwIfAborted();
    const made = make(place, base);
    if ('faults' in made) {
      progress.of(place + 1)(0, 0);
      return look(place, made, base);
    }
    const variant = planOnly(made);
    const hash = scenarioHash(variant);
    const isBase = hash === planHash && !isApart(place);
    return look(place, isBase ? told(place + 1, base) : await run(variant, hash, place + 1, base.replications), base);
  });
  return { base, kept };
}
