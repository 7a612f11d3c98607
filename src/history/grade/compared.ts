/**
 * What happened beside what was simulated. What happened and R simulations of it are alike but for what the model gets
 * wrong, so it lies between the k-th and the k-th last of them with probability (R + 1 − 2k) ÷ (R + 1).
 */
import { type GradedMetric, metricOf } from './graded-metrics.ts';
import { columnOf, rowSum, type ServiceSums, WIDTH } from './service-sums.ts';

/** Fewest simulations of which an interval of this confidence can leave one out at either end. */
export function fewestSimulations(confidence: number): number {
  return Math.ceil(2 / (1 - confidence) - 1 - 1e-6);
}

export interface Compared {
  /** Null where there was nothing to measure. */
  readonly actual: number | null;
  /** Of all replications together; null where none has it. */
  readonly mean: number | null;
  /** Within these the share of replications lies that the confidence asks for; null where too few of them have it. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether what happened lies within; null where either is not known. */
  readonly within: boolean | null;
  /** Standard deviation over the replications. */
  readonly deviation: number | null;
}

/** Rows of one of the two tables of sums: a day, an hour of all days, a type. */
export interface Part {
  readonly table: 'cells' | 'types';
  readonly rows: readonly number[];
}

export class Comparison {
  readonly #actual: ServiceSums;
  readonly #simulated: readonly ServiceSums[];
  readonly #confidence: number;

  constructor(actual: ServiceSums, simulated: readonly ServiceSums[], confidence: number) {
    this.#actual = actual;
    this.#simulated = simulated;
    this.#confidence = confidence;
  }

  /** Contacts offered in life, and in the mean of the replications. */
  offered({ table, rows }: Part): { readonly actual: number; readonly simulated: number } {
    const sum = this.#simulated.reduce((all, one) => all + columnOf(rowSum(one[table], rows), 'offered'), 0);
    return {
      actual: columnOf(rowSum(this.#actual[table], rows), 'offered'),
      simulated: sum / this.#simulated.length,
    };
  }

  /** Every metric asked for, in their order. */
  of<Metric extends GradedMetric>(part: Part, metrics: readonly Metric[]): Record<Metric, Compared> {
    const { table, rows } = part;
    const actual = rowSum(this.#actual[table], rows);
    const runs = this.#simulated.map((one) => rowSum(one[table], rows));
    const all = new Float64Array(WIDTH);
    for (const run of runs) for (let k = 0; k < WIDTH; k++) all[k]! += run[k]!;
    const found = metrics.map((metric) => [metric, this.#compared(actual, runs, all, metric)] as const);
    return Object.fromEntries(found) as Record<Metric, Compared>;
  }

  #compared(actualRow: Float64Array, runs: readonly Float64Array[], all: Float64Array, metric: GradedMetric): Compared {
    const actual = metricOf(actualRow, metric) ?? null;
    const mean = metricOf(all, metric) ?? null;
    const values = runs.map((run) => metricOf(run, metric)).filter((value) => value !== undefined);
    const blank = { actual, mean, low: null, high: null, within: null, deviation: null };
    if (mean === null || values.length < 2) return blank;
    const own = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - own) ** 2, 0);
    const deviation = Math.sqrt(squares / (values.length - 1));
    if (values.length < fewestSimulations(this.#confidence)) return { ...blank, deviation };
    values.sort((a, b) => a - b);
    const k = Math.floor(((values.length + 1) * (1 - this.#confidence)) / 2 + 1e-6);
    const [low, high] = [values[k - 1]!, values[values.length - k]!];
    return { actual, mean, low, high, within: actual === null ? null : actual >= low && actual <= high, deviation };
  }
}
