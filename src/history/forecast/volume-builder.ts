/** Rows of a history, in any order, put into a table of days by intervals for each contact type. */
import { DAY, type Volume } from './volume.ts';

/** One contact type's rows, as columns. */
class Rows {
  readonly starts: number[] = [];
  readonly counts: number[] = [];
  /** Instants tell an hour that comes twice from a row that is there twice; as `starts` where only the clock is known. */
  readonly instants: number[] = [];
  contacts = 0;
  handled = 0;
  handleSeconds = 0;
  hasNought = false;
}

export class VolumeBuilder {
  readonly #types = new Map<string, Rows>();

  /**
   * @param start seconds since 1970-01-01T00:00 as the clocks show them
   * @param count contacts, at least 0; NaN: not known, and passed over
   * @param handleTime mean seconds; NaN where not known
   * @param instant seconds since 1970-01-01T00:00Z, where it is known
   */
  add(contactType: string, start: number, count: number, handleTime = Number.NaN, instant = start): void {
    if (Number.isNaN(count)) return;
    let rows = this.#types.get(contactType);
    if (rows === undefined) {
      rows = new Rows();
      this.#types.set(contactType, rows);
    }
    rows.starts.push(start);
    rows.counts.push(count);
    rows.instants.push(instant);
    if (count === 0) rows.hasNought = true;
    if (handleTime > 0) {
      rows.handled += count;
      rows.handleSeconds += count * handleTime;
    }
  }

  /**
   * @param interval seconds; the commonest gap where it is not given
   * @returns the volumes by contact type, in order of appearance
   * @throws RangeError where the interval does not divide a day
   */
  build(interval?: number): Volume[] {
    let last = Number.NEGATIVE_INFINITY;
    for (const { starts } of this.#types.values()) {
      for (const start of starts) if (start > last) last = start;
    }
    return [...this.#types].map(([name, rows]) => volumeOf(name, rows, interval ?? commonestGap(rows.starts), last));
  }
}

/**
 * Where a type's history has noughts, an interval that it leaves out is a gap; where it has none, noughts are what it
 * leaves out. Rows of one interval add up; an hour that the clocks show twice counts its mean.
 */
function volumeOf(name: string, rows: Rows, interval: number, historyEnd: number): Volume {
  if (!(interval > 0) || DAY % interval !== 0)
    throw new RangeError(`${name}: the interval, ${interval} s, does not divide a day`);
  const { starts, counts, instants } = rows;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    if (start < first) first = start;
    if (start > last) last = start;
  }
  const slots = DAY / interval;
  const firstDay = Math.floor(first / DAY);
  // All types end on the same day, so that what is to come begins on one.
  const days = Math.floor(historyEnd / DAY) - firstDay + 1;
  const table = new Float64Array(days * slots).fill(Number.NaN);
  const shownAt = new Float64Array(days * slots).fill(Number.NaN);
  const again = new Map<number, Set<number>>();
  for (let k = 0; k < starts.length; k++) {
    const place = Math.floor((starts[k]! - firstDay * DAY) / interval);
    const offset = starts[k]! - instants[k]!;
    if (Number.isNaN(table[place]!)) {
      table[place] = counts[k]!;
      shownAt[place] = offset;
    } else {
      table[place]! += counts[k]!;
      if (shownAt[place] !== offset) again.set(place, (again.get(place) ?? new Set([shownAt[place]!])).add(offset));
    }
  }
  for (const [place, offsets] of again) table[place]! /= offsets.size;
  if (!rows.hasNought) fillDays(table, slots, first - firstDay * DAY, last - firstDay * DAY, interval);
  const handleTime = rows.handled > 0 ? rows.handleSeconds / rows.handled : undefined;
  return { name, interval, slots, firstDay, days, counts: table, handleTime };
}

/** Noughts for what is left out, between the first row and the last; a day without any row stays unknown. */
function fillDays(table: Float64Array, slots: number, first: number, last: number, interval: number): void {
  const [from, to] = [Math.floor(first / interval), Math.floor(last / interval)];
  for (let begin = 0; begin < table.length; begin += slots) {
    if (table.subarray(begin, begin + slots).every(Number.isNaN)) continue;
    for (let place = Math.max(begin, from); place < begin + slots && place <= to; place++) {
      if (Number.isNaN(table[place]!)) table[place] = 0;
    }
  }
}

/** The commonest gap between successive distinct starts of a day, the shorter of two as common; a day where there is none. */
function commonestGap(starts: readonly number[]): number {
  const ordered = Float64Array.from(starts).sort();
  const counts = new Map<number, number>();
  for (let k = 1; k < ordered.length; k++) {
    const gap = ordered[k]! - ordered[k - 1]!;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const gap = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? DAY;
  return Math.min(gap, DAY);
}
