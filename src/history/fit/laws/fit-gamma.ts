/** The gamma law from whole times: its mean is theirs, its shape solves one equation. */
import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import trigamma from '@stdlib/math-base-special-trigamma';
import { bisect } from 'simple-statistics';
import { endings } from '../censored-times.ts';
import { positiveFitted } from '../fitted.ts';
import type { LawFitter } from './law-fit.ts';

/** Shapes that are looked at: from wilder than anything seen to all but constant. */
const [LEAST, MOST] = [1e-3, 1e6];

/**
 * ln k − ψ(k) = ln(mean) − mean of logs.
 * @see Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, chapter 17, section 7.2
 */
export const fitGamma: LawFitter = (times, confidence) => {
  const { time } = times;
  const n = time.length;
  if (n < 2 || endings(times) < n || times.beyond > 0) return undefined;
  let [sum, logs] = [0, 0];
  for (let k = 0; k < n; k++) {
    sum += time[k]!;
    logs += Math.log(time[k]!);
  }
  const mean = sum / n;
  const gap = Math.log(mean) - logs / n;
  const excess = (logShape: number) => logShape - digamma(Math.exp(logShape)) - gap;
  const [low, high] = [Math.log(LEAST), Math.log(MOST)];
  if (!(excess(low) > 0 && excess(high) < 0)) return undefined;
  const shape = Math.exp(bisect(excess, low, high, 200, 1e-12));
  const information = trigamma(shape) - 1 / shape;
  return {
    law: { distribution: 'gamma', mean, shape },
    parameters: {
      mean: positiveFitted(mean, 1 / Math.sqrt(shape * n), confidence),
      shape: positiveFitted(shape, 1 / (shape * Math.sqrt(n * information)), confidence),
    },
    logLikelihood: n * (shape * Math.log(shape / mean) - gammaln(shape)) + (shape - 1) * logs - (shape * sum) / mean,
    free: 2,
  };
};
