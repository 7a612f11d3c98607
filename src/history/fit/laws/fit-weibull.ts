/** The Weibull law from censored times. */
import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { positiveFitted } from '../fitted.ts';
import type { LawFitter } from './law-fit.ts';
import { type ErrorLaw, fitLogLocationScale } from './log-location-scale.ts';

/** The least extreme value: log of a unit exponential. */
const leastExtreme: ErrorLaw = {
  density(z, out) {
    const e = Math.exp(z);
    out[0] = z - e;
    out[1] = 1 - e;
    out[2] = -e;
  },
  survival(z, out) {
    const e = -Math.exp(z);
    out[0] = e;
    out[1] = e;
    out[2] = e;
  },
};

export const fitWeibull: LawFitter = (times, confidence) => {
  const fit = fitLogLocationScale(times, leastExtreme);
  // Below 0.05 no scenario takes the shape.
  if (fit === undefined || fit.h < 0.05) return undefined;
  const { h, d, variance, logLikelihood } = fit;
  const mean = Math.exp(d / h + gammaln(1 + 1 / h));
  // log mean = d/h + ln Γ(1 + 1/h), by the delta method.
  const [byH, byD] = [-(d + digamma(1 + 1 / h)) / (h * h), 1 / h];
  const spread = byH * byH * variance.hh + 2 * byH * byD * variance.hd + byD * byD * variance.dd;
  return {
    law: { distribution: 'weibull', mean, shape: h },
    parameters: {
      mean: positiveFitted(mean, Math.sqrt(spread), confidence),
      shape: positiveFitted(h, Math.sqrt(variance.hh) / h, confidence),
    },
    logLikelihood,
    free: 2,
  };
};
