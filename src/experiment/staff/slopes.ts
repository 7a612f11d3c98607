/** How much each limit is kept better with one agent more, on the even scale: a tangent to what the staff can do. */
import type { Guide, Margins, Slopes } from './guide.ts';
import type { Row } from './integer-program.ts';
import { changed } from './staff-order.ts';
import type { Vector } from './staff-problem.ts';

/** A slope below this is taken for noise. */
const FLAT = 0.003;
/** Share of a number by which staff may differ from where slopes were taken; of a small one, one agent. */
const NEAR = 0.1;

/** Told by one agent fewer, where there is one: what the staff found is held against in the end too. */
export async function slopesAt(guide: Guide, staff: Vector): Promise<Slopes> {
  const here = await guide.levels(staff);
  const slopes = await guide.evaluator.each(guide.evaluator.problem.parts, async (_, k) => {
    const by = staff[k]! > 0 ? -1 : 1;
    const there = await guide.levels(changed(staff, [k, by]));
    return here.map((margins, tally) =>
      margins.map((margin, cell) => {
        const rise = (there[tally]![cell]! - margin) * by;
        return rise > FLAT ? rise : 0;
      }),
    );
  });
  guide.slopes = { staff, of: slopes };
  return slopes;
}

/** As `slopesAt`, or those taken last where that was so near that they will do: limits bend little from one agent to the next. */
export async function slopesNear(guide: Guide, staff: Vector): Promise<Slopes> {
  const { slopes } = guide;
  const isNear = slopes?.staff.every((number, k) => Math.abs(number - staff[k]!) <= Math.max(1, number * NEAR));
  return slopes !== undefined && isNear ? slopes.of : slopesAt(guide, staff);
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
