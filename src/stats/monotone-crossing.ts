/**
 * Where a curve that is known at a few points falls through nought between two of them: by cubic pieces that overshoot
 * nowhere, so that points far off lead no guess astray.
 */

export interface CurvePoint {
  readonly at: number;
  readonly value: number;
}

/** Halvings of a piece; far below what a guess can be good for. */
const HALVINGS = 40;

/**
 * @param points in increasing `at`
 * @param before place of the last point above or at nought; the one after it lies below
 * @returns the crossing, between the two points
 * @see Fritsch & Butland (1984), A method for constructing local monotone piecewise cubic interpolants
 */
export function monotoneCrossing(points: readonly CurvePoint[], before: number): number {
  const left = points[before]!;
  const right = points[before + 1]!;
  const width = right.at - left.at;
  const slopes = [slopeAt(points, before), slopeAt(points, before + 1)] as const;
  const value = (part: number) => {
    const rest = 1 - part;
    return (
      left.value * (1 + 2 * part) * rest * rest +
      right.value * (3 - 2 * part) * part * part +
      width * part * rest * (slopes[0] * rest - slopes[1] * part)
    );
  };
  let low = 0;
  let high = 1;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (value(middle) >= 0) low = middle;
    else high = middle;
  }
  return left.at + high * width;
}

function slopeAt(points: readonly CurvePoint[], place: number): number {
  const before = secant(points, place - 1);
  const after = secant(points, place);
  if (before === undefined || after === undefined) return (before ?? after)?.slope ?? 0;
  if (before.slope * after.slope <= 0) return 0;
  // The harmonic mean, weighed by how near each neighbour lies.
  const weight = (1 + after.width / (before.width + after.width)) / 3;
  return (before.slope * after.slope) / (weight * after.slope + (1 - weight) * before.slope);
}

/** Between a point and the next one; undefined where there is none. */
function secant(points: readonly CurvePoint[], place: number): { slope: number; width: number } | undefined {
  const left = points[place];
  const right = points[place + 1];
  if (left === undefined || right === undefined) return undefined;
  const width = right.at - left.at;
  return { slope: (right.value - left.value) / width, width };
}
