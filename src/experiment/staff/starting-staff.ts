/**
 * Where the search begins: Erlang A's answer in each part, and enough hours in every group for all the work that comes to
 * it, email included.
 */
import type { ClosedForms } from './closed-forms.ts';
import type { SimulatedLoad } from './group-load.ts';
import { costOf } from './staff-order.ts';
import type { StaffProblem, Vector } from './staff-problem.ts';

/** Share of its time that a group can be at work without its backlog growing for ever. */
const FULL = 0.95;

/** Today's team is begun from where it costs no more than so many times what closed forms ask for, nor as much less. */
const WITHIN = 2;

/**
 * Today's team, grown with the volume, where it is anywhere near: it has the mix of groups and the shape over the week that
 * closed forms know nothing of. Else what these ask for. One part has neither; and interval by interval the shape is what
 * they know best.
 */
export function firstStaff(
  problem: StaffProblem,
  load: SimulatedLoad,
  answers: ClosedForms,
  byInterval: boolean,
): { readonly start: Vector; readonly isNear: boolean } {
  const start = startingStaff(problem, load, answers);
  const { parts, changing, plan } = problem;
  const today = problem.today.map((number) => Math.round(number * (plan.volume ?? 1)));
  const times = costOf(parts, today) / costOf(parts, start);
  const isNear = !byInterval && parts.length > 1 && changing.size === 0 && times <= WITHIN && times >= 1 / WITHIN;
  return isNear ? { start: today, isNear } : { start, isNear };
}

function startingStaff(problem: StaffProblem, load: SimulatedLoad, answers: ClosedForms): Vector {
  const { parts, groups, resolved, today } = problem;
  const staff = parts.map((_, k) => answers.erlangA[k] ?? answers.erlangC[k] ?? Math.min(1, today[k]!));
  groups.forEach(({ name }, group) => {
    const { shrinkage, absence } = resolved.scenario.agent_groups[name]!;
    const there = (1 - shrinkage) * (1 - absence) * FULL;
    const work = workOf(load, group);
    const places = parts.flatMap((part, k) => (part.group === group ? [k] : []));
    const hours = (numbers: Vector) =>
      places.reduce((sum, k) => sum + numbers[k]! * parts[k]!.seconds.reduce((all, each) => all + each, 0), 0);
    if (hours(staff.map(() => 1)) === 0) return;
    // One more everywhere, where there are any, until there are enough hours.
    while (hours(staff) * there < work) for (const k of places) staff[k] = staff[k]! + 1;
  });
  return staff;
}

/** Seconds of work in the horizon that come to a group first. */
function workOf({ types, week, interval }: SimulatedLoad, group: number): number {
  let work = 0;
  for (const { groups, handleTime, rates } of types) {
    if (!groups.includes(group)) continue;
    for (const cell of week.of) work += (rates[cell]! * interval * handleTime) / groups.length;
  }
  return work;
}
