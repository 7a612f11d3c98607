/**
 * How much each limit is kept better with one agent more, on the even scale: a tangent to what the staff can do. It is told by
 * every staffing that has had its first look, those near by counting most, so that the chance in one of them leads nowhere: a
 * Bayesian linear regression, one staffing after the other (Gelman et al. 2013, Bayesian Data Analysis, section 14.2).
 */
import { inFlight } from '../in-flight.ts';
import { AT_ONCE } from './evaluator.ts';
import type { Guide, Looked, Margins, Slopes } from './guide.ts';
import type { Row } from './integer-program.ts';
import { changed, sum } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** A slope below this is taken for noise. */
const FLAT = 0.003;
/** What chance does to the difference of two staffings in a first look, on the even scale. */
export const NOISE = 0.04;
/** Share of a part's number, one agent at least, within which limits are about straight. */
const STRAIGHT = 0.1;
/** A slope is known where this share of what could be thought before is left of its variance. */
const KNOWN = 0.25;

/**
 * @param asks whether, where too little is known, staffings with some agents fewer in one part are simulated, or more where
 *   there are none
 */
export async function slopesAt(guide: Guide, staff: Vector, asks = true): Promise<Slopes> {
  await guide.levels(staff);
  const before = regression(staff, guide.looked());
  // As far as it takes to stand out from chance; where one will do, the staff found is held against it in the end too.
  const step = Math.ceil(2 * Math.SQRT2 * NOISE * Math.sqrt(sizeOf(staff)));
  const unknown = asks ? staff.flatMap((_, k) => (before.left[k]! > KNOWN ? [k] : [])) : [];
  await inFlight(unknown, AT_ONCE, (k) =>
    guide.levels(changed(staff, [k, staff[k]! > 0 ? -Math.min(step, staff[k]!) : step])),
  );
  return unknown.length === 0 ? before.slopes : regression(staff, guide.looked()).slopes;
}

interface Regression {
  readonly slopes: Slopes;
  /** By part: the share of its slope's variance before that is left. */
  readonly left: readonly number[];
}

/**
 * @param looked in an order that does not depend on when each was simulated
 */
function regression(staff: Vector, looked: readonly Looked[]): Regression {
  const size = staff.length + 1;
  // A share goes as the normal distribution function of the agents beyond the load over its root.
  const thought = 1 / sizeOf(staff);
  const here = looked.find((each) => each.staff.join() === staff.join())!;
  // The level here, and the slopes: variances before, about the level seen here and no slope.
  const covariance = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (__, j) => (i !== j ? 0 : i === 0 ? 1 : thought)),
  );
  const means = here.levels.map((cells) => Array.from({ length: size }, () => new Float64Array(cells.length)));
  for (const { staff: there, levels } of looked) {
    const x = [1, ...there.map((number, k) => number - staff[k]!)];
    const distance = staff.reduce((sum, number, k) => sum + (x[k + 1]! / Math.max(1, STRAIGHT * number)) ** 2, 0);
    const towards = covariance.map((row) => row.reduce((sum, value, j) => sum + value * x[j]!, 0));
    const variance = towards.reduce((sum, value, i) => sum + value * x[i]!, 0) + NOISE ** 2 * (1 + distance);
    levels.forEach((cells, tally) => {
      const mean = means[tally]!;
      cells.forEach((level, cell) => {
        const foretold = mean.reduce((sum, each, i) => sum + each[cell]! * x[i]!, 0);
        const wrong = level - here.levels[tally]![cell]! - foretold;
        // Nothing to judge, here or there.
        if (Number.isNaN(wrong)) return;
        for (let i = 0; i < size; i++) mean[i]![cell]! += (towards[i]! / variance) * wrong;
      });
    });
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) covariance[i]![j]! -= (towards[i]! * towards[j]!) / variance;
    }
  }
  return {
    slopes: staff.map((_, k) => means.map((mean) => mean[k + 1]!.map((rise) => (rise > FLAT ? rise : 0)))),
    left: staff.map((_, k) => covariance[k + 1]![k + 1]! / thought),
  };
}

/** Agents in all, one at least. */
function sizeOf(staff: Vector): number {
  return Math.max(1, sum(staff));
}

/** Margin now + Σ slope × (number − number now) ≥ 0 for every cell that any part moves. */
export function tangents(staff: Vector, margins: Margins, slopes: Slopes): Row[] {
  return margins.flatMap((cells, tally) =>
    [...cells].flatMap((margin, cell): Row[] => {
      if (Number.isNaN(margin)) return [];
      const terms = slopes.flatMap((part, k) => {
        const slope = part[tally]![cell]!;
        return slope > 0 ? [[k, slope] as const] : [];
      });
      if (terms.length === 0) return [];
      // A row of one size, whatever the metric's unit.
      const size = Math.max(...terms.map(([, slope]) => slope));
      const base = terms.reduce((sum, [k, slope]) => sum + slope * staff[k]!, 0);
      return [{ terms: terms.map(([k, slope]) => [k, slope / size]), atLeast: (base - margin) / size }];
    }),
  );
}

/** Agents, of the part that moves a limit most, that a staffing wants by the tangents where it wants most; below 0 where none. */
export function wanting(rows: readonly Row[], staff: Vector): number {
  return rows.reduce(
    (most, { terms, atLeast }) => Math.max(most, atLeast - terms.reduce((sum, [k, each]) => sum + each * staff[k]!, 0)),
    Number.NEGATIVE_INFINITY,
  );
}
