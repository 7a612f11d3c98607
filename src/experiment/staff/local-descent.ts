/**
 * From a staffing that meets the targets down to one of which nobody can be spared: first one agent out of any part, the
 * dearest first; then one out of a dearer part for one more in a cheaper. From one that does not, up to one that does.
 */

import { type Slopes, slopesAt } from './cutting-planes.ts';
import type { Evaluation, Judging } from './evaluation.ts';
import { AT_ONCE, type Evaluator } from './evaluator.ts';
import type { Row } from './integer-program.ts';
import { changed, compareStaff } from './staff-order.ts';
import type { Part, Vector } from './staff-problem.ts';

/** Exchanges that are tried in one round: those that promise most. */
const MOST_EXCHANGES = 12;
/** So few parts are exchanged all at once, each by a few agents; of more, two at a time by one. */
const FEW_PARTS = 4;
const REACH = 3;
/** Agents that a tangent may say are wanting: it is no more than a guide. */
const WANTING = 1;
/** Agents added before it is given up; by the worse bounds, which some targets cannot reach, soon. */
const MOST_CLIMBS: Readonly<Record<Judging, number>> = { estimate: 60, optimistic: 60, pessimistic: 6 };

/** @param exchange the tangents that say which exchanges are worth a try; undefined: agents are only taken out */
export async function descend(
  evaluator: Evaluator,
  from: Vector,
  judging: Judging = 'estimate',
  exchange?: readonly Row[],
): Promise<Vector> {
  const { parts } = evaluator.problem;
  const better = (staffs: Vector[], than: Vector) =>
    staffs
      .filter((staff) => staff.every((number) => number >= 0) && compareStaff(parts, staff, than) < 0)
      .sort((a, b) => compareStaff(parts, a, b));
  // A part that has spared some is next asked for twice as many.
  const steps = parts.map(() => 1);
  for (let staff = from; ; ) {
    const fewer = better(
      parts.flatMap((_, k) => [...new Set([1, steps[k]!])].map((step) => changed(staff, [k, -step]))),
      staff,
    );
    let next = await firstThatMeets(evaluator, fewer, judging);
    for (let k = 0; k < steps.length; k++) {
      const gone = next === undefined ? 0 : staff[k]! - next[k]!;
      if (gone > 0) steps[k] = gone === steps[k] ? 2 * gone : 1;
    }
    if (next === undefined && exchange !== undefined) {
      const exchanged = better(exchangesOf(staff), staff);
      next = await firstThatMeets(evaluator, promising(exchanged, exchange, parts, staff), judging);
    }
    if (next === undefined) return staff;
    staff = next;
  }
}

/** Staffings around one with agents moved between parts. */
function exchangesOf(staff: Vector): Vector[] {
  if (staff.length > FEW_PARTS) {
    return staff.flatMap((_, out) =>
      staff.flatMap((__, into) => (out === into ? [] : [changed(staff, [out, -1], [into, 1])])),
    );
  }
  return staff.reduce<Vector[]>(
    (some, number) =>
      some.flatMap((before) =>
        Array.from({ length: 2 * REACH + 1 }, (_, k) => number + k - REACH)
          .filter((each) => each >= 0)
          .map((each) => [...before, each]),
      ),
    [[]],
  );
}

/** Those of the staffings that no other has as many agents as everywhere, nearest to what the tangents ask for first. */
function promising(staffs: readonly Vector[], cuts: readonly Row[], parts: readonly Part[], than: Vector): Vector[] {
  const wanting = (staff: Vector) =>
    cuts.reduce(
      (most, { terms, atLeast }) =>
        Math.max(most, atLeast - terms.reduce((sum, [k, each]) => sum + each * staff[k]!, 0)),
      Number.NEGATIVE_INFINITY,
    );
  return staffs
    .filter((staff) =>
      staff.every((number, k) => number - than[k]! >= REACH || compareStaff(parts, changed(staff, [k, 1]), than) >= 0),
    )
    .map((staff) => ({ staff, wanting: wanting(staff) }))
    .filter((each) => each.wanting <= WANTING)
    .sort((a, b) => a.wanting - b.wanting || compareStaff(parts, a.staff, b.staff))
    .slice(0, MOST_EXCHANGES)
    .map(({ staff }) => staff);
}

/** Adds agents, each where it lifts what is missed by most for its cost. @returns undefined where the targets stay missed */
export async function climb(
  evaluator: Evaluator,
  from: Vector,
  most: Vector,
  judging: Judging = 'estimate',
): Promise<Vector | undefined> {
  const { parts } = evaluator.problem;
  let staff = from;
  let slopes: Slopes | undefined;
  for (let step = 0; !(await evaluator.seemsToMeet(staff, judging)); step++) {
    if (step === MOST_CLIMBS[judging]) return undefined;
    // Slopes change slowly: those of a few steps ago will do.
    if (slopes === undefined || (step % 4 === 0 && judging === 'estimate')) slopes = await slopesAt(evaluator, staff);
    const missed = missedBy(await evaluator.atLeast(staff, 1), judging);
    const gains = parts.map(({ cost }, k) => {
      if (staff[k]! >= most[k]! || cost <= 0) return 0;
      return (
        missed.reduce((sum, { place, cell, slack }) => sum + Math.min(1, slopes![k]![place]![cell]! / -slack), 0) / cost
      );
    });
    const best = Math.max(...gains);
    const chosen = best > 0 ? gains.indexOf(best) : parts.findIndex((_, k) => staff[k]! < most[k]!);
    if (chosen < 0) return undefined;
    staff = changed(staff, [chosen, 1]);
  }
  return staff;
}

function missedBy({ tallies }: Evaluation, judging: Judging): { place: number; cell: number; slack: number }[] {
  return tallies.flatMap((tally, place) => {
    const slacks =
      judging === 'estimate'
        ? [...tally.slacks()]
        : tally.estimates().map((each) => (each.mean === null ? Number.NaN : tally.boundSlack(each, 'worse')));
    return slacks.flatMap((slack, cell) => (slack < 0 ? [{ place, cell, slack }] : []));
  });
}

/** Several are simulated at once; the first in order that meets the targets is it. */
async function firstThatMeets(
  evaluator: Evaluator,
  staffs: readonly Vector[],
  judging: Judging,
): Promise<Vector | undefined> {
  for (let from = 0; from < staffs.length; from += AT_ONCE) {
    const some = staffs.slice(from, from + AT_ONCE);
    const met = await evaluator.each(some, (staff) => evaluator.seemsToMeet(staff, judging));
    const first = met.indexOf(true);
    if (first >= 0) return some[first];
  }
  return undefined;
}
