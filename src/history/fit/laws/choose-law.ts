/** The law that foretells a sample best, among the scenario's laws that can be fitted to it. */
import type { CensoredTimes } from '../censored-times.ts';
import { fitExponential } from './fit-exponential.ts';
import { fitGamma } from './fit-gamma.ts';
import { fitHyperexponential } from './fit-hyperexponential.ts';
import { fitLognormal } from './fit-lognormal.ts';
import { fitWeibull } from './fit-weibull.ts';
import { akaike, type LawFit, type LawFitter } from './law-fit.ts';

/** For times that are known to their end. */
export const handleLaws: readonly LawFitter[] = [
  fitExponential,
  fitLognormal,
  fitGamma,
  fitWeibull,
  fitHyperexponential,
];

/** For times of which many were cut off. */
export const patienceLaws: readonly LawFitter[] = [fitExponential, fitWeibull, fitLognormal];

/** @returns every law that can be fitted, the best (by Akaike's criterion) first; empty where none can */
export function fitLaws(times: CensoredTimes, laws: readonly LawFitter[], confidence: number): LawFit[] {
  return laws
    .map((fitter) => fitter(times, confidence))
    .filter((fit) => fit !== undefined)
    .sort((a, b) => akaike(a) - akaike(b));
}
