/** Means over replications with their standard errors, worked out apart from `src/stats`, which they help to check. */
import type { Sampled } from './validation-case.ts';

/** Mean of one value a replication. */
export function meanOf<Run>(runs: readonly Run[], value: (run: Run) => number): Sampled {
  return ratioOf(runs, value, () => 1);
}

/**
 * Σ numerator ÷ Σ denominator, the standard error by the delta method: √(Σ (nᵢ − r·dᵢ)² ÷ (R − 1) ÷ R) ÷ d̄.
 * @see Law (2015), Simulation Modeling and Analysis, section 9.5.2
 */
export function ratioOf<Run>(
  runs: readonly Run[],
  numerator: (run: Run) => number,
  denominator: (run: Run) => number,
): Sampled {
  const count = runs.length;
  const sum = (value: (run: Run) => number) => runs.reduce((total, run) => total + value(run), 0);
  const base = sum(denominator);
  const mean = sum(numerator) / base;
  const squares = sum((run) => (numerator(run) - mean * denominator(run)) ** 2);
  return { mean, error: Math.sqrt(squares / (count - 1) / count) / (base / count) };
}

/** A value known exactly. */
export function exactly(mean: number): Sampled {
  return { mean, error: 0 };
}
