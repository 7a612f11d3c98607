/**
 * Where a staffing curve comes from: the fewest posts of one group that meet the scenario's service targets at a
 * multiple of today's need, with the band of the requirement, and the multiple at which today's team breaks.
 * All other staff stay as they are. More posts are taken to do no harm to a target, so the search may halve.
 */
import type { Executor } from '../src/experiment/executor.ts';
import { runScenario } from '../src/experiment/run-scenario.ts';
import { findMetric } from '../src/fields/metrics.ts';
import type { TargetResult } from '../src/measure/results.ts';
import type { ResolvedScenario } from '../src/scenario/scenario.ts';
import { applyChange } from '../src/scenario/variant.ts';

/** Whether the service targets are met by the estimates, by the favourable and by the unfavourable ends of intervals. */
interface Verdicts {
  readonly estimate: boolean;
  readonly optimistic: boolean;
  readonly pessimistic: boolean;
  /** The targets that the estimates miss, as written. */
  readonly missed: readonly string[];
}

type Bound = 'estimate' | 'optimistic' | 'pessimistic';

/** Posts needed: by the estimates, and by either end of their intervals. */
export interface Requirement {
  readonly volume: number;
  readonly needed: number;
  readonly low: number;
  readonly high: number;
}

/** The smallest multiples of today's need at which today's team misses a target; Infinity where none is in the range. */
export interface BreakingPoint {
  readonly volume: number;
  readonly low: number;
  readonly high: number;
  /** The targets that break first. */
  readonly targets: readonly string[];
}

export class StaffingSearch {
  readonly group: string;
  /** Posts of today's team. */
  readonly today: number;
  private readonly resolved: ResolvedScenario;
  private readonly executor: Executor;
  private readonly known = new Map<string, Promise<Verdicts>>();

  /** @throws RangeError when the group has no flat count, or the scenario no service target */
  constructor(resolved: ResolvedScenario, group: string, executor: Executor) {
    const count = resolved.scenario.agent_groups[group]?.count;
    if (typeof count !== 'number') throw new RangeError(`invalid group: ${group} has no flat count`);
    if (!resolved.scenario.expect.some(({ metric }) => isService(metric))) throw new RangeError('no service target');
    this.resolved = resolved;
    this.group = group;
    this.today = count;
    this.executor = executor;
  }

  /** @param atLeast a number of posts that is known not to be too many, from a lower volume */
  async requirement(volume: number, atLeast = 1): Promise<Requirement> {
    const low = await this.fewest(volume, 'optimistic', atLeast);
    const needed = await this.fewest(volume, 'estimate', low);
    return { volume, needed, low, high: await this.fewest(volume, 'pessimistic', needed) };
  }

  /** Sought upwards from 1 in steps, then halved down to 0.01. @param most multiple at which to stop */
  async breakingPoint(most: number): Promise<BreakingPoint> {
    const low = await this.firstMissed('pessimistic', most);
    const volume = await this.firstMissed('estimate', most);
    const targets = Number.isFinite(volume) ? (await this.verdicts(volume, this.today)).missed : [];
    return { volume, low, high: await this.firstMissed('optimistic', most), targets };
  }

  private async fewest(volume: number, bound: Bound, from: number): Promise<number> {
    const meets = async (count: number) => (await this.verdicts(volume, count))[bound];
    if (await meets(from)) return from;
    let short = from;
    let enough = from + 1;
    for (let step = 1; !(await meets(enough)); step *= 2) {
      if (enough > 20 * volume * this.today)
        throw new RangeError(`${this.group} cannot meet the targets at ${volume} times the need`);
      short = enough;
      enough += 2 * step;
    }
    while (enough - short > 1) {
      const middle = (short + enough) >> 1;
      if (await meets(middle)) enough = middle;
      else short = middle;
    }
    return enough;
  }

  /** The smallest multiple of today's need, to 0.01, at which today's team misses; sought upwards in tenths. */
  private async firstMissed(bound: Bound, most: number): Promise<number> {
    const holds = async (hundredths: number) => (await this.verdicts(hundredths / 100, this.today))[bound];
    let held = 99;
    let missed = 100;
    while (await holds(missed)) {
      if (missed >= most * 100) return Number.POSITIVE_INFINITY;
      held = missed;
      missed += 10;
    }
    while (missed - held > 1) {
      const middle = (held + missed) >> 1;
      if (await holds(middle)) held = middle;
      else missed = middle;
    }
    return missed / 100;
  }

  private verdicts(volume: number, count: number): Promise<Verdicts> {
    const key = `${volume} ${count}`;
    const known = this.known.get(key) ?? this.judge(volume, count);
    this.known.set(key, known);
    return known;
  }

  private async judge(volume: number, count: number): Promise<Verdicts> {
    const { resolved, faults } = applyChange(this.resolved, { [`agent_groups.${this.group}.count`]: count });
    if (resolved === undefined) throw new RangeError(faults[0]?.message);
    const { targets } = await runScenario(resolved, this.executor, { plan: { volume } });
    const judged = targets.filter(
      (target, k) => target.verdict !== null && isService(resolved.scenario.expect[k]!.metric),
    );
    return {
      estimate: judged.every(({ verdict }) => verdict === 'met'),
      optimistic: judged.every((target) => target.verdict === 'met' || target.too_close),
      pessimistic: judged.every((target) => target.verdict === 'met' && !target.too_close),
      missed: judged.filter(({ verdict }: TargetResult) => verdict === 'missed').map(({ expect }) => expect),
    };
  }
}

/** Whether a target on this metric asks for service, rather than for money. */
function isService(metric: string): boolean {
  const unit = findMetric(metric)?.unit;
  return unit !== undefined && unit !== 'money' && unit !== 'fte' && unit !== 'hours';
}
