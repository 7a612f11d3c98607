/**
 * One plan at one volume, simulated further whenever somebody asks for more replications: what was simulated stays, and
 * what was told of some number of replications is told again at once.
 */
import type { CentrePlan } from '../../../src/centre/plan.ts';
import type { Executor } from '../../../src/experiment/executor.ts';
import type { Job } from '../../../src/experiment/job.ts';
import { buildFrame } from '../../../src/measure/frame.ts';
import { Merger } from '../../../src/measure/merger.ts';
import { buildPlan, type PlanOptions } from '../../../src/scenario/build/build-plan.ts';
import type { ResolvedScenario } from '../../../src/scenario/scenario.ts';
import { type ToldMetrics, tellMetrics } from './told-metrics.ts';

export class PlanRun {
  readonly resolved: ResolvedScenario;
  private readonly base: ResolvedScenario | undefined;
  private readonly job: Job;
  private readonly plan: CentrePlan;
  private merger: Merger;
  /** By replications and metrics. */
  private readonly told = new Map<string, ToldMetrics>();
  /** A run under way, which another question waits for rather than simulate the same at once. */
  private growing: Promise<void> | undefined;

  /** @param base the plan that this one changes; absent for the base itself */
  constructor(resolved: ResolvedScenario, options: PlanOptions, seed: number, base: ResolvedScenario | undefined) {
    this.resolved = resolved;
    this.base = base;
    this.job = { resolved, plan: options, seed };
    this.plan = buildPlan(resolved, options);
    this.merger = this.emptyMerger();
  }

  /**
   * @param metrics as targets write them
   * @returns what exactly that many replications tell
   * @throws the signal's reason where it is aborted; the replications made until then are kept
   */
  async tell(
    replications: number,
    metrics: readonly string[],
    executor: Executor,
    signal?: AbortSignal,
  ): Promise<ToldMetrics> {
    const key = `${replications} ${metrics.join(' ')}`;
    const known = this.told.get(key);
    if (known !== undefined) return known;
    while (this.growing !== undefined) await this.growing.catch(() => {});
    signal?.throwIfAborted();
    // What was merged cannot be taken out again; only a question that asks for less than an earlier one comes here.
    if (this.merger.replications > replications) this.merger = this.emptyMerger();
    const { merger } = this;
    if (merger.replications < replications) {
      this.growing = executor.run(
        this.job,
        { from: merger.replications, to: replications },
        (record) => merger.add(record),
        { signal },
      );
      try {
        await this.growing;
      } finally {
        this.growing = undefined;
      }
    }
    const told = tellMetrics(merger, this.plan, this.resolved, this.base, metrics);
    this.told.set(key, told);
    return told;
  }

  private emptyMerger(): Merger {
    const { scenario } = this.resolved;
    return new Merger(buildFrame(scenario, this.plan), scenario.expect, 'totals');
  }
}
