/** Whittaker's smoother: the curve nearest to the data that bends little. */

/**
 * The z that makes Σ weights (data − z)² + stiffness Σ (second differences of z)² least.
 * @param weights at least 0 each, more than one of them above 0 where stiffness is above 0
 * @param stiffness at least 0: 0 gives the data back
 * @returns as many values as `data`, found in linear time
 * @see Eilers (2003), A perfect smoother, Analytical Chemistry 75:3631, equations 4–6
 */
export function smooth(data: Float64Array, weights: Float64Array, stiffness: number): Float64Array {
  const n = data.length;
  if (stiffness === 0 || n < 4) return data.slice();
  // (W + λ D'D) is pentadiagonal: factored as L·diag(d)·L' with two bands e, f below the diagonal.
  const d = new Float64Array(n);
  const e = new Float64Array(n);
  const f = new Float64Array(n);
  const z = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const fromEdge = Math.min(i, n - 1 - i);
    const diagonal = fromEdge === 0 ? 1 : fromEdge === 1 ? 5 : 6;
    const next = i === n - 1 ? 0 : i === 0 || i === n - 2 ? -2 : -4;
    const e1 = i > 0 ? e[i - 1]! : 0;
    const d1 = i > 0 ? d[i - 1]! : 0;
    const f1 = i > 0 ? f[i - 1]! : 0;
    const f2 = i > 1 ? f[i - 2]! : 0;
    const d2 = i > 1 ? d[i - 2]! : 0;
    d[i] = weights[i]! + stiffness * diagonal - d1 * e1 * e1 - d2 * f2 * f2;
    e[i] = (stiffness * next - d1 * e1 * f1) / d[i]!;
    f[i] = i < n - 2 ? stiffness / d[i]! : 0;
    z[i] = weights[i]! * data[i]! - e1 * (i > 0 ? z[i - 1]! : 0) - f2 * (i > 1 ? z[i - 2]! : 0);
  }
  for (let i = n - 1; i >= 0; i--) {
    z[i] = z[i]! / d[i]! - (i < n - 1 ? e[i]! * z[i + 1]! : 0) - (i < n - 2 ? f[i]! * z[i + 2]! : 0);
  }
  return z;
}
