/**
 * From a staffing that meets the targets down to one of which nobody can be spared: first one agent out of any part, the
 * dearest first; then one out of a dearer part for one more in a cheaper. From one that does not, up to one that does.
 */
import type { Judging } from '../../measure/judged-runs.ts';
import { inFlight } from '../in-flight.ts';
import { AT_ONCE } from './evaluator.ts';
import type { Guide, Margins } from './guide.ts';
import { NOISE, slopesAt, tangents, wanting } from './slopes.ts';
import { changed, compareStaff } from './staff-order.ts';
import type { Part, Vector } from './staff-problem.ts';

/** Exchanges that are tried in one round: those that promise most. */
const MOST_EXCHANGES = 10;
/** The same where trials are dear: where the guide tells by fewer replications than there are in the end. */
const FEWER_EXCHANGES = 4;
/** So few parts are exchanged all at once, each by a few agents; of more, two at a time by one. */
export const FEW_PARTS = 4;
const REACH = 3;
/** Agents that a tangent may say are wanting: it is no more than a guide. */
const WANTING = 1;
/** Agents added before it is given up; by the worse bounds, which some targets cannot reach, soon. */
const MOST_CLIMBS: Readonly<Record<Judging, number>> = { estimate: 60, optimistic: 60, pessimistic: 2 };

/** @param exchange whether agents are moved between parts too, rather than only taken out */
export async function descend(guide: Guide, from: Vector, judging: Judging, exchange: boolean): Promise<Vector> {
  const { parts } = guide.evaluator.problem;
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
    // By the better bounds nothing is shown: what plainly wants agents is not tried.
    const likely = judging === 'optimistic' ? new Set(await promisingOf(guide, staff, fewer, judging)) : undefined;
    let next = await firstThatMeets(
      guide,
      likely === undefined ? fewer : fewer.filter((each) => likely.has(each)),
      judging,
    );
    for (let k = 0; k < steps.length; k++) {
      const gone = next === undefined ? 0 : staff[k]! - next[k]!;
      if (gone > 0) steps[k] = gone === steps[k] ? 2 * gone : 1;
    }
    if (next === undefined && exchange) {
      const cheaper = better(exchangesOf(staff), staff).filter((other) => isLeast(other, parts, staff));
      const promising = await promisingOf(guide, staff, cheaper, judging);
      const most = guide.look < guide.evaluator.replications ? FEWER_EXCHANGES : MOST_EXCHANGES;
      next = await firstThatMeets(guide, promising.slice(0, most), judging);
    }
    if (next === undefined) return staff;
    staff = next;
  }
}

/** Of some staffings, those that by the tangents where one stands want few agents or none; what wants least comes first. */
async function promisingOf(
  guide: Guide,
  at: Vector,
  staffs: readonly Vector[],
  judging: Judging,
): Promise<readonly Vector[]> {
  const { parts } = guide.evaluator.problem;
  const rows = tangents(at, await guide.margins(at, judging), await slopesAt(guide, at, judging === 'estimate'));
  return staffs
    .map((staff) => ({ staff, wanting: wanting(rows, staff) }))
    .filter((each) => each.wanting <= WANTING)
    .sort((a, b) => a.wanting - b.wanting || compareStaff(parts, a.staff, b.staff))
    .map(({ staff }) => staff);
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

/** Whether one more in any part within reach would be no better than the staff at hand: else that promises more. */
function isLeast(staff: Vector, parts: readonly Part[], than: Vector): boolean {
  return staff.every(
    (number, k) => number - than[k]! >= REACH || compareStaff(parts, changed(staff, [k, 1]), than) >= 0,
  );
}

/**
 * Adds agents, each where it lifts what is missed by most for its cost.
 * @param below a staffing that meets the targets: what is as dear is not looked at
 * @returns undefined where the targets stay missed
 */
export async function climb(
  guide: Guide,
  from: Vector,
  most: Vector,
  judging: Judging = 'estimate',
  below?: Vector,
): Promise<Vector | undefined> {
  const { parts } = guide.evaluator.problem;
  let staff = from;
  for (let step = 0; ; step++) {
    if (below !== undefined && compareStaff(parts, staff, below) >= 0) return undefined;
    const margins = await guide.margins(staff, judging);
    if (guide.holds(margins) && !guide.isShort(staff)) return staff;
    if (step === MOST_CLIMBS[judging]) return undefined;
    const slopes = await slopesAt(guide, staff, judging === 'estimate');
    const missed = missedBy(margins);
    const gains = parts.map(({ cost }, k) => {
      if (staff[k]! >= most[k]! || cost <= 0) return 0;
      return missed.reduce((sum, { tally, cell, by }) => sum + Math.min(1, slopes[k]![tally]![cell]! / by), 0) / cost;
    });
    const best = Math.max(...gains);
    const chosen = best > 0 ? gains.indexOf(best) : parts.findIndex((_, k) => staff[k]! < most[k]!);
    if (chosen < 0) return undefined;
    staff = changed(staff, [chosen, 1]);
  }
}

/** What is missed by less than chance does counts as missed by as much: else whatever costs least would seem to mend it. */
function missedBy(margins: Margins): { tally: number; cell: number; by: number }[] {
  return margins.flatMap((cells, tally) =>
    [...cells].flatMap((margin, cell) => (margin < 0 ? [{ tally, cell, by: Math.max(-margin, NOISE) }] : [])),
  );
}

/** Several are simulated at once; the first in order that meets the targets is it. */
async function firstThatMeets(guide: Guide, staffs: readonly Vector[], judging: Judging): Promise<Vector | undefined> {
  for (let from = 0; from < staffs.length; from += AT_ONCE) {
    const some = staffs.slice(from, from + AT_ONCE);
    const met = await inFlight(some, AT_ONCE, (staff) => guide.meets(staff, judging));
    const first = met.indexOf(true);
    if (first >= 0) return some[first];
  }
  return undefined;
}
