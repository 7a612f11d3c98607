/**
 * What the worker knows between questions: the loaded scenario, and the runs of its plans. Knows nothing of workers, so
 * that it is tested as it is.
 */
import { calibrate } from '../../../src/experiment/calibrate.ts';
import { changedFields } from '../../../src/experiment/changed-fields.ts';
import { changedPlan } from '../../../src/experiment/changed-plan.ts';
import { type Difference, differenceOf } from '../../../src/experiment/difference.ts';
import type { Executor } from '../../../src/experiment/executor.ts';
import { pause } from '../../../src/experiment/inline-executor.ts';
import { planOnly } from '../../../src/experiment/plan-only.ts';
import { runScenario } from '../../../src/experiment/run-scenario.ts';
import type { CostedRunResults } from '../../../src/finance/with-cost.ts';
import type { Calibration } from '../../../src/scenario/build/build-plan.ts';
import { scenarioHash } from '../../../src/scenario/hash.ts';
import { type Loaded, loadScenario } from '../../../src/scenario/load.ts';
import type { ResolvedScenario } from '../../../src/scenario/scenario.ts';
import { undefinedEstimate } from '../../../src/stats/estimate.ts';
import { batchSizes } from './batch-sizes.ts';
import type {
  Change,
  CurveAnswer,
  CurveQuestion,
  LoadAnswer,
  RunQuestion,
  ScenarioFiles,
  WhatIfAnswer,
  WhatIfQuestion,
  WhatIfRow,
} from './messages.ts';
import { PlanRun } from './plan-run.ts';
import { PlanRuns } from './plan-runs.ts';
import { type ToldMetrics, toldEstimate, type WantedMetric } from './told-metrics.ts';

/** The loaded scenario; a variant shares its calibration. */
interface Base {
  readonly resolved: ResolvedScenario;
  readonly plan: ResolvedScenario;
  readonly hash: string;
  calibration: Promise<Calibration> | undefined;
}

const nothingDiffers: Difference = {
  difference: undefinedEstimate,
  unpaired: undefinedEstimate,
  runs: null,
  share_better: undefinedEstimate,
};

export class Session {
  private readonly executor: Executor;
  private readonly runs = new PlanRuns();
  private base: Base | undefined;

  constructor(executor: Executor) {
    this.executor = executor;
  }

  load(files: ScenarioFiles): LoadAnswer {
    const loaded = read(files);
    const { resolved } = loaded;
    if (resolved === undefined) return answerOf(loaded);
    const plan = planOnly(resolved);
    const hash = scenarioHash(plan);
    if (hash !== this.base?.hash) this.runs.clear();
    this.base = { resolved, plan, hash, calibration: undefined };
    return { ...answerOf(loaded), hash: scenarioHash(resolved) };
  }

  /**
   * Both plans at one volume, few replications first, then more and more of them.
   * @throws RangeError when no scenario is loaded, the signal's reason where it is aborted
   */
  async *whatIf(question: WhatIfQuestion, signal?: AbortSignal): AsyncGenerator<WhatIfAnswer> {
    const began = performance.now();
    await letCancel(signal);
    const base = this.loaded();
    const { change, volume, metrics, seed = base.plan.scenario.run.seed } = question;
    const of = question.replications ?? base.plan.scenario.run.replications;
    const variant = variantOf(base, change);
    if ('faults' in variant) {
      yield { faults: variant.faults, rows: [], targets: { base: [], variant: [] }, changed: [], ...none(of, began) };
      return;
    }
    const changed = changedFields(base.plan, variant.resolved);
    const before = await this.runOf(base, base, volume, seed, signal);
    const after = changed.length === 0 ? before : await this.runOf(base, variant, volume, seed, signal);
    for (const replications of batchSizes(of)) {
      const told = {
        base: await before.tell(replications, metrics, this.executor, signal),
        variant: await after.tell(replications, metrics, this.executor, signal),
      };
      yield {
        faults: [],
        rows: metrics.flatMap((metric) => rowOf(metric, told.base, told.variant)),
        targets: { base: told.base.targets, variant: told.variant.targets },
        changed,
        replications,
        of,
        milliseconds: performance.now() - began,
      };
    }
  }

  /** Both plans over the volumes, coarse first: every answer has one volume more. */
  async *curve(question: CurveQuestion, signal?: AbortSignal): AsyncGenerator<CurveAnswer> {
    await letCancel(signal);
    const base = this.loaded();
    const { change, volumes, metrics, replications, seed = base.plan.scenario.run.seed } = question;
    const variant = variantOf(base, change);
    if ('faults' in variant) {
      yield { faults: variant.faults, points: [], replications };
      return;
    }
    const isBase = variant.hash === base.hash;
    const points: CurveAnswer['points'][number][] = [];
    for (const volume of coarseFirst(volumes)) {
      const before = await this.runOf(base, base, volume, seed, signal);
      const after = isBase ? before : await this.runOf(base, variant, volume, seed, signal);
      const told = await before.tell(replications, metrics, this.executor, signal);
      const changedTold = await after.tell(replications, metrics, this.executor, signal);
      const tell = (of: ToldMetrics) => metrics.map((text) => toldEstimate(of, wanted(of, text)) ?? undefinedEstimate);
      points.push({ volume, base: tell(told), variant: tell(changedTold) });
      yield { faults: [], points: points.toSorted((a, b) => a.volume - b.volume), replications };
    }
  }

