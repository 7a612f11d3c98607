/** What numbers of agents come to: posts, heads, paid hours, full-time equivalents and pay. */
import { buildPlan } from '../../scenario/build/build-plan.ts';
import { postsAtOnce, summarisePlan } from '../../scenario/build/plan-summary.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import { dutySeconds } from './staff-problem.ts';
import type { StaffSize } from './staff-results.ts';

const HOUR = 3600;
const DEFAULT_FULL_TIME_WEEK = 37.5 * HOUR;

/** @returns the size of each group by name, and of all together */
export function staffSizes({ scenario, tables }: ResolvedScenario): {
  readonly groups: Readonly<Record<string, StaffSize>>;
  readonly total: StaffSize;
} {
  const plan = buildPlan({ scenario, tables }, { runOut: false });
  const written = scenario.costs?.full_time_week;
  const fullTimeWeek = typeof written === 'number' ? written : DEFAULT_FULL_TIME_WEEK;
  const fullTime = (fullTimeWeek * scenario.clock.days) / 7;
  const sizeOf = (seconds: number, posts: number, heads: number | undefined, pay: number | undefined): StaffSize => ({
    posts,
    heads: heads ?? null,
    paid_hours: seconds / HOUR,
    fte: seconds / fullTime,
    pay: pay ?? null,
    cost_per_hour: pay === undefined || seconds === 0 ? null : (pay / seconds) * HOUR,
  });
  const summary = summarisePlan(scenario, plan).agentGroups;
  const each = plan.agentGroups.map((group, k) => {
    const seconds = dutySeconds(group, plan).reduce((sum, value) => sum + value, 0);
    const { pay } = scenario.agent_groups[group.name]!;
    const { posts, heads } = summary[k]!;
    return { name: group.name, seconds, posts, heads, pay: pay === undefined ? undefined : pay * seconds };
  });
  const all = <Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined =>
    values.length > 0 && values.every((value) => value !== undefined) ? (values as readonly Value[]) : undefined;
  const sum = (values: readonly number[] | undefined) => values?.reduce((total, value) => total + value, 0);
  return {
    groups: Object.fromEntries(
      each.map(({ name, seconds, posts, heads, pay }) => [name, sizeOf(seconds, posts, heads, pay)]),
    ),
    total: sizeOf(
      sum(each.map(({ seconds }) => seconds))!,
      postsAtOnce(plan.agentGroups, plan.horizon),
      sum(all(each.map(({ heads }) => heads))),
      sum(all(each.map(({ pay }) => pay))),
    ),
  };
}
