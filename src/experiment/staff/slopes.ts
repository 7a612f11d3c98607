/** How much each limit is kept better with one agent more, on the even scale: a tangent to what the staff can do. */
import type { Guide, Margins } from './guide.ts';
import type { Row } from './integer-program.ts';
import { changed } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** A slope below this is taken for noise. */
const FLAT = 0.003;

/** By part, tally and cell. */
export type Slopes = readonly Margins[];

/** Told by one agent fewer, where there is one: what the staff found is held against in the end too. */
export async function slopesAt(guide: Guide, staff: Vector): Promise<Slopes> {
  const here = await guide.levels(staff);
  return guide.evaluator.each(guide.evaluator.problem.parts, async (_, k) => {
    const by = staff[k]! > 0 ? -1 : 1;
    const there = await guide.levels(changed(staff, [k, by]));
    return here.map((margins, tally) =>
      margins.map((margin, cell) => {
        const rise = (there[tally]![cell]! - margin) * by;
        return rise > FLAT ? rise : 0;
      }),
    );
  });
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
