/** How much of the days' busyness all contact types share, from how their residuals go together. */
import { bisect } from 'simple-statistics';
import { studentT } from '../../../stats/student-t.ts';
import type { Fitted } from '../fitted.ts';
import type { DayTotals } from './day-totals.ts';
import type { LevelModel } from './level-model.ts';

export interface TypeDays {
  readonly days: DayTotals;
  readonly model: LevelModel;
  /** Coefficient of variation of the type's whole day factor. */
  readonly busyness: number;
}

interface Residuals {
  readonly mean: number;
  readonly residual: number;
  /** What the residual's square is short of the true one for parameters having been fitted: (n − p) ÷ n. */
  readonly kept: number;
  readonly busyness: number;
}

/**
 * Σ over pairs of types of residual × residual has s² × Σ mean × mean as its expectation. Bounds are the s at which the
 * sum found would lie as far off as the confidence allows, its variance being that of normal residuals.
 * @returns undefined below two types, or where they have no days in common
 */
export function sharedBusyness(types: readonly TypeDays[], confidence: number): Fitted | undefined {
  const byDay = new Map<number, Residuals[]>();
  for (const { days, model, busyness } of types) {
    const kept = model.degrees / days.totals.length;
    days.keys.forEach((key, k) => {
      const mean = model.means[k]!;
      if (!(mean > 0)) return;
      const list = byDay.get(key) ?? [];
      list.push({ mean, residual: days.totals[k]! - mean, kept, busyness });
      byDay.set(key, list);
    });
  }
  const common = [...byDay.values()].filter((list) => list.length > 1);
  let [products, expected] = [0, 0];
  for (const list of common) {
    let [sum, squares, means, meanSquares] = [0, 0, 0, 0];
    for (const { residual, mean, kept } of list) {
      sum += residual;
      squares += residual ** 2;
      means += mean * Math.sqrt(kept);
      meanSquares += mean ** 2 * kept;
    }
    products += sum ** 2 - squares;
    expected += means ** 2 - meanSquares;
  }
  if (!(expected > 0)) return undefined;
  const found = products / expected;
  const reach = studentT(confidence, Math.max(1, common.length - 7));
  const deviation = (shared: number) =>
    Math.sqrt(common.reduce((sum, list) => sum + variance(list, shared), 0)) / expected;
  const most = 25;
  const bound = (sign: number): number => {
    const excess = (shared: number) => found - shared - sign * reach * deviation(shared);
    if (excess(0) <= 0) return 0;
    return excess(most) >= 0 ? most : bisect(excess, 0, most, 200, 1e-9);
  };
  return { value: Math.sqrt(Math.max(0, found)), low: Math.sqrt(bound(1)), high: Math.sqrt(bound(-1)) };
}

/** Of the sum over ordered pairs of residual × residual, for normal residuals: 2 × Σ of (A V)² on the diagonal. */
function variance(list: readonly Residuals[], shared: number): number {
  const variances = list.map(
    ({ mean, busyness, kept }) => kept * (mean + Math.max(busyness ** 2, shared) * mean * mean),
  );
  let sum = 0;
  for (const [i, one] of list.entries()) {
    for (const [j, other] of list.entries()) {
      if (i === j) continue;
      const kept = Math.sqrt(one.kept * other.kept);
      const covariance = kept * shared * one.mean * other.mean;
      sum += 2 * (variances[i]! * variances[j]! + covariance * covariance);
    }
  }
  return sum;
}
