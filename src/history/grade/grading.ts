/** What a model got right and wrong of some days: by day, by part of the day, by hour and by contact type. */
import { normalReach } from '../fit/fitted.ts';
import { type Compared, Comparison, type Part } from './compared.ts';
import { type GradedMetric, gradedMetrics } from './graded-metrics.ts';
import { type ServiceFrame, type ServiceSums, slotsOf } from './service-sums.ts';

export interface Counts {
  readonly actual: number;
  readonly simulated: number;
}

export interface GradedPart {
  readonly offered: Counts;
  readonly metrics: Readonly<Record<GradedMetric, Compared>>;
}

/** Errors are simulated less actual: shares as shares, times in seconds. */
export interface ErrorSummary {
  /** Mean with its sign, mean without, and the largest without. */
  readonly bias: number;
  readonly absolute: number;
  readonly worst: number;
  /** Parts that could be compared, and those in which what happened lies in the simulated interval. */
  readonly compared: number;
  readonly within: number;
}

export interface Bias {
  readonly where: { readonly hour: number } | { readonly type: string };
  readonly metric: 'abandonment_rate' | 'hold_time';
  readonly offered: number;
  readonly actual: number;
  readonly mean: number;
  /** Simulated less actual in standard deviations of what chance gives. */
  readonly deviations: number;
}

export interface Grading {
  readonly total: GradedPart;
  /** By graded day. */
  readonly days: readonly GradedPart[];
  /** By day and part of the day, in order of time. */
  readonly intervals: readonly GradedPart[];
  readonly byDay: Readonly<Record<GradedMetric, ErrorSummary>>;
  /** Weighed by contacts. */
  readonly byInterval: Readonly<Record<GradedMetric, ErrorSummary>>;
  /** Hours of the day and contact types that the model gets wrong by more than chance, the clearest first. */
  readonly biases: readonly Bias[];
}

/** Chance of taking for biased what is not. */
const STRICT = 0.001;
/** Fewer contacts than this tell no bias. */
const FEWEST = 30;
const HOUR = 3600;

/** @param confidence share of simulations that lies within an interval */
export function gradingOf(
  actual: ServiceSums,
  simulated: readonly ServiceSums[],
  frame: ServiceFrame,
  confidence: number,
): Grading {
  const comparison = new Comparison(actual, simulated, confidence);
  const slots = slotsOf(frame);
  const count = frame.starts.length - 1;
  const partOf = (part: Part): GradedPart => ({
    offered: comparison.offered(part),
    metrics: comparison.of(part, gradedMetrics),
  });
  const cells = (rows: readonly number[]): Part => ({ table: 'cells', rows });
  const days = Array.from({ length: count }, (_, day) =>
    partOf(cells(Array.from({ length: slots }, (_, slot) => day * slots + slot))),
  );
  const intervals = Array.from({ length: count * slots }, (_, row) => partOf(cells([row])));
  return {
    total: partOf(cells(Array.from({ length: count * slots }, (_, row) => row))),
    days,
    intervals,
    byDay: summaries(days, () => 1),
    byInterval: summaries(intervals, ({ offered }) => offered.actual),
    biases: biasesOf(comparison, frame, cells),
  };
}

function summaries(
  parts: readonly GradedPart[],
  weight: (part: GradedPart) => number,
): Record<GradedMetric, ErrorSummary> {
  const found = gradedMetrics.map((metric): [GradedMetric, ErrorSummary] => {
    let [errors, absolute, weights, worst, compared, within] = [0, 0, 0, 0, 0, 0];
    for (const part of parts) {
      const { actual, mean, within: inside } = part.metrics[metric];
      if (actual === null || mean === null || !(part.offered.actual > 0)) continue;
      const own = weight(part);
      errors += own * (mean - actual);
      absolute += own * Math.abs(mean - actual);
      weights += own;
      worst = Math.max(worst, Math.abs(mean - actual));
      if (inside === null) continue;
      compared++;
      if (inside) within++;
    }
    return [metric, { bias: errors / (weights || 1), absolute: absolute / (weights || 1), worst, compared, within }];
  });
  return Object.fromEntries(found) as Record<GradedMetric, ErrorSummary>;
}

function biasesOf(comparison: Comparison, frame: ServiceFrame, cells: (rows: readonly number[]) => Part): Bias[] {
  const { interval, types, starts } = frame;
  const slots = slotsOf(frame);
  const perHour = Math.max(1, Math.round(HOUR / interval));
  const hours = Array.from({ length: Math.ceil(slots / perHour) }, (_, k) => ({
    where: { hour: (k * perHour * interval) / HOUR },
    part: cells(
      Array.from({ length: starts.length - 1 }, (_, day) =>
        Array.from({ length: perHour }, (_, slot) => k * perHour + slot)
          .filter((slot) => slot < slots)
          .map((slot) => day * slots + slot),
      ).flat(),
    ),
  }));
  const ofTypes = types.map((type, row) => ({ where: { type }, part: { table: 'types', rows: [row] } as const }));
  return [...hours, ...ofTypes]
    .flatMap(({ where, part }): Bias[] => {
      const offered = comparison.offered(part).actual;
      if (offered < FEWEST) return [];
      const found = comparison.of(part, ['abandonment_rate', 'hold_time']);
      return (['abandonment_rate', 'hold_time'] as const).flatMap((metric) => {
        const { actual, mean, deviation } = found[metric];
        if (actual === null || mean === null || !((deviation ?? 0) > 0)) return [];
        return [{ where, metric, offered, actual, mean, deviations: (mean - actual) / deviation! }];
      });
    })
    .filter(({ deviations }) => Math.abs(deviations) > normalReach(1 - STRICT))
    .sort((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations));
}
