/** How long somebody was waiting between two instants, for some contact types of a log. */
import type { ContactTable } from '../../contact-record.ts';

export class QueueStanding {
  /** Disjoint stretches in which somebody waited, and their length before each. */
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #before: Float64Array;

  constructor(contacts: ContactTable, types: ReadonlySet<number>) {
    const { arrival, wait, contactType, rows } = contacts;
    const starts: number[] = [];
    const ends: number[] = [];
    // In order of arrival, so a stretch grows until someone comes after its end.
    for (let row = 0; row < rows; row++) {
      if (!(wait[row]! > 0) || !types.has(contactType[row]!)) continue;
      const [from, to] = [arrival[row]!, arrival[row]! + wait[row]!];
      if (ends.length > 0 && from <= ends.at(-1)!) ends[ends.length - 1] = Math.max(ends.at(-1)!, to);
      else {
        starts.push(from);
        ends.push(to);
      }
    }
    this.#starts = Float64Array.from(starts);
    this.#ends = Float64Array.from(ends);
    this.#before = new Float64Array(starts.length);
    for (let k = 1; k < starts.length; k++)
      this.#before[k] = this.#before[k - 1]! + this.#ends[k - 1]! - this.#starts[k - 1]!;
  }

  /** @returns seconds in [from, to] in which somebody waited */
  between(from: number, to: number): number {
    return this.#until(to) - this.#until(from);
  }

  #until(time: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    return this.#before[low - 1]! + Math.min(time, this.#ends[low - 1]!) - this.#starts[low - 1]!;
  }
}
