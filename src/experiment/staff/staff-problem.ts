/**
 * A staffing problem laid out: the numbers to choose, what one agent more in each costs and when that agent is there, and
 * the scenario with any such numbers. A staffing is a vector with one whole number for each part, group after group.
 */
import type { AgentGroupPlan, CentrePlan } from '../../centre/plan.ts';
import { buildPlan, type PlanOptions } from '../../scenario/build/build-plan.ts';
import { buildCalendar } from '../../scenario/build/calendar.ts';
import { horizonIntervals } from '../../scenario/build/intervals.ts';
import type { AgentGroup, ResolvedScenario } from '../../scenario/scenario.ts';
import { type GroupForm, groupForm } from './group-form.ts';
import type { Staffing } from './staff-results.ts';
import { type WeekIntervals, weekIntervals } from './week-intervals.ts';

export type Vector = readonly number[];

/** One number to choose. */
export interface Part {
  /** Place of its group in `groups`. */
  readonly group: number;
  readonly label: string;
  /** Place in the order of names, which breaks ties. */
  readonly order: number;
  /** Weight of one agent: pay × paid hours, or hours alone where no group has pay. */
  readonly cost: number;
  /** Paid seconds of one agent in each interval of the horizon. */
  readonly seconds: Float64Array;
}

export interface StaffProblem {
  readonly resolved: ResolvedScenario;
  readonly plan: PlanOptions;
  /** Where the intervals of the horizon lie in the week. */
  readonly week: WeekIntervals;
  readonly groups: readonly GroupForm[];
  readonly parts: readonly Part[];
  /** Today's staff, in the form sought; where that is another form than the one written, the most on duty in each part. */
  readonly today: Vector;
  /** Places of each part whose number today changes within the part. */
  readonly changing: ReadonlySet<number>;
  /** Groups whose pay is not known while others' is; they are weighed by the highest pay. */
  readonly unpaid: readonly string[];
}

/** @param by undefined: every group in the form in which it is written */
export function staffProblem(
  resolved: ResolvedScenario,
  plan: PlanOptions,
  by: 'interval' | 'hours' | 'shift' | undefined,
): StaffProblem {
  const { scenario } = resolved;
  const names = Object.keys(scenario.agent_groups);
  const groups = names.map((name) => groupForm(scenario, name, by));
  const pays = names.map((name) => scenario.agent_groups[name]!.pay);
  const highest = Math.max(0, ...pays.map((pay) => pay ?? 0));
  const profiles = agentProfiles(resolved, plan, groups);
  const alphabetical = [...names].sort();
  const parts = groups.flatMap(({ name, labels }, group) =>
    labels.map((label, k): Part => {
      const seconds = profiles[group]![k]!;
      const rate = highest === 0 ? 1 : (pays[group] ?? highest);
      const order = alphabetical.indexOf(name) * 10_000 + k;
      return { group, label, order, seconds, cost: rate * seconds.reduce((sum, each) => sum + each, 0) };
    }),
  );
  const base = buildPlan(resolved, plan);
  const today: number[] = [];
  const changing = new Set<number>();
  let place = 0;
  groups.forEach((form, group) => {
    const onDuty = dutySeconds(base.agentGroups[group]!, base);
    for (let k = 0; k < form.labels.length; k++, place++) {
      const { least, most } = extremes(onDuty, parts[place]!.seconds);
      today.push(form.today?.[k] ?? Math.round(most));
      if (form.today === undefined && most - least > 1e-6) changing.add(place);
    }
  });
  return {
    resolved,
    plan,
    week: weekIntervals(horizonIntervals(scenario, buildCalendar(scenario))),
    groups,
    parts,
    today,
    changing,
    unpaid: highest === 0 ? [] : names.filter((_, k) => pays[k] === undefined),
  };
}

/** The scenario with this staff. */
export function withStaff(
  { resolved, groups }: Pick<StaffProblem, 'resolved' | 'groups'>,
  staff: Vector,
): ResolvedScenario {
  const { scenario, tables } = resolved;
  const agentGroups: Record<string, AgentGroup> = {};
  let from = 0;
  for (const { name, labels, fields } of groups) {
    const { count: _, shifts: __, ...rest } = scenario.agent_groups[name]!;
    agentGroups[name] = { ...rest, ...fields(staff.slice(from, from + labels.length)) };
    from += labels.length;
  }
  return { scenario: { ...scenario, agent_groups: agentGroups }, tables };
}

/** The vector by group. */
export function staffingOf({ groups }: Pick<StaffProblem, 'groups'>, staff: Vector): Staffing {
  let from = 0;
  return Object.fromEntries(
    groups.map(({ name, labels }) => {
      const numbers = staff.slice(from, from + labels.length);
      from += labels.length;
      return [name, numbers];
    }),
  );
}

/** A staffing as a vector; undefined where its groups or numbers are not those of the problem. */
export function vectorOf({ groups }: Pick<StaffProblem, 'groups'>, staffing: Staffing): Vector | undefined {
  const vector = groups.flatMap(({ name, labels }) => {
    const numbers = staffing[name];
    return numbers?.length === labels.length ? numbers : [Number.NaN];
  });
  return vector.every((number) => Number.isInteger(number) && number >= 0) ? vector : undefined;
}

/** Paid seconds of one agent of each part in each interval, by group. */
function agentProfiles(
  resolved: ResolvedScenario,
  options: PlanOptions,
  groups: readonly GroupForm[],
): readonly (readonly Float64Array[])[] {
  // With numbers of this group alone: groups do not stand in each other's way.
  const secondsWith = (group: number, number: (part: number) => number): Float64Array => {
    const staff = groups.flatMap(({ labels }, other) => labels.map((_, k) => (other === group ? number(k) : 0)));
    const plan = buildPlan(withStaff({ resolved, groups }, staff), options);
    return dutySeconds(plan.agentGroups[group]!, plan);
  };
  return groups.map(({ labels, today }, group) => {
    if (today !== undefined) return labels.map((_, k) => secondsWith(group, (part) => (part === k ? 1 : 0)));
    // Parts of a week share no time: two plans tell them apart, the second with numbers that all differ.
    const one = secondsWith(group, () => 1);
    const numbered = secondsWith(group, (part) => part + 1);
    return labels.map((_, k) =>
      one.map((each, interval) => (each > 0 && Math.round(numbered[interval]! / each) === k + 1 ? each : 0)),
    );
  });
}

/** Paid agent seconds of a group in each interval of the horizon, unpaid breaks left out. */
export function dutySeconds({ duties }: AgentGroupPlan, { horizon, interval }: CentrePlan): Float64Array {
  const seconds = new Float64Array(Math.ceil(horizon / interval));
  const spread = (start: number, end: number, sign: number) => {
    const last = Math.min(end, horizon);
    for (let at = Math.max(start, 0); at < last; ) {
      const k = Math.floor(at / interval);
      const until = Math.min(last, (k + 1) * interval);
      seconds[k]! += sign * (until - at);
      at = until;
    }
  };
  for (const { start, end, breaks } of duties) {
    spread(start, end, 1);
    for (const pause of breaks) if (!pause.paid) spread(pause.start, Math.min(pause.start + pause.length, end), -1);
  }
  return seconds;
}

/** Least and most agents on duty while an agent of the part is. */
function extremes(onDuty: Float64Array, part: Float64Array): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  part.forEach((seconds, k) => {
    if (seconds <= 0) return;
    const agents = onDuty[k]! / seconds;
    least = Math.min(least, agents);
    most = Math.max(most, agents);
  });
  return { least: Math.min(least, most), most };
}
