import { describe, expect, it } from 'vitest';
import { gammaFactor } from '../../src/random/distributions/gamma.ts';
import { buildDistribution, distributions } from '../../src/random/distributions.ts';
import type { LawDescription } from '../../src/random/law.ts';
import { Stream } from '../../src/random/stream.ts';
import { criticalDistance, kolmogorovSmirnov, SURPRISING } from './goodness.ts';

const COUNT = 100_000;

const laws: readonly LawDescription[] = [
  { distribution: 'exponential', mean: 180 },
  { distribution: 'exponential', mean: 0.01 },
  { distribution: 'lognormal', mean: 300, cv: 0.9 },
  { distribution: 'lognormal', mean: 300, cv: 0.1 },
  { distribution: 'lognormal', mean: 300, cv: 0 },
  { distribution: 'lognormal', median: 120, sigma: 0.7 },
  { distribution: 'gamma', mean: 60, shape: 0.3 },
  { distribution: 'gamma', mean: 60, shape: 1 },
  { distribution: 'gamma', mean: 60, shape: 2.5 },
  { distribution: 'gamma', mean: 1, cv: 0.06 },
  { distribution: 'gamma', mean: 1, cv: 0 },
  { distribution: 'erlang', mean: 90, stages: 1 },
  { distribution: 'erlang', mean: 90, stages: 4 },
  { distribution: 'weibull', mean: 360, shape: 1.4 },
  { distribution: 'weibull', mean: 360, shape: 0.7 },
  { distribution: 'hyperexponential', means: [60, 600], shares: [0.8, 0.2] },
  { distribution: 'hyperexponential', means: [10, 20, 30, 40], shares: [3, 0, 5, 0] },
  { distribution: 'uniform', low: 20, high: 50 },
  { distribution: 'triangular', low: 10, mode: 20, high: 60 },
  { distribution: 'triangular', low: 0, mode: 0, high: 5 },
  { distribution: 'triangular', low: 1, mode: 5, high: 5 },
  { distribution: 'deterministic', value: 40 },
  { distribution: 'deterministic', value: 0 },
  { distribution: 'empirical', values: [5, 1, 9, 5, 30, 0] },
  {
    distribution: 'mixture',
    parts: [
      { share: 0.1, law: { distribution: 'deterministic', value: 0 } },
      { share: 0.9, law: { distribution: 'exponential', mean: 240 } },
    ],
  },
  {
    distribution: 'mixture',
    parts: [
      { share: 2, law: { distribution: 'lognormal', mean: 100, cv: 0.5 } },
      { share: 1, law: { distribution: 'empirical', values: [60, 120] } },
      { share: 0, law: { distribution: 'deterministic', value: 9999 } },
    ],
  },
];

const named = laws.map((law) => [JSON.stringify(law), law] as const);

function started(hash: number): Stream {
  const stream = new Stream();
  stream.restartFromHash(hash);
  return stream;
}

it('tries every distribution of the table', () => {
  const tried = new Set(laws.map((law) => law.distribution));
  expect(distributions.map((kind) => kind.name).filter((name) => !tried.has(name))).toEqual([]);
});

