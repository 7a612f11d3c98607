/**
 * What results tell of every interval: a few metrics of each contact type and agent group, as running moments, so that
 * memory does not grow with replications.
 */
import type { Estimate } from '../stats/estimate.ts';
import { RatioGrid } from '../stats/ratio-moments.ts';
import type { Frame } from './frame.ts';
import { metricFormulas, type RatioMetric } from './metric-formulas.ts';
import type { PeriodSums } from './period-sums.ts';
import { type Scope, type ScopeKind, termsOf } from './scopes.ts';
import { evaluate, TERMS } from './terms.ts';

export const intervalMetrics = {
  contact_type: [
    'offered',
    'answered',
    'abandoned',
    'service_level',
    'average_speed_of_answer',
    'hold_time',
    'abandonment_rate',
    'queue_length',
    'queue_length_longest',
    'offered_load',
  ],
  agent_group: ['on_duty', 'handling', 'occupancy'],
} as const satisfies Partial<Record<ScopeKind, readonly RatioMetric[]>>;

export type IntervalTypeMetric = (typeof intervalMetrics.contact_type)[number];
export type IntervalGroupMetric = (typeof intervalMetrics.agent_group)[number];

type Told = keyof typeof intervalMetrics;

export class IntervalGrid {
  private readonly frame: Frame;
  private readonly told: readonly (Scope & { kind: Told })[];
  /** First cell of each told scope within an interval, and how many cells an interval has. */
  private readonly first: readonly number[];
  private readonly width: number;
  private readonly grid: RatioGrid;
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;
  private readonly row = new Float64Array(TERMS);

  constructor(frame: Frame, scopes: readonly Scope[]) {
    this.frame = frame;
    this.told = scopes.filter((scope): scope is Scope & { kind: Told } => scope.kind in intervalMetrics);
    let width = 0;
    this.first = this.told.map(({ kind }) => {
      const first = width;
      width += intervalMetrics[kind].length;
      return first;
    });
    this.width = width;
    const cells = width * frame.interval.count;
    this.grid = new RatioGrid(cells);
    this.numerators = new Float64Array(cells);
    this.denominators = new Float64Array(cells);
  }

  /** @param sums of one replication by interval; replications in their order */
  add(sums: PeriodSums): void {
    for (let interval = 0; interval < this.frame.interval.count; interval++) {
      this.told.forEach((scope, k) => {
        const row = termsOf(scope, sums, interval, this.frame, this.row);
        let cell = interval * this.width + this.first[k]!;
        for (const metric of intervalMetrics[scope.kind]) {
          const { numerator, denominator } = metricFormulas[metric];
          this.numerators[cell] = evaluate(numerator, row);
          this.denominators[cell++] = evaluate(denominator, row);
        }
      });
    }
    this.grid.add(this.numerators, this.denominators);
  }

  /** @returns by metric, or undefined where the scope is not told of by interval */
  estimates(scope: Scope, interval: number, confidence: number): Record<string, Estimate> | undefined {
    const k = this.told.indexOf(scope as Scope & { kind: Told });
    if (k < 0) return undefined;
    const first = interval * this.width + this.first[k]!;
    const estimates = intervalMetrics[this.told[k]!.kind].map((metric, place) => [
      metric,
      this.grid.estimate(first + place, confidence, metricFormulas[metric].bounds),
    ]);
    return Object.fromEntries(estimates);
  }
}
