/**
 * Near the cheapest staff of several parts, by tangents: at the staffing at hand one agent fewer in every part is simulated
 * on the same few replications, which tells how each requirement falls with each part; an integer program finds the
 * cheapest staff within all tangents so far, and that is tried next. On its even scale a requirement is nearly straight in
 * one part, but bends where parts stand in for each other; so a step that led to nothing better is taken back, and the next
 * ones are half as long. What comes out is only where the descent begins.
 * @see Cezik & L'Ecuyer (2008), Staffing multiskill call centers via linear programming and simulation,
 *   Management Science 54(2), sections 3–4
 */
import type { Judging } from '../../measure/judged-runs.ts';
import type { Guide } from './guide.ts';
import { type Row, solveInteger } from './integer-program.ts';
import { slopesAt, tangents } from './slopes.ts';
import { costOf } from './staff-order.ts';
import type { Part, Vector } from './staff-problem.ts';

const MOST_STEPS: Readonly<Record<Judging, number>> = { estimate: 10, optimistic: 10, pessimistic: 3 };
/** Steps for which staffings are simulated only to learn the tangents; then what is known must do. */
const MOST_TANGENTS = 4;
/** Share of a part's number that a step may change at first, and agents that it may in any case. */
const FAR = { share: 1 / 3, least: 3 };
const NEAR = { share: 1 / 10, least: 1 };
/** Shorter steps are not tried. */
const SHORTEST = 0.01;
/** What is thought to mend a miss is known so well: by as much more a staffing may cost that misses nothing. */
const MENDED = 1.05;
/** And so well between two that miss. */
const AS_GOOD = 1.01;

export interface CuttingOptions {
  /** By which the limits are to be kept. */
  readonly judging?: Judging;
  /** Whether the start is thought to be near the answer, so that steps are kept short. */
  readonly isNear?: boolean;
}

interface Looked {
  readonly staff: Vector;
  /** Its cost, and that of mending what it misses. */
  readonly price: number;
  readonly meets: boolean;
}

/**
 * @param most largest number of each part
 */
export async function cuttingPlanes(
  guide: Guide,
  start: Vector,
  most: Vector,
  { judging = 'estimate', isNear = false }: CuttingOptions = {},
): Promise<Vector> {
  const { parts } = guide.evaluator.problem;
  const rows: Row[] = [];
  const tried = new Set<string>();
  const look = async (staff: Vector): Promise<Looked> => {
    // By other bounds limits rise as the estimates do, near which enough is known.
    const asks = judging === 'estimate' && tried.size < MOST_TANGENTS;
    tried.add(staff.join());
    const own = tangents(staff, await guide.margins(staff, judging), await slopesAt(guide, staff, asks));
    rows.push(...own);
    const mended = mending(own, staff, parts);
    return { staff, price: costOf(parts, staff) + mended, meets: mended === 0 };
  };
  let { share } = isNear ? NEAR : FAR;
  const { least } = isNear ? NEAR : FAR;
  let at = await look(start);
  for (let step = 0; step < MOST_STEPS[judging] && share > SHORTEST; step++) {
    const reach = at.staff.map((number) => Math.max(least, Math.ceil(number * share)));
    const next = await solveInteger({
      costs: parts.map(({ cost }) => cost),
      rows,
      // By the worse bounds it begins from what the estimates ask for, and goes up.
      lows: at.staff.map((number, k) => (judging === 'pessimistic' ? number : Math.max(0, number - reach[k]!))),
      highs: at.staff.map((number, k) => Math.min(most[k]!, number + reach[k]!)),
    });
    if (next.join() === at.staff.join()) break;
    if (!tried.has(next.join())) {
      const there = await look(next);
      if (judging === 'pessimistic' || isBetter(there, at)) {
        at = there;
        continue;
      }
    }
    share /= 2;
  }
  return at.staff;
}

function isBetter(there: Looked, at: Looked): boolean {
  if (there.meets === at.meets) return there.price < at.price * (at.meets ? 1 : AS_GOOD);
  return there.meets ? there.price < at.price * MENDED : there.price * MENDED < at.price;
}

/** Cost of the agents that would mend what is missed: what misses most first, by whoever mends it for least. */
function mending(rows: readonly Row[], staff: Vector, parts: readonly Part[]): number {
  const numbers = [...staff];
  const missing = ({ terms, atLeast }: Row) =>
    atLeast - terms.reduce((sum, [place, slope]) => sum + slope * numbers[place]!, 0);
  const price = ([place, slope]: Row['terms'][number]) => parts[place]!.cost / slope;
  for (const row of [...rows].sort((a, b) => missing(b) - missing(a))) {
    const wanted = missing(row);
    if (wanted <= 0) continue;
    const [place, slope] = row.terms.reduce((best, term) => (price(term) < price(best) ? term : best));
    numbers[place]! += wanted / slope;
  }
  return costOf(parts, numbers) - costOf(parts, staff);
}