describe.each(named)('%s', (_name, law) => {
  const distribution = buildDistribution(law);
  const sample = new Float64Array(COUNT);
  distribution.fill(started(11), sample, 0, COUNT);
  // About the first value, so that a constant's mean has no rounding error.
  const origin = sample[0]!;
  const mean = origin + sample.reduce((sum, x) => sum + (x - origin), 0) / COUNT;
  const central = (power: number): number => sample.reduce((sum, x) => sum + (x - mean) ** power, 0) / COUNT;
  const variance = central(2);

  it('has its mean', () => {
    expect(Math.abs(mean - distribution.mean)).toBeLessThanOrEqual(
      SURPRISING * Math.sqrt(variance / COUNT) + 1e-12 * mean, // the second term is rounding, for constants
    );
  });

  it('has its variance', () => {
    const error = Math.sqrt((central(4) - variance ** 2) / COUNT);
    expect(Math.abs(variance - distribution.variance)).toBeLessThanOrEqual(SURPRISING * error);
  });

  it('follows its cdf', () => {
    expect(kolmogorovSmirnov(sample, (x) => distribution.cdf(x))).toBeLessThan(criticalDistance(COUNT));
  });

  it('has a cdf from 0 to 1 that never falls', () => {
    expect(distribution.cdf(-1)).toBe(0);
    expect(distribution.cdf(1e12)).toBe(1);
    const points = sample.slice(0, 1000).sort();
    for (let k = 1; k < points.length; k++) {
      // Special functions are right to some last digits only.
      expect(distribution.cdf(points[k]!)).toBeGreaterThanOrEqual(distribution.cdf(points[k - 1]!) - 1e-14);
    }
  });

  it('draws no negative value', () => {
    expect(sample.every((x) => x >= 0 && Number.isFinite(x))).toBe(true);
  });

  it('draws the same in pieces as at once', () => {
    const pieces = new Float64Array(500);
    const stream = started(11);
    for (let from = 0, size = 0; from < 500; size = (size + 1) % 9) {
      const to = Math.min(from + size, 500);
      distribution.fill(stream, pieces, from, to);
      from = to;
    }
    expect(pieces).toEqual(sample.slice(0, 500));
  });
});

describe('parameters', () => {
  it.each([
    { distribution: 'normal', mean: 1 },
    { distribution: 'exponential' },
    { distribution: 'exponential', mean: 0 },
    { distribution: 'exponential', mean: Number.NaN },
    { distribution: 'exponential', mean: Infinity },
    { distribution: 'exponential', mean: '3m' },
    { distribution: 'lognormal', mean: 3 },
    { distribution: 'lognormal', mean: 3, cv: -1 },
    { distribution: 'gamma', mean: 3, shape: 0 },
    { distribution: 'erlang', mean: 3, stages: 1.5 },
    { distribution: 'weibull', mean: 3, shape: 0 },
    { distribution: 'hyperexponential', means: [1, 2], shares: [1] },
    { distribution: 'hyperexponential', means: [1, 2], shares: [0, 0] },
    { distribution: 'hyperexponential', means: [], shares: [] },
    { distribution: 'uniform', low: 2, high: 2 },
    { distribution: 'triangular', low: 1, mode: 4, high: 3 },
    { distribution: 'deterministic', value: -1 },
    { distribution: 'empirical', values: [] },
    { distribution: 'empirical', values: [1, -1] },
    { distribution: 'mixture', parts: [] },
    { distribution: 'mixture', parts: [{ share: 1, law: { distribution: 'normal' } }] },
  ] as LawDescription[])('refuses $distribution with impossible ones', (law) => {
    expect(() => buildDistribution(law)).toThrow(RangeError);
  });

  it('are all described, and every form names described fields', () => {
    for (const kind of distributions) {
      const fields = kind.fields.map((field) => field.name);
      for (const form of kind.forms ?? []) expect(fields).toEqual(expect.arrayContaining([...form]));
      const required = kind.fields.filter((field) => field.required).map((field) => field.name);
      for (const form of kind.forms ?? []) expect(form).toEqual(expect.arrayContaining(required));
    }
  });

  it.each(named)('are all known to the fields of the table: %s', (_name, { distribution, ...parameters }) => {
    const fields = distributions.find((kind) => kind.name === distribution)?.fields.map((field) => field.name);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(parameters)));
  });
});

describe('gammaFactor', () => {
  it('is the constant 1 without variation', () => {
    const out = new Float64Array(2);
    gammaFactor(0).fill(new Stream(), out, 0, 2);
    expect([...out]).toEqual([1, 1]);
  });

  it('has mean 1 and the coefficient of variation asked for', () => {
    const factor = gammaFactor(0.2);
    expect(factor.mean).toBe(1);
    expect(Math.sqrt(factor.variance)).toBeCloseTo(0.2, 12);
  });
});
