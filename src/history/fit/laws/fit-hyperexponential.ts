/**
 * A mixture of two exponentials from whole times, by expectation and maximisation: each time is shared out between the
 * quick and the slow part as likely as it came from either, and each part takes the mean of its share.
 */
import { endings } from '../censored-times.ts';
import { positiveFitted } from '../fitted.ts';
import { inverse } from '../inverse.ts';
import type { LawFitter } from './law-fit.ts';

const STEPS = 500;

interface Parts {
  readonly share: number;
  readonly quick: number;
  readonly slow: number;
}

/** @see McLachlan & Peel (2000), Finite Mixture Models, sections 2.8 and 2.15 */
export const fitHyperexponential: LawFitter = (times, confidence) => {
  const { time } = times;
  const n = time.length;
  if (n < 10 || endings(times) < n || times.beyond > 0) return undefined;
  let [sum, squares] = [0, 0];
  for (let k = 0; k < n; k++) {
    sum += time[k]!;
    squares += time[k]! ** 2;
  }
  const mean = sum / n;
  // Less irregular than one exponential: then one part takes all.
  if (squares / n < 2 * mean * mean) return undefined;
  let parts: Parts = { share: 0.5, quick: mean / 2, slow: 1.5 * mean };
  let before = Number.NEGATIVE_INFINITY;
  let step = maximised(time, parts);
  // The likelihood of a step is that of the parts with which it begins.
  for (let k = 0; k < STEPS && step.logLikelihood - before > 1e-7; k++) {
    parts = step.parts;
    before = step.logLikelihood;
    step = maximised(time, parts);
  }
  const { share, quick, slow } = parts;
  if (!(share > 1e-3 && share < 1 - 1e-3)) return undefined;
  const average = share * quick + (1 - share) * slow;
  const variance = 2 * (share * quick ** 2 + (1 - share) * slow ** 2) - average ** 2;
  const deviations = standardErrors(time, parts);
  if (deviations === undefined) return undefined;
  return {
    law: { distribution: 'hyperexponential', means: [quick, slow], shares: [share, 1 - share] },
    parameters: {
      mean: positiveFitted(average, Math.sqrt(variance / n) / average, confidence),
      quick: positiveFitted(quick, deviations[0], confidence),
      slow: positiveFitted(slow, deviations[1], confidence),
      quick_share: shareFitted(share, deviations[2], confidence),
    },
    logLikelihood: step.logLikelihood,
    free: 3,
  };
};

function maximised(time: Float64Array, { share, quick, slow }: Parts) {
  let [weight, quickSum, all, logLikelihood] = [0, 0, 0, 0];
  for (let k = 0; k < time.length; k++) {
    const x = time[k]!;
    const one = (share / quick) * Math.exp(-x / quick);
    const density = one + ((1 - share) / slow) * Math.exp(-x / slow);
    const part = one / density;
    logLikelihood += Math.log(density);
    weight += part;
    quickSum += part * x;
    all += x;
  }
  const rest = time.length - weight;
  const parts: Parts = { share: weight / time.length, quick: quickSum / weight, slow: (all - quickSum) / rest };
  return { parts, logLikelihood };
}

/** Of log quick, log slow and the logit of the share: from the sum of products of each time's own slopes. */
function standardErrors(time: Float64Array, { share, quick, slow }: Parts): [number, number, number] | undefined {
  let [aa, ab, ac, bb, bc, cc] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < time.length; k++) {
    const x = time[k]!;
    const one = (share / quick) * Math.exp(-x / quick);
    const part = one / (one + ((1 - share) / slow) * Math.exp(-x / slow));
    const a = part * (x / quick - 1);
    const b = (1 - part) * (x / slow - 1);
    const c = part - share;
    aa += a * a;
    ab += a * b;
    ac += a * c;
    bb += b * b;
    bc += b * c;
    cc += c * c;
  }
  const covariance = inverse(Float64Array.of(aa, ab, ac, ab, bb, bc, ac, bc, cc), 3);
  if (covariance === undefined) return undefined;
  const variances = [covariance[0]!, covariance[4]!, covariance[8]!] as const;
  if (!variances.every((variance) => variance > 0)) return undefined;
  return [Math.sqrt(variances[0]), Math.sqrt(variances[1]), Math.sqrt(variances[2])];
}

/** @param deviation standard error of the logit */
function shareFitted(share: number, deviation: number, confidence: number) {
  const odds = positiveFitted(share / (1 - share), deviation, confidence);
  return { value: share, low: odds.low / (1 + odds.low), high: odds.high / (1 + odds.high) };
}
