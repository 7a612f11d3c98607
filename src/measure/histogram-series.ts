/**
 * Histograms of many replications for several series (one a contact type, say), kept so that quantiles can be sectioned
 * whatever the number of replications turns out to be: up to so many blocks of consecutive replications, all of one
 * length but the last, which doubles when there would be more.
 */
import { pooled, type SparseHistogram } from '../stats/histogram.ts';

/** With the ten sections of a quantile, blocks are even to one in seven. */
const MOST_BLOCKS = 128;

export class HistogramSeries {
  /** By block, then series. */
  private blocks: SparseHistogram[][] = [];
  private blockLength = 1;
  private inLast = 0;

  /** Whether nothing has been added. */
  get isEmpty(): boolean {
    return this.blocks.length === 0;
  }

  /** @param histograms one replication's, one for each series; replications in their order */
  add(histograms: readonly SparseHistogram[]): void {
    if (this.blocks.length > 0 && this.inLast < this.blockLength) {
      this.blocks.push(merged(this.blocks.pop()!, histograms));
      this.inLast++;
      return;
    }
    if (this.blocks.length === MOST_BLOCKS) this.halve();
    this.blocks.push([...histograms]);
    this.inLast = 1;
  }

  /** Some series put together, one histogram for each block, to be sectioned. */
  pooled(series: readonly number[]): readonly SparseHistogram[] {
    return this.blocks.map((block) => pooled(series.map((each) => block[each]!)));
  }

  private halve(): void {
    const { blocks } = this;
    this.blocks = Array.from({ length: blocks.length / 2 }, (_, k) => merged(blocks[2 * k]!, blocks[2 * k + 1]!));
    this.blockLength *= 2;
  }
}

function merged(one: readonly SparseHistogram[], other: readonly SparseHistogram[]): SparseHistogram[] {
  return one.map((sparse, series) => pooled([sparse, other[series]!]));
}