  /** @throws RangeError when no scenario is loaded or the change cannot be made */
  async run(
    { change = {}, volume = 1, replications, seed }: RunQuestion,
    signal?: AbortSignal,
  ): Promise<CostedRunResults> {
    const base = this.loaded();
    const isBase = Object.keys(change).length === 0;
    const variant = isBase ? { resolved: base.resolved } : variantOf(base, change);
    if ('faults' in variant) throw new RangeError(`invalid change: ${variant.faults.join('; ')}`);
    const calibration = await this.calibrationOf(base, signal);
    return runScenario(variant.resolved, this.executor, {
      plan: volume === 1 ? { calibration } : { calibration, volume },
      ...(replications === undefined ? {} : { replications }),
      ...(seed === undefined ? {} : { seed }),
      ...(isBase ? {} : { base: base.plan }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  private loaded(): Base {
    if (this.base === undefined) throw new RangeError('invalid question: no scenario is loaded');
    return this.base;
  }

  private async runOf(
    base: Base,
    { resolved, hash }: { resolved: ResolvedScenario; hash: string },
    volume: number,
    seed: number,
    signal: AbortSignal | undefined,
  ): Promise<PlanRun> {
    const calibration = await this.calibrationOf(base, signal);
    const isBase = hash === base.hash;
    return this.runs.get(`${hash} ${volume} ${seed}`, () => {
      const plan = isBase ? base.plan : resolved;
      return new PlanRun(plan, { volume, calibration }, seed, isBase ? undefined : base.plan);
    });
  }

  private async calibrationOf(base: Base, signal: AbortSignal | undefined): Promise<Calibration> {
    base.calibration ??= calibrate(base.plan, this.executor, signal);
    try {
      return await base.calibration;
    } catch (reason) {
      base.calibration = undefined; // cancelled; the next question begins it anew
      throw reason;
    }
  }
}

/** Of a burst of questions, as a lever makes when it moves fast, all but the last are cancelled before they cost anything. */
async function letCancel(signal: AbortSignal | undefined): Promise<void> {
  await pause();
  signal?.throwIfAborted();
}

function read({ path, files, resolved }: ScenarioFiles): Loaded {
  if (resolved !== undefined) return { resolved, faults: [], warnings: [] };
  // Variants of the file are no part of what a lever asks.
  return loadScenario(path, (file) => (Object.hasOwn(files, file) ? files[file] : undefined), { variants: [] });
}

function answerOf({ faults, warnings, resolved }: Loaded): LoadAnswer {
  return resolved === undefined ? { faults, warnings } : { faults, warnings, scenario: resolved.scenario };
}

function variantOf(
  base: Base,
  change: Change,
): { resolved: ResolvedScenario; hash: string } | { faults: readonly string[] } {
  if (Object.keys(change).length === 0) return { resolved: base.plan, hash: base.hash };
  const made = changedPlan(base.plan, change);
  if ('faults' in made) return made;
  const resolved = planOnly(made);
  return { resolved, hash: scenarioHash(resolved) };
}

function rowOf(text: string, base: ToldMetrics, variant: ToldMetrics): WhatIfRow[] {
  const { scope, metric } = wanted(base, text);
  const [from, to] = [base, variant].map((told) => toldEstimate(told, { text, scope, metric }));
  if (from === undefined || to === undefined) return [];
  return [
    { metric: text, base: from, variant: to, difference: differenceOf(variant, base, scope, metric) ?? nothingDiffers },
  ];
}

/** Where what was told holds a metric. */
function wanted(told: ToldMetrics, text: string): WantedMetric {
  const named = told.where.get(text);
  return named ?? { text, scope: { block: 'total' }, metric: text };
}

function none(of: number, began: number) {
  return { replications: 0, of, milliseconds: performance.now() - began };
}

/** The ends, then the middle, then the quarters: a curve has its shape early. */
export function coarseFirst(volumes: readonly number[]): number[] {
  const order: number[] = [];
  const add = (place: number) => {
    if (!order.includes(place)) order.push(place);
  };
  const last = volumes.length - 1;
  if (last < 0) return [];
  add(0);
  add(last);
  for (let step = last / 2; step >= 0.5; step /= 2) for (let at = step; at < last; at += step) add(Math.round(at));
  for (let place = 0; place <= last; place++) add(place);
  return order.map((place) => volumes[place]!);
}
