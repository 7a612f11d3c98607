/** Where an agent more would mend what a staffing by interval misses. */
import type { Evaluation } from './evaluation.ts';
import { keeps } from './evaluation.ts';
import type { IntervalLayout } from './interval-layout.ts';
import type { StaffProblem } from './staff-problem.ts';

/** A part to add an agent to for each interval that misses a target, or for a target over longer periods. */
export function missingParts(
  problem: StaffProblem,
  layout: IntervalLayout,
  here: Evaluation,
  judging: 'estimate' | 'pessimistic',
): number[] {
  const added = new Set<number>();
  here.tallies.forEach((tally) => {
    const { target, byInterval } = tally.requirement;
    if (judging === 'pessimistic' && !byInterval) return;
    const estimates = tally.estimates();
    const slacks =
      judging === 'estimate'
        ? tally.slacks()
        : Float64Array.from(estimates, (each) => (each.mean === null ? Number.NaN : tally.boundSlack(each, 'worse')));
    const missed = [...slacks.keys()].filter(
      (cell) => slacks[cell]! < 0 || (slacks[cell] === 0 && !keeps(0, target.op)),
    );
    if (missed.length === 0) return;
    if (byInterval) {
      const type = tally.requirement.scope.types[0]!;
      for (const cell of missed) {
        const place = placeFor(problem, layout, type, cell);
        // One more nearby is enough for now.
        if (place !== undefined && ![...added].some((other) => layout.distance(place, other) <= 1)) added.add(place);
      }
      return;
    }
    for (const place of strained(problem, layout, here, tally.requirement.scope.types)) added.add(place);
  });
  return [...added];
}

/** The cheapest part of those in the interval whose group takes the type first. */
function placeFor(problem: StaffProblem, layout: IntervalLayout, type: number, cell: number): number | undefined {
  const { resolved, groups } = problem;
  const name = Object.keys(resolved.scenario.contact_types)[type]!;
  const near = [cell, cell - 1, cell + 1].flatMap((each) => layout.placesAt.get(each) ?? []);
  const able = near.filter((place) => {
    const group = resolved.scenario.agent_groups[groups[layout.parts[place]!.group]!.name]!;
    return group.skills[name] !== undefined;
  });
  const skillOf = (place: number) =>
    resolved.scenario.agent_groups[groups[layout.parts[place]!.group]!.name]!.skills[name]!;
  return able.sort(
    (a, b) =>
      Math.abs(layout.cellOf[a]! - cell) - Math.abs(layout.cellOf[b]! - cell) ||
      skillOf(a).rank - skillOf(b).rank ||
      layout.parts[a]!.cost - layout.parts[b]!.cost,
  )[0];
}

/** For a target over longer periods: one in eight of the parts with the skill, those in the tightest intervals. */
function strained(problem: StaffProblem, layout: IntervalLayout, here: Evaluation, types: readonly number[]): number[] {
  const { resolved, groups } = problem;
  const names = types.map((type) => Object.keys(resolved.scenario.contact_types)[type]!);
  const able = layout.parts.flatMap((part, place) => {
    const { skills } = resolved.scenario.agent_groups[groups[part.group]!.name]!;
    const fits = names.length === 0 || names.some((name) => skills[name] !== undefined);
    return fits && layout.cellOf[place]! >= 0 ? [place] : [];
  });
  const slack = (place: number) => layout.slackAround(place, here);
  const known = new Map(able.map((place) => [place, slack(place)]));
  return able.sort((a, b) => known.get(a)! - known.get(b)! || a - b).slice(0, Math.max(1, Math.ceil(able.length / 8)));
}
