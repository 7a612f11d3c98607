/** The lognormal law from censored times. */
import erfc from '@stdlib/math-base-special-erfc';
import { positiveFitted } from '../fitted.ts';
import type { LawFitter } from './law-fit.ts';
import { type ErrorLaw, fitLogLocationScale } from './log-location-scale.ts';

const LOG_ROOT = Math.log(2 * Math.PI) / 2;
/** From here on the tail's series has more digits than the complement of the error function. */
const FAR = 12;

const normal: ErrorLaw = {
  density(z, out) {
    out[0] = (-z * z) / 2 - LOG_ROOT;
    out[1] = -z;
    out[2] = -1;
  },
  survival(z, out) {
    const density = (-z * z) / 2 - LOG_ROOT;
    // Mills' ratio: density ÷ survival.
    const hazard = z > FAR ? z + 1 / z - 2 / z ** 3 + 10 / z ** 5 : Math.exp(density) / (erfc(z / Math.SQRT2) / 2);
    out[0] = density - Math.log(hazard || Number.MIN_VALUE);
    out[1] = -hazard;
    out[2] = -hazard * (hazard - z);
    if (z < -FAR) out[0] = 0;
  },
};

export const fitLognormal: LawFitter = (times, confidence) => {
  const fit = fitLogLocationScale(times, normal);
  if (fit === undefined) return undefined;
  const { h, d, variance, logLikelihood } = fit;
  const squared = 1 / (h * h);
  const mean = Math.exp(d / h + squared / 2);
  const cv = Math.sqrt(Math.expm1(squared));
  if (!Number.isFinite(mean) || !Number.isFinite(cv)) return undefined;
  // log mean = d/h + 1/(2h²) and log cv = ln(e^(1/h²) − 1)/2, by the delta method.
  const [byH, byD] = [-d * squared - squared / h, 1 / h];
  const spread = byH * byH * variance.hh + 2 * byH * byD * variance.hd + byD * byD * variance.dd;
  const cvByH = squared / h / -Math.expm1(-squared);
  return {
    law: { distribution: 'lognormal', mean, cv },
    parameters: {
      mean: positiveFitted(mean, Math.sqrt(spread), confidence),
      cv: positiveFitted(cv, Math.sqrt(variance.hh) * cvByH, confidence),
    },
    logLikelihood,
    free: 2,
  };
};
