import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillExponential } from '../../src/random/fill-exponential.ts';
import { Stream } from '../../src/random/stream.ts';
import { Histogram, pooled, type SparseHistogram, sparseQuantile } from '../../src/stats/histogram.ts';
import { sectionedQuantile, sectionedQuantiles } from '../../src/stats/sectioned-quantile.ts';

function histogramOf(values: Iterable<number>): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

function sparseOf(values: Iterable<number>): SparseHistogram {
  return histogramOf(values).toSparse();
}

describe('Histogram', () => {
  it('is empty at first', () => {
    expect(sparseQuantile(new Histogram().toSparse(), 0.5)).toBeNull();
  });

  it('knows 0 exactly, and takes the rest into [1 ms, 10⁹ s]', () => {
    expect(sparseQuantile(sparseOf([0, 0, 5]), 0.5)).toBe(0);
    expect(Math.abs(sparseQuantile(sparseOf([1e-9]), 0.5)! / 1e-3 - 1)).toBeLessThan(1 / 128);
    expect(Math.abs(sparseQuantile(sparseOf([1e12]), 0.5)! / 1e9 - 1)).toBeLessThan(1 / 128);
  });

  it('gives back any value within 1/128', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (value) => {
        // The last digits of a 32-bit float come on top of half a bucket.
        expect(Math.abs(sparseQuantile(sparseOf([value]), 0.5)! / value - 1)).toBeLessThan(1 / 128 + 2 ** -23);
      }),
    );
  });

  it('gives the quantile of the values themselves, to 1 %', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true })), { minLength: 1 }),
        fc.integer({ min: 0, max: 100 }),
        (values, percent) => {
          const sorted = Float64Array.from(values).sort();
          // The inverse of the empirical cdf, in whole numbers.
          const exact = sorted[Math.max(Math.ceil((percent * values.length) / 100), 1) - 1]!;
          const found = sparseQuantile(sparseOf(values), percent / 100)!;
          expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.01 * exact);
        },
      ),
    );
  });

  it('counts a value as often as told', () => {
    const histogram = new Histogram();
    histogram.addTimes(1, 9);
    histogram.add(100);
    expect(histogram.count).toBe(10);
    expect(sparseQuantile(histogram.toSparse(), 0.9)).toBeLessThan(1.01);
    expect(sparseQuantile(histogram.toSparse(), 0.91)).toBeGreaterThan(99);
  });

  it('merges, and comes back whole from its sparse form', () => {
    const one = histogramOf([0, 1, 2.5, 2.5, 700]);
    const other = histogramOf([0, 3, 1e6]);
    const both = histogramOf([0, 1, 2.5, 2.5, 700, 0, 3, 1e6]);
    const sparse = one.toSparse();
    expect([...sparse.counts]).toEqual([1, 1, 2, 1]);
    const merged = new Histogram();
    merged.merge(structuredClone(sparse));
    expect(merged).toEqual(one);
    merged.merge(other);
    expect(merged).toEqual(both);
    merged.clear();
    expect(merged).toEqual(new Histogram());
  });

  it('has the same quantiles by definition, alone and put together with others', () => {
    const one = histogramOf([0, 1, 2.5, 2.5, 700]);
    const other = histogramOf([0, 3, 1e6]);
    const both = histogramOf([0, 1, 2.5, 2.5, 700, 0, 3, 1e6]);
    const together = pooled([one.toSparse(), other.toSparse()]);
    expect(together).toEqual(both.toSparse());
    for (const q of [0, 0.07, 0.125, 0.25, 0.5, 0.75, 0.875, 0.9, 1]) {
      for (const [sparse, sorted] of [
        [one.toSparse(), [0, 1, 2.5, 2.5, 700]],
        [together, [0, 0, 1, 2.5, 2.5, 3, 700, 1e6]],
      ] as const) {
        const exact = sorted[Math.max(0, Math.ceil(q * sorted.length - 1e-9) - 1)]!;
        expect(Math.abs(sparseQuantile(sparse, q)! - exact)).toBeLessThanOrEqual(exact / 128);
      }
    }
    expect(sparseQuantile(pooled([]), 0.5)).toBeNull();
  });
});

describe('sectionedQuantile', () => {
  it('gives the hand-worked interval', () => {
    // Quantiles of the sections 0 and 10, of the pool 0: half-width 12.7062 · √((0 + 10²)/1/2), clipped at 0.
    const histograms = [sparseOf([0, 0, 0]), sparseOf([10])];
    const ten = sparseQuantile(histograms[1]!, 0.5)!;
    const { mean, low, high } = sectionedQuantile(histograms, 0.5, 0.95);
    expect([mean, low]).toEqual([0, 0]);
    expect(high).toBeCloseTo((12.706205 * ten) / Math.SQRT2, 4);
  });

  it('splits replications in consecutive sections of near-equal size, ten at most', () => {
    // 25 replications in 10 sections, of 2 and 3 in turn: as if each section had been one replication.
    const histograms = Array.from({ length: 25 }, (_, k) => sparseOf([k]));
    const byHand = sectionedQuantile(
      Array.from({ length: 10 }, (_, s) => {
        const section = new Histogram();
        for (let k = Math.floor(s * 2.5); k < Math.floor((s + 1) * 2.5); k++) section.merge(histograms[k]!);
        return section.toSparse();
      }),
      0.7,
      0.9,
    );
    expect(sectionedQuantile(histograms, 0.7, 0.9)).toEqual(byHand);
    expect(sectionedQuantile(histograms, 0.7, 0.9, 25)).not.toEqual(byHand);
  });

  it('is null when empty, and has null bounds with one section', () => {
    const empty = sparseOf([]);
    const some = sparseOf([0]);
    expect(sectionedQuantile([], 0.5, 0.95)).toEqual({ mean: null, low: null, high: null });
    expect(sectionedQuantile([empty, empty], 0.5, 0.95)).toEqual({ mean: null, low: null, high: null });
    expect(sectionedQuantile([some], 0.5, 0.95)).toEqual({ mean: 0, low: null, high: null });
    expect(sectionedQuantile([empty, some, empty], 0.5, 0.95)).toEqual({ mean: 0, low: null, high: null });
  });

  it('tells several quantiles at once', () => {
    const histograms = [sparseOf([1, 2, 3]), sparseOf([2, 3, 4])];
    expect(sectionedQuantiles(histograms, [0.5, 0.9], 0.95)).toEqual([
      sectionedQuantile(histograms, 0.5, 0.95),
      sectionedQuantile(histograms, 0.9, 0.95),
    ]);
  });

  it('covers the truth as often as it says', () => {
    // 40 replications of 50 exponentials: the quantile's own error, 3 %, dwarfs the buckets' 0.5 %.
    const stream = new Stream();
    const draws = new Float64Array(50);
    const runs = 2000;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      const histograms = Array.from({ length: 40 }, () => {
        fillExponential(stream, draws, 0, 50);
        return histogramOf(draws).toSparse();
      });
      const { low, high } = sectionedQuantile(histograms, 0.9, 0.95);
      if (low! <= Math.log(10) && high! >= Math.log(10)) held++;
    }
    expect(Math.abs(held - 0.95 * runs) / Math.sqrt(runs * 0.95 * 0.05)).toBeLessThan(4);
  });
});
