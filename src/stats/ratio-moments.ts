/**
 * The running sums that a ratio's estimate needs, so that no value is kept per replication: of one ratio, or of a grid
 * of them (an interval's metrics). Squares are kept about the running means, so that equal replications give an
 * interval of no width rather than one of rounding errors. Sums depend on the order: add in replication order.
 */
import { type Bounds, type Estimate, estimateAround, undefinedEstimate } from './estimate.ts';
import { studentT } from './student-t.ts';

/** A difference below this share of what it is made of is rounding: some tens of roundings of doubles. */
const CANCELLED = 1e-14;

/** Many ratios over the same replications, side by side. */
export class RatioGrid {
  readonly cells: number;
  /** Replications begun so far. */
  replications = 0;
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;
  private readonly numeratorSquares: Float64Array;
  private readonly denominatorSquares: Float64Array;
  private readonly products: Float64Array;

  constructor(cells: number) {
    this.cells = cells;
    this.numerators = new Float64Array(cells);
    this.denominators = new Float64Array(cells);
    this.numeratorSquares = new Float64Array(cells);
    this.denominatorSquares = new Float64Array(cells);
    this.products = new Float64Array(cells);
  }

  /** One replication's values for every cell; where the denominator is empty, it counts as (0, 0). */
  add(numerators: ArrayLike<number>, denominators: ArrayLike<number>): void {
    const before = this.replications++;
    for (let cell = 0; cell < this.cells; cell++) {
      const denominator = denominators[cell]!;
      this.include(cell, denominator === 0 ? 0 : numerators[cell]!, denominator, before);
    }
  }

  /** Σ numerators of one cell. */
  numerator(cell: number): number {
    return this.numerators[cell]!;
  }

  /** Σ denominators of one cell. */
  denominator(cell: number): number {
    return this.denominators[cell]!;
  }

  /** The estimate of one cell's ratio; `confidence` in (0, 1). */
  estimate(cell: number, confidence: number, bounds?: Bounds): Estimate {
    const denominator = this.denominators[cell]!;
    if (denominator === 0) return undefinedEstimate;
    const count = this.replications;
    const ratio = this.numerators[cell]! / denominator;
    if (count === 1) return estimateAround(ratio, Number.NaN);
    // The residuals n − r·d have mean 0, so their squares about the means are their squares.
    const own = this.numeratorSquares[cell]!;
    const shared = 2 * ratio * this.products[cell]!;
    const below = ratio * ratio * this.denominatorSquares[cell]!;
    const difference = own - shared + below;
    // What is left where the three cancel is their rounding, and no spread.
    const squares = difference > CANCELLED * (own + Math.abs(shared) + below) ? difference : 0;
    const error = Math.sqrt((squares / (count - 1)) * count) / denominator;
    return estimateAround(ratio, studentT(confidence, count - 1) * error, bounds);
  }

  private include(cell: number, numerator: number, denominator: number, before: number): void {
    if (before > 0) {
      const aside = numerator - this.numerators[cell]! / before;
      const below = denominator - this.denominators[cell]! / before;
      const weight = before / (before + 1);
      this.numeratorSquares[cell]! += aside * aside * weight;
      this.denominatorSquares[cell]! += below * below * weight;
      this.products[cell]! += aside * below * weight;
    }
    this.numerators[cell]! += numerator;
    this.denominators[cell]! += denominator;
  }
}

/** One ratio. */
export class RatioMoments {
  private readonly grid = new RatioGrid(1);
  private readonly pair = [new Float64Array(1), new Float64Array(1)] as const;

  /** One replication's numerator and denominator. */
  add(numerator: number, denominator: number): void {
    this.pair[0][0] = numerator;
    this.pair[1][0] = denominator;
    this.grid.add(this.pair[0], this.pair[1]);
  }

  get replications(): number {
    return this.grid.replications;
  }

  /** @param confidence in (0, 1) */
  estimate(confidence: number, bounds?: Bounds): Estimate {
    return this.grid.estimate(0, confidence, bounds);
  }
}
