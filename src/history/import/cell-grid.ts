/**
 * Sums by interval for one contact type, addressed by time: a column is made when its first value comes, and grows at
 * either end. Memory follows the stretch of time that the type covers, never the rows that were read.
 */
import { PagedNumbers, PageStore } from './page-store.ts';

/** Quantities that are summed. */
export const sums = [
  'offered',
  'answered',
  'abandoned',
  'handleSum',
  'handleWeight',
  'answeredWaitSum',
  'answeredWaitWeight',
  'abandonedWaitSum',
  'abandonedWaitWeight',
  'answeredInTime',
  'shortAbandoned',
  'agents',
] as const;
export type Sum = (typeof sums)[number];

export class CellGrid {
  /** First and last cell in use. */
  #low = 0;
  #high = -1;
  readonly #store = new PageStore();
  readonly #columns: Partial<Record<Sum, PagedNumbers>> = {};

  get low(): number {
    return this.#low;
  }

  get high(): number {
    return this.#high;
  }

  has(sum: Sum): boolean {
    return this.#columns[sum] !== undefined;
  }

  /** Takes a cell into use. */
  open(cell: number): void {
    if (this.#high < this.#low) {
      this.#low = cell;
      this.#high = cell;
    } else if (cell < this.#low) this.#low = cell;
    else if (cell > this.#high) this.#high = cell;
  }

  /** What is not told (NaN) is left out. */
  add(cell: number, sum: Sum, value: number): void {
    if (Number.isNaN(value)) return;
    let column = this.#columns[sum];
    if (column === undefined) {
      column = new PagedNumbers(this.#store);
      this.#columns[sum] = column;
    }
    const before = column.get(cell);
    column.set(cell, Number.isNaN(before) ? value : before + value);
  }

  /** NaN where nothing was told. */
  get(cell: number, sum: Sum): number {
    return this.#columns[sum]?.get(cell) ?? Number.NaN;
  }

  /** Puts every so many cells together, in the same place: cell k becomes part of ⌊k ÷ many⌋. */
  merge(many: number): void {
    if (this.#high < this.#low) return;
    const [low, high] = [Math.floor(this.#low / many), Math.floor(this.#high / many)];
    const merged = sums.flatMap((sum) => {
      if (!this.has(sum)) return [];
      const values = Array.from({ length: high - low + 1 }, () => Number.NaN);
      for (let cell = this.#low; cell <= this.#high; cell++) {
        const value = this.get(cell, sum);
        const at = Math.floor(cell / many) - low;
        if (!Number.isNaN(value)) values[at] = Number.isNaN(values[at]!) ? value : values[at]! + value;
      }
      delete this.#columns[sum];
      return [{ sum, values }];
    });
    this.#store.clear();
    this.#low = low;
    this.#high = high;
    for (const { sum, values } of merged) for (const [k, value] of values.entries()) this.add(low + k, sum, value);
  }

  /** Lets go of everything. */
  release(): void {
    for (const sum of sums) delete this.#columns[sum];
    this.#store.release();
  }
}

/** As a grid, for one whole number below 2³² − 1 each: 0 where nothing stands. */
export class MarkGrid {
  readonly #marks: PagedNumbers;

  constructor(store: PageStore) {
    this.#marks = new PagedNumbers(store);
  }

  get(cell: number): number {
    return this.#marks.get(cell) || 0;
  }

  set(cell: number, mark: number): void {
    this.#marks.set(cell, mark);
  }
}
