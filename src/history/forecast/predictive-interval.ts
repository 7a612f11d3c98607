/**
 * The interval in which a count will lie: a Poisson count whose mean is itself uncertain, gamma about its forecast. What
 * is summed is chance in the count and everything that the forecast does not know.
 */
import { studentT } from '../../stats/student-t.ts';

export interface PredictiveInterval {
  readonly low: number;
  readonly high: number;
}

/** Student's t with so many degrees of freedom is the normal law to eight digits. */
const normalDegrees = 1e9;
/** Above this mean the quantile is taken from a Cornish–Fisher expansion, below it the probabilities are summed. */
const summedBelow = 30;

/**
 * @param mean at least 0
 * @param squaredCv squared coefficient of variation of the mean, at least 0; 0 is Poisson
 * @param confidence share of counts that should lie within, 0–1
 * @returns whole numbers; above a mean of 30 by Cornish & Fisher (1938) to the fourth moment; as counts are whole, at least the share asked for lies within where counts are small
 */
export function predictiveInterval(mean: number, squaredCv: number, confidence: number): PredictiveInterval {
  const tail = (1 - confidence) / 2;
  const z = studentT(confidence, normalDegrees);
  if (!(mean > 0)) return { low: 0, high: 0 };
  if (mean < summedBelow) {
    return { low: summedQuantile(mean, squaredCv, tail), high: summedQuantile(mean, squaredCv, 1 - tail) };
  }
  const variance = mean + mean * mean * squaredCv;
  const spread = Math.sqrt(variance);
  // Skewness and excess kurtosis of the negative binomial, which tend to Poisson's 1 ÷ √mean and 1 ÷ mean.
  const skewness = (1 + 2 * mean * squaredCv) / spread;
  const kurtosis = 6 * squaredCv + 1 / variance;
  const even = (skewness * (z * z - 1)) / 6;
  const odd = z + (kurtosis * (z ** 3 - 3 * z)) / 24 - (skewness ** 2 * (2 * z ** 3 - 5 * z)) / 36;
  return {
    // As many whole numbers as the interval is long, on average: neither more nor fewer than asked for.
    low: Math.max(0, Math.ceil(mean + spread * (even - odd))),
    high: Math.max(0, Math.floor(mean + spread * (even + odd))),
  };
}

/** The least count that is not exceeded with probability `share`, by summing the negative binomial. */
function summedQuantile(mean: number, squaredCv: number, share: number): number {
  const poisson = squaredCv < 1e-9;
  const size = poisson ? 0 : 1 / squaredCv;
  const success = poisson ? 0 : mean / (mean + size);
  let probability = poisson ? Math.exp(-mean) : (1 - success) ** size;
  let sum = probability;
  let count = 0;
  const most = 100 * (mean + 10) * (1 + squaredCv);
  while (sum < share && count < most) {
    count++;
    probability *= poisson ? mean / count : ((count - 1 + size) / count) * success;
    sum += probability;
  }
  return count;
}
