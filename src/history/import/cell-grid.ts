/**
 * Sums by interval for one contact type, addressed by time: a column is made when its first value comes, and grows at
 * either end. Memory follows the stretch of time that the type covers, never the rows that were read.
 */

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

const FIRST_ROOM = 64;

export class CellGrid {
  /** Number of the first cell that there is room for. */
  #base = 0;
  #room = 0;
  /** First and last cell in use. */
  #low = 0;
  #high = -1;
  #width = 0;
  readonly #columns: Partial<Record<Sum, Float64Array>> = {};

  get low(): number {
    return this.#low;
  }

  get high(): number {
    return this.#high;
  }

  /** Columns that hold anything. */
  get width(): number {
    return this.#width;
  }

  has(sum: Sum): boolean {
    return this.#columns[sum] !== undefined;
  }

  /** Makes room for a cell, so that `add` may follow. */
  open(cell: number): void {
    if (this.#high < this.#low) {
      this.#base = cell - FIRST_ROOM / 4;
      this.#low = cell;
      this.#high = cell;
      this.#resize(this.#base, FIRST_ROOM);
      return;
    }
    if (cell < this.#low) this.#low = cell;
    if (cell > this.#high) this.#high = cell;
    if (cell >= this.#base && cell < this.#base + this.#room) return;
    const more = Math.ceil((this.#high - this.#low + 1) / 4);
    const base = cell < this.#base ? cell - more : this.#base;
    const end = cell < this.#base ? this.#base + this.#room : cell + 1 + more;
    this.#resize(base, end - base);
  }

  /** What is not told (NaN) is left out. */
  add(cell: number, sum: Sum, value: number): void {
    if (Number.isNaN(value)) return;
    let column = this.#columns[sum];
    if (column === undefined) {
      column = new Float64Array(this.#room).fill(Number.NaN);
      this.#columns[sum] = column;
      this.#width++;
    }
    const place = cell - this.#base;
    const before = column[place]!;
    column[place] = Number.isNaN(before) ? value : before + value;
  }

  /** NaN where nothing was told. */
  get(cell: number, sum: Sum): number {
    return this.#columns[sum]?.[cell - this.#base] ?? Number.NaN;
  }

  /** Lets go of everything. */
  release(): void {
    for (const sum of sums) delete this.#columns[sum];
  }

  #resize(base: number, room: number): void {
    for (const [sum, column] of Object.entries(this.#columns) as [Sum, Float64Array][]) {
      const grown = new Float64Array(room).fill(Number.NaN);
      grown.set(column, this.#base - base);
      this.#columns[sum] = grown;
    }
    this.#base = base;
    this.#room = room;
  }
}

/** As a grid, for one whole number each: 0 where nothing stands. */
export class MarkGrid {
  #base = 0;
  #marks = new Uint32Array(0);

  get(cell: number): number {
    return this.#marks[cell - this.#base] ?? 0;
  }

  set(cell: number, mark: number): void {
    if (this.#marks.length === 0) {
      this.#base = cell;
      this.#marks = new Uint32Array(FIRST_ROOM);
    } else if (cell < this.#base || cell >= this.#base + this.#marks.length) {
      const more = Math.ceil(this.#marks.length / 2);
      const base = cell < this.#base ? cell - more : this.#base;
      const end = Math.max(this.#base + this.#marks.length, cell + 1 + more);
      const grown = new Uint32Array(end - base);
      grown.set(this.#marks, this.#base - base);
      this.#marks = grown;
      this.#base = base;
    }
    this.#marks[cell - this.#base] = mark;
  }
}
