/** Which of two staffings is the better: the cheaper; of two as dear the one with fewer heads, then by name. */
import type { Part, Vector } from './staff-problem.ts';

export function costOf(parts: readonly Part[], staff: Vector): number {
  return staff.reduce((sum, number, k) => sum + number * parts[k]!.cost, 0);
}

/** Below 0 where `a` is the better. Of two alike in cost and heads it has more agents in the group first by name. */
export function compareStaff(parts: readonly Part[], a: Vector, b: Vector): number {
  const [one, other] = [costOf(parts, a), costOf(parts, b)];
  // Sums of the same amounts in another order differ by rounding.
  if (Math.abs(one - other) > 1e-9 * Math.max(one, other)) return one - other;
  const heads = sum(a) - sum(b);
  if (heads !== 0) return heads;
  let first = -1;
  parts.forEach(({ order }, k) => {
    if (a[k] !== b[k] && (first < 0 || order < parts[first]!.order)) first = k;
  });
  return first < 0 ? 0 : b[first]! - a[first]!;
}

export function sum(staff: Vector): number {
  return staff.reduce((all, number) => all + number, 0);
}

/** The staffing with some numbers changed. */
export function changed(staff: Vector, ...changes: readonly (readonly [place: number, by: number])[]): Vector {
  const after = [...staff];
  for (const [place, by] of changes) after[place] = after[place]! + by;
  return after;
}
