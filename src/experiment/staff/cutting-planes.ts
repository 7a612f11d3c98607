/**
 * Near the cheapest staff of several parts, by tangents: at the staffing at hand one agent fewer in every part is simulated
 * on the same few replications, which tells how each requirement falls with each part; an integer program finds the
 * cheapest staff within these tangents, and that is tried next. On its even scale a requirement is nearly straight, so that
 * a tangent serves for some steps. What comes out is only where the descent begins.
 * @see Cezik & L'Ecuyer (2008), Staffing multiskill call centers via linear programming and simulation,
 *   Management Science 54(2), sections 3–4
 */
import type { Judging } from '../../measure/judged-runs.ts';
import type { Guide } from './guide.ts';
import { solveInteger } from './integer-program.ts';
import { slopesAt, tangents } from './slopes.ts';
import type { Vector } from './staff-problem.ts';

const MOST_STEPS: Readonly<Record<Judging, number>> = { estimate: 8, optimistic: 8, pessimistic: 3 };
/** Steps for which staffings are simulated only to learn the tangents; then what is known must do. */
const MOST_TANGENTS = 4;

export interface CuttingOptions {
  /** By which the limits are to be kept. */
  readonly judging?: Judging;
  /** Whether the start is thought to be near the answer, so that steps are kept short. */
  readonly isNear?: boolean;
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
  const tried = new Set<string>();
  let staff = start;
  for (let step = 0; step < MOST_STEPS[judging]; step++) {
    tried.add(staff.join());
    const margins = await guide.margins(staff, judging);
    // By other bounds limits rise as the estimates do, near which enough is known.
    const slopes = await slopesAt(guide, staff, judging === 'estimate' && step < MOST_TANGENTS);
    const reach = staff.map((number) =>
      isNear ? Math.max(1, Math.ceil(number / 10)) : Math.max(3, Math.ceil(number / 3)),
    );
    const next = await solveInteger({
      costs: parts.map(({ cost }) => cost),
      rows: tangents(staff, margins, slopes),
      // By the worse bounds it begins from what the estimates ask for, and goes up.
      lows: staff.map((number, k) => (judging === 'pessimistic' ? number : Math.max(0, number - reach[k]!))),
      highs: staff.map((number, k) => Math.min(most[k]!, number + reach[k]!)),
    });
    if (tried.has(next.join())) return next;
    staff = next;
  }
  return staff;
}
