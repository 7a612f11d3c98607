import { describe, expect, it } from 'vitest';
import { predictiveInterval } from '../../../src/history/forecast/predictive-interval.ts';

/** Probabilities of a Poisson count with a gamma mean, by the recursion of the negative binomial, up to `most`. */
function probabilities(mean: number, squaredCv: number, most: number): number[] {
  const result: number[] = [];
  // From the logarithm, as the first of a large mean is too small to begin with.
  let log = squaredCv === 0 ? -mean : -Math.log1p(mean * squaredCv) / squaredCv;
  for (let count = 0; count <= most; count++) {
    result.push(Math.exp(log));
    const size = 1 / squaredCv;
    log +=
      squaredCv === 0
        ? Math.log(mean / (count + 1))
        : Math.log(((count + size) / (count + 1)) * (mean / (mean + size)));
  }
  return result;
}

const means = [0.05, 0.7, 4, 17, 29.9, 30.1, 80, 400, 3000];
const cvs = [0, 0.05, 0.2];
const cases = means.flatMap((mean) =>
  cvs.flatMap((cv) => [0.5, 0.8, 0.95].map((confidence) => [mean, cv, confidence] as const)),
);

describe('predictiveInterval', () => {
  it.each(cases)('mean %d, cv %d: holds %d of a gamma-Poisson count', (mean, cv, confidence) => {
    const { low, high } = predictiveInterval(mean, cv * cv, confidence);
    const chance = probabilities(mean, cv * cv, Math.ceil(mean * (1 + 10 * cv) + 20 * Math.sqrt(mean) + 20));
    const within = chance.slice(low, high + 1).reduce((sum, one) => sum + one, 0);
    // Counts are whole: the share can be off by the chance of the counts on the two edges.
    const edges = chance[low]! + chance[high]!;
    expect(Math.abs(within - confidence)).toBeLessThanOrEqual(mean < 30 ? Math.max(edges, 1 - confidence) : edges);
    if (mean < 30) expect(within).toBeGreaterThanOrEqual(confidence - 1e-12);
  });

  it('nothing expected is nothing', () => {
    expect(predictiveInterval(0, 0.1, 0.95)).toEqual({ low: 0, high: 0 });
  });
});
