/** What one replication by itself says of a metric: over the horizon, in each of its periods, or in cells of periods taken together. */
import { type SparseHistogram, sparseQuantile } from '../stats/histogram.ts';
import type { Frame } from './frame.ts';
import type { MetricFormula, RatioFormula } from './metric-formulas.ts';
import type { Split } from './period-sums.ts';
import { plannedValue } from './planned-value.ts';
import type { RecordSums } from './record-sums.ts';
import { type Scope, termsOf } from './scopes.ts';
import { evaluate, TERMS } from './terms.ts';

export interface AskedValues {
  readonly scope: Scope;
  readonly formula: MetricFormula;
  /** Periods in which a ratio is told; other metrics are told of the horizon. */
  readonly by: Split;
  /** The cell to which each period belongs; absent: each is its own. */
  readonly cellOf?: Int32Array | undefined;
}

/** A ratio's two sums, one of each for every cell. */
export interface RatioCells {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

export interface RunValues {
  /** By cell; null where there is nothing to judge. */
  readonly values: readonly (number | null)[];
  /** Of a ratio. */
  readonly cells?: RatioCells;
  /** Of a quantile. */
  readonly histogram?: SparseHistogram;
}

/** @param count cells */
export function runValues(sums: RecordSums, asked: AskedValues, count: number, frame: Frame): RunValues {
  const { formula, scope } = asked;
  switch (formula.kind) {
    case 'ratio': {
      const cells = ratioCells(sums, asked, formula, count, frame);
      return {
        cells,
        values: Array.from(cells.numerators, (numerator, k) => ratio(numerator, cells.denominators[k]!)),
      };
    }
    case 'quantile': {
      const histogram = sums.histogram(scope, formula.of);
      return { histogram, values: [sparseQuantile(histogram, formula.at)] };
    }
    case 'longest':
      return { values: [sums.longest(scope, formula.of)] };
    case 'planned':
      return { values: [plannedValue(frame, scope, formula.what)] };
  }
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function ratioCells(
  sums: RecordSums,
  { scope, by, cellOf }: AskedValues,
  formula: RatioFormula,
  count: number,
  frame: Frame,
): RatioCells {
  const split = sums.by(by);
  const row = new Float64Array(TERMS);
  const numerators = new Float64Array(count);
  const denominators = new Float64Array(count);
  for (let period = 0; period < split.periods.count; period++) {
    termsOf(scope, split, period, frame, row);
    const cell = cellOf === undefined ? period : cellOf[period]!;
    numerators[cell]! += evaluate(formula.numerator, row);
    denominators[cell]! += evaluate(formula.denominator, row);
  }
  return { numerators, denominators };
}
