/** How much of the days' busyness all contact types share, from how their residuals go together. */
import gammainc from '@stdlib/math-base-special-gammainc';
import { bisect } from 'simple-statistics';
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

/** Variance of a day's factor above which none is sought: a coefficient of variation of 5, the most that a scenario takes. */
const MOST = 25;
/** Degrees of freedom from which a chi-square law is as good as normal. */
const NORMAL = 1e4;

/**
 * Σ over ordered pairs of types of residual × residual has s² × Σ mean × mean as its expectation. Bounds are the s at which
 * a sum so low, or so high, would be as rare as the confidence allows, its law being taken from three cumulants.
 * @param confidence in (0, 1)
 * @returns a coefficient of variation; undefined below two types, or where they have no days in common
 */
export function sharedBusyness(types: readonly TypeDays[], confidence: number): Fitted | undefined {
  const common = [...residualsByDay(types).values()].filter((list) => list.length > 1);
  let [products, expected] = [0, 0];
  for (const list of common) {
    products += total(list, ({ residual }) => residual) ** 2 - total(list, ({ residual }) => residual ** 2);
    const meanOf = ({ mean, kept }: Residuals) => mean * Math.sqrt(kept);
    expected += total(list, meanOf) ** 2 - total(list, (one) => meanOf(one) ** 2);
  }
  if (!(expected > 0)) return undefined;
  const reaches = (probability: number): number => {
    const excess = (shared: number) => probability - chanceBelow(products, common, shared);
    if (excess(0) >= 0) return 0;
    return excess(MOST) <= 0 ? MOST : bisect(excess, 0, MOST, 200, 1e-9);
  };
  const outside = (1 - confidence) / 2;
  return {
    value: Math.sqrt(Math.max(0, products / expected)),
    low: Math.sqrt(reaches(1 - outside)),
    high: Math.sqrt(reaches(outside)),
  };
}

/** Residuals of each day, one for each type that had contacts to expect. */
function residualsByDay(types: readonly TypeDays[]): Map<number, Residuals[]> {
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
  return byDay;
}

/**
 * That the sum over days and ordered pairs of types of residual × residual comes out lower: by a chi-square law, moved and
 * stretched to have the sum's mean, variance and third cumulant.
 * @param shared variance of the factor that all types share
 * @see Pearson (1959), Note on an approximation to the distribution of non-central χ², Biometrika 46:364; Imhof (1961), Computing the distribution of quadratic forms in normal variables, Biometrika 48:419
 */
function chanceBelow(products: number, days: readonly (readonly Residuals[])[], shared: number): number {
  const each = days.map((day) => cumulants(day, shared));
  const [mean, variance, third] = [0, 1, 2].map((place) => total(each, (found) => found[place]!));
  const degrees = Math.min(NORMAL, (8 * variance! ** 3) / third! ** 2);
  const value = degrees + (products - mean!) * Math.sqrt((2 * degrees) / variance!);
  return value > 0 ? gammainc(value / 2, degrees / 2) : 0;
}

/**
 * First three of one day's sum, for normal residuals with covariances V: tr (A V), 2 tr (A V)², 8 tr (A V)³, where A is 1
 * off the diagonal and 0 on it. A day counts as much as fitting has left of it.
 */
function cumulants(list: readonly Residuals[], shared: number): readonly [number, number, number] {
  const covariances = list.map(({ mean, busyness }, i) =>
    list.map((other, j) => (i === j ? mean + Math.max(busyness ** 2, shared) * mean ** 2 : shared * mean * other.mean)),
  );
  const sums = covariances.map((row) => total(row, (value) => value));
  const once = covariances.map((row) => row.map((value, j) => sums[j]! - value));
  const twice = once.map((row) => row.map((_, j) => total(row, (value, k) => value * once[k]![j]!)));
  const kept = total(list, (one) => one.kept) / list.length;
  return [
    kept * total(once, (row, i) => row[i]!),
    kept * 2 * total(twice, (row, i) => row[i]!),
    kept * 8 * total(twice, (row, i) => total(row, (value, k) => value * once[k]![i]!)),
  ];
}

function total<Item>(items: readonly Item[], of: (item: Item, place: number) => number): number {
  return items.reduce((sum, item, place) => sum + of(item, place), 0);
}
