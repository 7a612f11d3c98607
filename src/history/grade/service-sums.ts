/** What became of contacts, counted by part of the day and by contact type: in a log and in each simulation of its days. */

/** What is summed; times in seconds. */
const serviceColumns = [
  'offered',
  'answered',
  'abandoned',
  /** Answered within the acceptable wait. */
  'inTime',
  /** Waits of the answered. */
  'answeredWait',
  /** Contacts that waited at all, and the waits of all. */
  'waited',
  'waiting',
] as const;
export type ServiceColumn = (typeof serviceColumns)[number];

export const WIDTH: number = serviceColumns.length;
const place = Object.fromEntries(serviceColumns.map((name, k) => [name, k])) as Record<ServiceColumn, number>;

/** What the sums of a log and of its simulations have in common. */
export interface ServiceFrame {
  /** Instants from time 0 at which each day begins, and the last one ends. */
  readonly starts: Float64Array;
  /** Seconds of a part of the day. */
  readonly interval: number;
  /** Names of the contact types that are counted: calls and chats. */
  readonly types: readonly string[];
  /** Acceptable wait in seconds, by type. */
  readonly within: Float64Array;
}

const DAY = 86_400;

export class ServiceSums {
  /** Rows of `serviceColumns`: by day and part of the day, and by type. */
  readonly cells: Float64Array;
  readonly types: Float64Array;
  readonly #frame: ServiceFrame;
  readonly #slots: number;

  constructor(frame: ServiceFrame) {
    this.#frame = frame;
    this.#slots = slotsOf(frame);
    this.cells = new Float64Array((frame.starts.length - 1) * this.#slots * WIDTH);
    this.types = new Float64Array(frame.types.length * WIDTH);
  }

  /**
   * @param arrival seconds from time 0; what lies outside the days is passed over
   * @param type place in the frame's types
   */
  add(arrival: number, type: number, wait: number, isAnswered: boolean): void {
    const { starts, interval, within } = this.#frame;
    const days = starts.length - 1;
    if (arrival < 0 || arrival >= starts[days]!) return;
    let day = Math.min(days - 1, Math.floor(arrival / DAY));
    // A clock change moves midnight by an hour or so.
    while (arrival < starts[day]!) day--;
    while (arrival >= starts[day + 1]!) day++;
    const slot = Math.min(this.#slots - 1, Math.floor((arrival - starts[day]!) / interval));
    for (const [sums, row] of [
      [this.cells, day * this.#slots + slot],
      [this.types, type],
    ] as const) {
      const at = row * WIDTH;
      sums[at + place.offered]!++;
      sums[at + (isAnswered ? place.answered : place.abandoned)]!++;
      if (isAnswered && wait <= within[type]!) sums[at + place.inTime]!++;
      if (!(wait > 0)) continue;
      if (isAnswered) sums[at + place.answeredWait]! += wait;
      sums[at + place.waited]!++;
      sums[at + place.waiting]! += wait;
    }
  }
}

/** Parts of a day. */
export function slotsOf({ interval }: ServiceFrame): number {
  return Math.ceil(DAY / interval);
}

/** @returns one row: the sum of `rows` of the table */
export function rowSum(table: Float64Array, rows: Iterable<number>): Float64Array {
  const sum = new Float64Array(WIDTH);
  for (const row of rows) for (let k = 0; k < WIDTH; k++) sum[k]! += table[row * WIDTH + k]!;
  return sum;
}

export function columnOf(row: Float64Array, column: ServiceColumn): number {
  return row[place[column]]!;
}
