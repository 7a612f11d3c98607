/** Histograms in blocks: nothing is lost or moved, whatever the number of replications. */
import { describe, expect, it } from 'vitest';
import { HistogramSeries } from '../../src/measure/histogram-series.ts';
import { Histogram, sparseQuantile } from '../../src/stats/histogram.ts';
import { valuesIn } from '../support/values-in.ts';

function histogramOf(...values: number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

function pooledFrom(replications: number) {
  const series = new HistogramSeries();
  for (let k = 0; k < replications; k++) series.add([histogramOf(k).toSparse(), histogramOf(k, k).toSparse()]);
  return series;
}

describe.each([1, 2, 10, 127, 128, 129, 256, 257, 1000])('%i replications', (replications) => {
  const series = pooledFrom(replications);

  it('stand in at most 128 blocks of consecutive replications of one length but the last', () => {
    const blocks = series.pooled([0]).map((each) => each as { counts: Float64Array });
    const lengths = blocks.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
    expect(lengths.length).toBeLessThanOrEqual(128);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(replications);
    expect(new Set(lengths.slice(0, -1)).size).toBeLessThanOrEqual(1);
    expect(lengths.at(-1)).toBeLessThanOrEqual(lengths[0]!);
  });

  it('keep their order', () => {
    const medians = series.pooled([0]).map((each) => sparseQuantile(each, 0.5)!);
    expect(medians).toEqual([...medians].sort((a, b) => a - b));
  });

  it('pool several series', () => {
    const count = series.pooled([0, 1]).reduce((sum, each) => sum + valuesIn(each), 0);
    expect(count).toBe(3 * replications);
  });
});
