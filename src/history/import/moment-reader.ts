/** Turns the cells that say when a row was into an instant. The same texts come again and again, so what was read is kept for a while. */
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import { type BoundColumn, columnOf, type Layout } from './importer.ts';
import { ownCopy } from './own-copy.ts';
import { type DateOrder, type ReadMoment, readClock, readMoment } from './read-instant.ts';

/** Texts kept. */
const MOST_KEPT = 5_000;
const DAY = 86400;

const [DASH, COLON, POINT, BLANK, LETTER_T, LETTER_Z, NOUGHT] = [45, 58, 46, 32, 84, 90, 48];

/** The number that two digits write; NaN where they are no digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - NOUGHT;
  const ones = text.charCodeAt(at + 1) - NOUGHT;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

export class MomentReader {
  readonly clock: ZoneClock;
  readonly #order: DateOrder;
  readonly #kept = new Map<string, ReadMoment | undefined>();
  /** The date that was read last, as year, month and day in one number, and its midnight. */
  #lastDate = 0;
  #lastMidnight = 0;

  constructor(timezone: string, order: DateOrder) {
    this.clock = new ZoneClock(timezone);
    this.#order = order;
  }

  /** @returns undefined where the cell is no date */
  moment(cell: string): ReadMoment | undefined {
    const plain = this.#plain(cell);
    if (plain !== undefined) return plain;
    const known = this.#kept.get(cell);
    if (known !== undefined || this.#kept.has(cell)) return known;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const read = readMoment(cell, this.#order);
    this.#kept.set(ownCopy(cell), read);
    return read;
  }

  /** `2026-03-02 09:15[:00]`, with a `T`, a `Z` and thousandths where they are: the form of most exports, read fast. */
  #plain(cell: string): ReadMoment | undefined {
    const length = cell.length;
    if (length < 16 || cell.charCodeAt(4) !== DASH || cell.charCodeAt(7) !== DASH || cell.charCodeAt(13) !== COLON)
      return undefined;
    const between = cell.charCodeAt(10);
    if (between !== BLANK && between !== LETTER_T) return undefined;
    const [hour, minute] = [two(cell, 11), two(cell, 14)];
    let second = 0;
    let at = 16;
    if (length >= 19 && cell.charCodeAt(16) === COLON) {
      second = two(cell, 17);
      at = 19;
      if (length >= 23 && cell.charCodeAt(19) === POINT) at = 23;
    }
    const isUtc = length === at + 1 && cell.charCodeAt(at) === LETTER_Z;
    // Anything else behind, and digits that are none (NaN fails every comparison), is for the reader of every form.
    if (!(length === at || isUtc) || !(hour < 24 && minute < 60 && second < 60)) return undefined;
    const date = two(cell, 0) * 1_000_000 + two(cell, 2) * 10_000 + two(cell, 5) * 100 + two(cell, 8);
    if (date !== this.#lastDate) {
      const read = readMoment(cell.slice(0, 10), this.#order);
      if (read === undefined) return undefined;
      this.#lastDate = date;
      this.#lastMidnight = read.local;
    }
    return { local: this.#lastMidnight + hour * 3600 + minute * 60 + second, offset: isUtc ? 0 : undefined };
  }

  instant({ local, offset }: ReadMoment): number {
    return offset === undefined ? this.clock.instantOf(local) : local - offset;
  }
}

/** When an interval begins. */
export interface RowStart {
  /** Seconds on the zone's clocks. */
  readonly local: number;
  readonly instant: number;
  /** Whether the row itself says its offset, so that an hour that comes twice is no riddle. */
  readonly told: boolean;
}

/**
 * @returns a reader of the row's start by whichever columns the layout has: one moment, a date and a time of day, or a
 *   date and the number of the interval in it
 */
export function startReader(layout: Layout, moments: MomentReader): (cells: readonly string[]) => RowStart | undefined {
  const start = columnOf(layout, 'start') ?? columnOf(layout, 'arrival');
  const [date, time, slot] = (['date', 'time', 'slot'] as const).map((field) => columnOf(layout, field));
  const built = (read: ReadMoment): RowStart => {
    const instant = moments.instant(read);
    return read.offset === undefined
      ? { local: read.local, instant, told: false }
      : { local: instant + moments.clock.offsetAt(instant), instant, told: true };
  };
  if (start !== undefined && date === undefined) {
    return (cells) => {
      const read = moments.moment(cells[start.place] ?? '');
      return read === undefined ? undefined : built(read);
    };
  }
  const day = (cells: readonly string[]) => moments.moment(cells[date!.place] ?? '');
  if (slot !== undefined && layout.slots !== undefined) {
    const { perDay, first } = layout.slots;
    return (cells) => {
      const read = day(cells);
      const number = Number(cells[slot.place]);
      if (read === undefined || !Number.isInteger(number)) return undefined;
      return built({ local: midnight(read.local) + ((number - first) * DAY) / perDay, offset: read.offset });
    };
  }
  const clockColumn: BoundColumn | undefined = time ?? start;
  if (clockColumn !== undefined) {
    return (cells) => {
      const read = day(cells);
      const seconds = readClock(cells[clockColumn.place] ?? '');
      if (read === undefined || seconds === undefined) return undefined;
      return built({ local: midnight(read.local) + seconds, offset: read.offset });
    };
  }
  return (cells) => {
    const read = day(cells);
    return read === undefined ? undefined : built(read);
  };
}

export function midnight(local: number): number {
  return Math.floor(local / DAY) * DAY;
}
