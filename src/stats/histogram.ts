/**
 * A histogram of non-negative times whose quantiles are right to 1 %: 64 buckets to each doubling, found from the top
 * bits of the value as a 32-bit float, and one bucket for exactly 0. A bucket stands for its middle, so that the error
 * is at most 1/128 = 0.79 %. Other values are taken into [1 ms, 10⁹ s].
 */
const SUB_BUCKET_BITS = 6;
const SHIFT = 23 - SUB_BUCKET_BITS;
const LEAST = 1e-3;
const GREATEST = 1e9;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

function topBits(value: number): number {
  float[0] = value;
  return bits[0]! >> SHIFT;
}

const FIRST = topBits(LEAST);
const BUCKETS = topBits(GREATEST) - FIRST + 2;

function bucketOf(value: number): number {
  if (value <= 0) return 0;
  float[0] = value;
  return Math.min(Math.max((bits[0]! >> SHIFT) - FIRST + 1, 1), BUCKETS - 1);
}

/** Counts of the buckets that have any, ascending: what one replication sends on. */
export interface SparseHistogram {
  readonly buckets: Uint16Array<ArrayBuffer>;
  readonly counts: Float64Array<ArrayBuffer>;
}

/** Those given back; they are asked for by the dozen, once a replication. */
const spare: Histogram[] = [];
const MOST_SPARE = 256;

/** Room for a sparse histogram while it is made: filled from the start and copied. */
const sparseBuckets = new Uint16Array(BUCKETS);
const sparseCounts = new Float64Array(BUCKETS);

export class Histogram {
  private readonly counts = new Int32Array(BUCKETS);
  private total = 0;

  /** Values added. */
  get count(): number {
    return this.total;
  }

  /** Adds one value in seconds; allocates nothing. */
  add(value: number): void {
    this.counts[bucketOf(value)]!++;
    this.total++;
  }

  /** Adds one value so many times. */
  addTimes(value: number, times: number): void {
    this.counts[bucketOf(value)]! += times;
    this.total += times;
  }

  /** Adds all that another has. */
  merge(other: Histogram | SparseHistogram): void {
    if (other instanceof Histogram) {
      for (let bucket = 0; bucket < BUCKETS; bucket++) this.counts[bucket]! += other.counts[bucket]!;
      this.total += other.total;
      return;
    }
    for (let k = 0; k < other.buckets.length; k++) {
      this.counts[other.buckets[k]!]! += other.counts[k]!;
      this.total += other.counts[k]!;
    }
  }

  clear(): void {
    this.counts.fill(0);
    this.total = 0;
  }

  /** @returns an empty one */
  static empty(): Histogram {
    return spare.pop() ?? new Histogram();
  }

  /** Nobody needs it any more: its memory serves the next that is asked for. */
  giveBack(): void {
    if (spare.length === MOST_SPARE) return;
    this.clear();
    spare.push(this);
  }

  toSparse(): SparseHistogram {
    let used = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = this.counts[bucket]!;
      if (count === 0) continue;
      sparseBuckets[used] = bucket;
      sparseCounts[used++] = count;
    }
    return { buckets: sparseBuckets.slice(0, used), counts: sparseCounts.slice(0, used) };
  }
}

const pool = new Histogram();

/** Several put together; one by itself is returned as it is. */
export function pooled(histograms: readonly SparseHistogram[]): SparseHistogram {
  if (histograms.length === 1) return histograms[0]!;
  pool.clear();
  for (const each of histograms) pool.merge(each);
  return pool.toSparse();
}

/** Room for counts up to and with each bucket, while quantiles are looked up. */
const countsUpTo = new Float64Array(BUCKETS);

/**
 * For each share q, the least value that at least so many of the values do not pass (the inverse of the empirical cdf).
 * @param quantiles each in [0, 1]
 * @returns seconds, within 1 %; undefined when empty
 */
export function sparseQuantiles(
  { buckets, counts }: SparseHistogram,
  quantiles: readonly number[],
): number[] | undefined {
  let total = 0;
  for (let k = 0; k < counts.length; k++) {
    total += counts[k]!;
    countsUpTo[k] = total;
  }
  if (total === 0) return undefined;
  return quantiles.map((q) => representative(buckets[firstReaching(rankOf(q, total), counts.length)]!));
}

/** As `sparseQuantiles`, of one share; null when empty. */
export function sparseQuantile(histogram: SparseHistogram, q: number): number | null {
  return sparseQuantiles(histogram, [q])?.[0] ?? null;
}

/** The first of some buckets up to which so many values lie. */
function firstReaching(rank: number, buckets: number): number {
  let first = 0;
  let last = buckets - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (countsUpTo[middle]! >= rank) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** The product may lie a rounding error above a whole rank: 0.07 · 100 does. */
function rankOf(q: number, count: number): number {
  return Math.max(q * count * (1 - 4 * Number.EPSILON), Number.MIN_VALUE);
}

/** Seconds that a bucket's values are taken for. */
function representative(bucket: number): number {
  if (bucket === 0) return 0;
  return (leftEdge(bucket) + leftEdge(bucket + 1)) / 2;
}

function leftEdge(bucket: number): number {
  bits[0] = (bucket - 1 + FIRST) << SHIFT;
  return float[0]!;
}
