/** Published numbers as means with standard errors. */
import type { Sampled } from '../statistical/validation-case.ts';

/** A mean over independent runs that is printed with its standard deviation. */
export function simulated(mean: number, deviation: number, runs: number): Sampled {
  return { mean, error: deviation / Math.sqrt(runs) };
}

/**
 * A mean over runs whose spread is not printed, or over too few to know it: their runs are taken to vary as ours do.
 * @param ours over `ourRuns` runs of the same length
 */
export function asSpreadAs(ours: Sampled, ourRuns: number, mean: number, runs = 1): Sampled {
  return { mean, error: ours.error * Math.sqrt(ourRuns / runs) };
}

/** Minutes, as printed, in seconds. */
export function minutes({ mean, error }: Sampled): Sampled {
  return { mean: mean * 60, error: error * 60 };
}
