/** Curves through a few points, and their value at one: few points, so the piece is found by looking from the first on. */

/** A function that is linear between its points and flat outside: `values[k]` at `at[k]`, ascending; one point at least. */
export interface Curve {
  readonly at: Float64Array;
  readonly values: Float64Array;
}

/**
 * @param x any number but NaN; infinite ones lie outside
 * @returns the curve's value at x; at a point that is given twice, the later value
 */
export function curveAt(curve: Curve, x: number): number {
  const { at, values } = curve;
  const last = at.length - 1;
  if (x < at[0]!) return values[0]!;
  if (x >= at[last]!) return values[last]!;
  let k = 0;
  while (x >= at[k + 1]!) k++;
  const low = values[k]!;
  return low + ((values[k + 1]! - low) * (x - at[k]!)) / (at[k + 1]! - at[k]!);
}
