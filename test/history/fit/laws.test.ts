/** Laws drawn from and fitted again: parameters in their intervals, the right law chosen, the top of the likelihood found. */
import { describe, expect, it } from 'vitest';
import { type CensoredTimes, timesBeyond, wholeTimes } from '../../../src/history/fit/censored-times.ts';
import { chiSquareQuantile } from '../../../src/history/fit/chi-square.ts';
import { fitLaws, handleLaws, patienceLaws } from '../../../src/history/fit/laws/choose-law.ts';
import { fitExponential } from '../../../src/history/fit/laws/fit-exponential.ts';
import { fitGamma } from '../../../src/history/fit/laws/fit-gamma.ts';
import { fitHyperexponential } from '../../../src/history/fit/laws/fit-hyperexponential.ts';
import { fitLognormal } from '../../../src/history/fit/laws/fit-lognormal.ts';
import { fitWeibull } from '../../../src/history/fit/laws/fit-weibull.ts';
import type { LawFitter } from '../../../src/history/fit/laws/law-fit.ts';
import { buildDistribution } from '../../../src/random/distributions.ts';
import type { LawDescription } from '../../../src/random/law.ts';
import { Stream } from '../../../src/random/stream.ts';
import { Coverage } from './coverage.ts';

const SEEDS = 200;
const CONFIDENCE = 0.9;

function draws(law: LawDescription, count: number, seed: number): Float64Array {
  const stream = new Stream();
  stream.restartFromHash(seed);
  const out = new Float64Array(count);
  buildDistribution(law).fill(stream, out, 0, count);
  return out;
}

/** Each time cut off by an exponential time of its own. */
function censored(law: LawDescription, mean: number, count: number, seed: number): CensoredTimes {
  const ends = draws(law, count, seed);
  const cuts = draws({ distribution: 'exponential', mean }, count, seed + 100_000);
  return {
    time: ends.map((end, k) => Math.min(end, cuts[k]!)),
    ended: Uint8Array.from(ends, (end, k) => (end <= cuts[k]! ? 1 : 0)),
    beyond: 0,
  };
}

const known: readonly (readonly [fitter: LawFitter, law: LawDescription, truth: Readonly<Record<string, number>>])[] = [
  [fitExponential, { distribution: 'exponential', mean: 200 }, { mean: 200 }],
  [fitLognormal, { distribution: 'lognormal', mean: 200, cv: 1.2 }, { mean: 200, cv: 1.2 }],
  [fitGamma, { distribution: 'gamma', mean: 200, shape: 2.5 }, { mean: 200, shape: 2.5 }],
  [fitWeibull, { distribution: 'weibull', mean: 200, shape: 1.6 }, { mean: 200, shape: 1.6 }],
  [
    fitHyperexponential,
    { distribution: 'hyperexponential', means: [30, 400], shares: [0.4, 0.6] },
    { mean: 252, quick: 30, slow: 400, quick_share: 0.4 },
  ],
];

describe('laws of whole times', () => {
  it.each(known)('%o has its parameters in their intervals as often as they say', (fitter, law, truth) => {
    const coverage = new Coverage();
    for (let seed = 0; seed < SEEDS; seed++) {
      const fit = fitter(wholeTimes(draws(law, 300, seed)), CONFIDENCE);
      for (const [name, value] of Object.entries(truth)) coverage.add(name, fit?.parameters[name], value);
    }
    coverage.check(CONFIDENCE);
  });

  it.each(known)('%o is chosen for a large sample of its own', (_, law) => {
    const { distribution } = fitLaws(wholeTimes(draws(law, 4000, 3)), handleLaws, CONFIDENCE)[0]!.law;
    expect(distribution).toBe(law.distribution);
  });
});

describe('laws of censored times', () => {
  it.each(known.filter(([fitter]) => patienceLaws.includes(fitter)))(
    '%o is recovered, with and without the short times',
    (fitter, law, truth) => {
      const coverage = new Coverage();
      for (let seed = 0; seed < SEEDS; seed++) {
        const times = censored(law, 150, 300, seed);
        for (const beyond of [0, 20]) {
          const fit = fitter(beyond === 0 ? times : timesBeyond(times, beyond), CONFIDENCE);
          for (const [name, value] of Object.entries(truth))
            coverage.add(`${name} ${beyond}`, fit?.parameters[name], value);
        }
      }
      coverage.check(CONFIDENCE);
    },
  );

  // Remission times of 21 patients (Freireich et al. 1963, as in Cox & Oakes 1984, table 1.1): 9 endings in 359 weeks.
  const weeks: CensoredTimes = {
    time: Float64Array.of(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
    ended: Uint8Array.of(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
    beyond: 0,
  };

  it('gives the published rate of an exponential', () => {
    expect(fitExponential(weeks, 0.95)!.parameters.mean.value).toBeCloseTo(359 / 9, 12);
  });

  it('finds the top: a step to any side is lower', () => {
    const fit = fitWeibull(weeks, 0.95)!;
    const likelihood = (mean: number, shape: number) => {
      const law = buildDistribution({ distribution: 'weibull', mean, shape });
      const step = 1e-5;
      return weeks.time.reduce(
        (sum, time, k) =>
          sum +
          Math.log(
            weeks.ended[k] === 1 ? (law.cdf(time + step) - law.cdf(time - step)) / (2 * step) : 1 - law.cdf(time),
          ),
        0,
      );
    };
    const { mean, shape } = { mean: fit.parameters.mean.value, shape: fit.parameters.shape!.value };
    const top = likelihood(mean, shape);
    // The numerical density is good to about nine digits.
    expect(top).toBeCloseTo(fit.logLikelihood, 6);
    for (const [m, s] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
    ] as const)
      expect(likelihood(mean * m, shape * s)).toBeLessThan(top);
  });

  it('says nothing where nobody gave up', () => {
    const none = { ...weeks, ended: new Uint8Array(21) };
    expect(fitLaws(none, patienceLaws, 0.95)).toEqual([]);
  });
});

describe('chi-square', () => {
  // Printed tables, such as Abramowitz & Stegun 26.8.
  it.each([
    [0.95, 1, 3.841459],
    [0.05, 10, 3.940299],
    [0.975, 30, 46.97924],
  ])('has its quantile at %d for %d degrees', (probability, degrees, quantile) => {
    expect(chiSquareQuantile(probability, degrees)).toBeCloseTo(quantile, 4);
  });
});
