/**
 * What growth may break: the lines of `expect` and each contact type's service level. Each is judged at a volume three
 * times, by the estimate and by either bound of its interval, and says by how much it holds, which tells where to look on.
 */
import type { CostedRunResults } from '../../finance/with-cost.ts';
import type { TargetResult } from '../../measure/results.ts';
import { holds } from '../../measure/target-verdict.ts';
import type { Scenario, Target } from '../../scenario/scenario.ts';
import type { Estimate } from '../../stats/estimate.ts';

/** Who decides: the estimate, the bound of its interval that is kind to the target, or the one that is not. */
export type Bound = 'estimate' | 'optimistic' | 'pessimistic';

/** How a target fares at one volume. */
export type Fares = Readonly<Record<Bound, { readonly holds: boolean; readonly margin: number | null }>>;

export interface GrowthTarget {
  /** As written in `expect`, or as it could stand there: `chat.service_level >= 80%`. */
  readonly text: string;
  readonly source: 'expect' | 'service_level';
  readonly target: Target;
  /** @returns undefined where the target cannot be judged */
  fares(results: CostedRunResults): Fares | undefined;
  /** The same of the target judged by itself. */
  faresOf(result: TargetResult): Fares | undefined;
}

/** @returns the targets in the order of `expect`, then the contact types' own that do not stand there already */
export function growthTargets(scenario: Scenario): GrowthTarget[] {
  const expected = scenario.expect.map((target, place): GrowthTarget => {
    return {
      text: target.text,
      source: 'expect',
      target,
      fares: ({ targets }) => faresOf(target, targets[place]),
      faresOf: (result) => faresOf(target, result),
    };
  });
  const own = Object.entries(scenario.contact_types).map(([name, type]): GrowthTarget => {
    const { share } = type.service_level;
    const text = `${name}.service_level >= ${Number((share * 100).toFixed(6))}%`;
    const target: Target = { text, name, metric: 'service_level', op: '>=', value: share };
    return {
      text,
      source: 'service_level',
      target,
      fares: ({ contact_types }) => faresOfLevel(target, contact_types[name]?.service_level),
      faresOf: ({ estimate }) => faresOfLevel(target, estimate),
    };
  });
  return [...expected, ...own.filter(({ target }) => !scenario.expect.some((other) => asksTheSame(other, target)))];
}

function asksTheSame(one: Target, other: Target): boolean {
  return (
    one.name === other.name &&
    one.metric === other.metric &&
    one.op === other.op &&
    one.value === other.value &&
    one.each === undefined &&
    one.in_runs === undefined
  );
}

function faresOf(target: Target, result: TargetResult | undefined): Fares | undefined {
  if (result === undefined || result.verdict === null) return undefined;
  const met = result.verdict === 'met';
  const { mean, optimistic, pessimistic } = margins(target, result.kept_by_runs ?? result.estimate);
  return {
    estimate: { holds: met, margin: mean },
    optimistic: { holds: met || result.too_close, margin: optimistic },
    pessimistic: { holds: met && !result.too_close, margin: pessimistic },
  };
}

function faresOfLevel(target: Target, level: Estimate | undefined): Fares | undefined {
  // A type that nobody contacts has no service level.
  if (level === undefined || level.mean === null) return undefined;
  const { mean, optimistic, pessimistic } = margins(target, level);
  return {
    estimate: { holds: holds(target, level.mean), margin: mean },
    optimistic: { holds: holds(target, level.high ?? level.mean), margin: optimistic },
    pessimistic: { holds: holds(target, level.low ?? level.mean), margin: pessimistic },
  };
}

/** How far the estimate and its bounds lie on the right side of the limit. */
function margins({ op, value }: Pick<Target, 'op' | 'value'>, { mean, low, high }: Estimate) {
  const up = op === '>=' || op === '>';
  const margin = (bound: number | null) => (bound === null ? null : up ? bound - value : value - bound);
  return {
    mean: margin(mean),
    optimistic: margin(up ? high : low),
    pessimistic: margin(up ? low : high),
  };
}
