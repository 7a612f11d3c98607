/** Integrals of smooth functions to nearly full precision, by Gauss–Legendre panels halved where they must be. */

/** Abscissae above 0 and weights of the ten-point rule: Abramowitz & Stegun (1964), table 25.4. */
const points = [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const weights = [0.2955242247147528, 0.2692667193099965, 0.219086362515982, 0.1494513491505804, 0.06667134430868814];

/** Above the rounding noise of an exponential's argument in the thousands, or halving would chase noise. */
const relativeError = 1e-12;
/** Halvings after which a panel is taken as it is: at a jump, 2⁻⁴⁰ of the range is left in doubt. */
const deepest = 40;

/**
 * ∫ f over [from, to].
 * @param breaks points inside where `f` has a kink, a peak or another scale; those outside are passed over
 * @param scale what the integral is a part of: where it is small beside that, less of it need be known
 * @returns the integral, to about 1e-12 of the integral of |f|, or of `scale`, where `f` is smooth between the breaks
 */
export function integrate(
  f: (x: number) => number,
  from: number,
  to: number,
  breaks: readonly number[] = [],
  scale = 0,
): number {
  if (!(to > from)) return 0;
  const edges = [from, ...breaks.filter((x) => x > from && x < to).sort((a, b) => a - b), to];
  const panels = edges.slice(1).map((edge, k) => ({ low: edges[k]!, high: edge, rough: panel(f, edges[k]!, edge) }));
  const size = Math.max(
    scale,
    panels.reduce((sum, { rough }) => sum + Math.abs(rough), 0),
  );
  return panels.reduce((sum, { low, high, rough }) => sum + refine(f, low, high, rough, size * relativeError, 0), 0);
}

function refine(
  f: (x: number) => number,
  low: number,
  high: number,
  rough: number,
  tolerance: number,
  depth: number,
): number {
  const middle = low + (high - low) / 2;
  const left = panel(f, low, middle);
  const right = panel(f, middle, high);
  const finer = left + right;
  if (Math.abs(finer - rough) <= tolerance || depth >= deepest) return finer;
  return refine(f, low, middle, left, tolerance, depth + 1) + refine(f, middle, high, right, tolerance, depth + 1);
}

function panel(f: (x: number) => number, low: number, high: number): number {
  const half = (high - low) / 2;
  const middle = low + half;
  let sum = 0;
  for (let k = 0; k < points.length; k++) {
    const step = half * points[k]!;
    sum += weights[k]! * (f(middle - step) + f(middle + step));
  }
  return sum * half;
}
