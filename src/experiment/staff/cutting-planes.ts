/**
 * The cheapest staff of several parts, by cuts: at each staffing tried, one agent more in every part is simulated on the
 * same replications, which tells how each requirement rises with each part; the tangents bound the staff, an integer
 * program finds the cheapest within the bounds, and that is tried next.
 * Where a requirement is not concave, far below what is needed, a cut may take away too much: steps are kept short, and
 * what comes out is only where the descent begins.
 * @see Cezik & L'Ecuyer (2008), Staffing multiskill call centers via linear programming and simulation,
 *   Management Science 54(2), sections 3–4
 */
import type { Evaluator } from './evaluator.ts';
import { type Row, solveInteger } from './integer-program.ts';
import { changed, compareStaff } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

const MOST_STEPS = 10;
/** Replications of a slope. */
const SLOPE = 10;
/** A slope below this is taken for noise. */
const FLAT = 1e-7;
/** Share of its limit by which a requirement may be missed for its slope to say something of where it is met. */
const FAR = 0.1;

interface Cut extends Row {
  /** Whether it was taken far below what is needed. */
  readonly far: boolean;
}

export interface CutsFound {
  /** The best staffing that meets the requirements; undefined where none was met. */
  readonly best: Vector | undefined;
  /** The staffing tried last. */
  readonly last: Vector;
  /** The tangents taken near where the requirements are met; each in agents of the part that moves it most. */
  readonly cuts: readonly Row[];
}

/** @param most largest number of each part */
export async function cuttingPlanes(evaluator: Evaluator, start: Vector, most: Vector): Promise<CutsFound> {
  const { parts } = evaluator.problem;
  const costs = parts.map(({ cost }) => cost);
  const rows: Cut[] = [];
  const tried = new Set<string>();
  let best: Vector | undefined;
  let staff = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    tried.add(staff.join());
    const [met, slopes] = await Promise.all([
      evaluator.seemsToMeet(staff),
      // From what a tangent has led to the descent goes on by itself.
      step === 0 || best === undefined ? slopesAt(evaluator, staff) : undefined,
    ]);
    if (met && (best === undefined || compareStaff(parts, staff, best) < 0)) best = staff;
    if (slopes === undefined || (met && step > 0)) break;
    rows.push(...cutsAt(evaluator, staff, slopes));
    const reach = staff.map((number) => Math.max(3, Math.ceil(number / 3)));
    const next = await solveInteger({
      costs,
      // Once some staff does, what was learnt far below it is forgotten: there a tangent takes away too much.
      rows: best === undefined ? rows : rows.filter(({ far }) => !far),
      lows: staff.map((number, k) => Math.max(0, number - reach[k]!)),
      highs: staff.map((number, k) => Math.min(most[k]!, number + reach[k]!)),
    });
    if (tried.has(next.join()) || (best !== undefined && compareStaff(parts, next, best) >= 0)) break;
    staff = next;
  }
  return { best, last: staff, cuts: rows.filter(({ far }) => !far) };
}

/** By part, tally and cell: how much the limit is kept better with one agent more. */
export type Slopes = readonly (readonly Float64Array[])[];

export async function slopesAt(evaluator: Evaluator, staff: Vector): Promise<Slopes> {
  const look = evaluator.lookAt(SLOPE);
  const here = (await evaluator.atLeast(staff, look)).slacksAt(look);
  return evaluator.each(evaluator.problem.parts, async (_, k) => {
    const more = (await evaluator.atLeast(changed(staff, [k, 1]), look)).slacksAt(look);
    return here.map((slacks, tally) =>
      slacks.map((slack, cell) => {
        const rise = more[tally]![cell]! - slack;
        return rise > FLAT ? rise : 0;
      }),
    );
  });
}

/** Slack now + Σ slope × (number − number now) ≥ 0, for every cell that any part moves. */
function cutsAt(evaluator: Evaluator, staff: Vector, slopes: Slopes): Cut[] {
  const rows: Cut[] = [];
  for (const [tally, each] of evaluator.of(staff).tallies.entries()) {
    const limit = Math.abs(each.requirement.target.value);
    for (const [cell, slack] of each.slacks().entries()) {
      if (Number.isNaN(slack)) continue;
      const terms = slopes.flatMap((part, k) => {
        const slope = part[tally]![cell]!;
        return slope > 0 ? [[k, slope] as const] : [];
      });
      if (terms.length === 0) continue;
      // A row of one size, whatever the metric's unit.
      const size = Math.max(...terms.map(([, slope]) => slope));
      const base = terms.reduce((sum, [k, slope]) => sum + slope * staff[k]!, 0);
      rows.push({
        terms: terms.map(([k, slope]) => [k, slope / size]),
        atLeast: (base - slack) / size,
        far: slack < -FAR * limit,
      });
    }
  }
  return rows;
}
