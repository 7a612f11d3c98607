/**
 * Adds rows up by contact type and interval as they stream past. A row that comes again is counted once; the hour that
 * an autumn night has twice goes to its second instant; where an export is finer than memory allows, neighbouring
 * intervals are merged.
 */
import type { ZoneClock } from '../../scenario/build/zone-clock.ts';
import { ABANDONED, ANSWERED } from '../contact-record.ts';
import type { IntervalTable } from '../interval-record.ts';
import { CellGrid, MarkGrid } from './cell-grid.ts';
import { type Finding, MOST_EXAMPLES } from './finding.ts';
import type { IntervalDraft, IntervalSink } from './importer.ts';
import { noOddities, type Oddities, type Oddity, oddityFindings } from './oddities.ts';
import { LARGE_SLAB_BITS, PageStore } from './page-store.ts';
import { RefusedImport } from './refused.ts';
import { tableBytes, tableOfGrids } from './table-of-grids.ts';
import { MOST_TYPES, type TypeNames } from './type-names.ts';

const DAY = 86400;
/** Bytes of the table that a history may come to before neighbouring intervals are merged. */
export const MOST_BYTES = 100_000_000;
/** Intervals that may be merged to, in seconds. */
const COARSER = [900, 1800, 3600];
/** A row further than this from where the data lies is misread or mistyped. */
const FURTHEST = 10 * 366 * DAY;

type Marks = Map<string, MarkGrid>;

export class IntervalTally implements IntervalSink {
  readonly names: TypeNames;
  readonly #clock: ZoneClock;
  /** Of the zone in which times without an offset are read. */
  readonly #written: ZoneClock;
  readonly #mostBytes: number;
  /** Seconds of the export's own intervals, and of those that are counted by. */
  readonly #native: number;
  #interval: number;
  #anchor: number | undefined;
  #grids: CellGrid[] = [];
  #cells = 0;
  /** What rows were seen of each line of the export: its own file's, and those of files before. */
  readonly #markStore = new PageStore(LARGE_SLAB_BITS);
  #marks: Marks = new Map();
  #earlier: Marks[] = [];
  readonly #around: number;
  readonly #oddities: Oddities = noOddities();

  /**
   * @param interval seconds of the export's intervals, at most a day
   * @param around an instant amid the data: what is far from it is misread or mistyped
   */
  constructor(
    interval: number,
    clock: ZoneClock,
    names: TypeNames,
    around: number,
    written: ZoneClock = clock,
    mostBytes: number = MOST_BYTES,
  ) {
    this.#written = written;
    this.#around = around;
    this.#native = interval;
    this.#interval = interval;
    this.#clock = clock;
    this.names = names;
    this.#mostBytes = mostBytes;
  }

  get isEmpty(): boolean {
    return this.#cells === 0;
  }

  /** From here on rows are another file's: an interval that an earlier file has told is not counted again. */
  nextFile(): void {
    if (this.#marks.size > 0) this.#earlier.push(this.#marks);
    this.#marks = new Map();
  }

  add(draft: IntervalDraft): void {
    if (this.#isFar(draft.start)) return;
    const type = this.names.place(draft.contactType, draft.channel);
    if (this.names.count > MOST_TYPES)
      throw new RefusedImport(`more than ${MOST_TYPES} different contact types: is the right column read for them?`);
    const start = this.#placed(draft, `${type}|${draft.part}`);
    if (start === undefined) return;
    const cell = this.#open(type, start);
    const grid = this.#grids[type]!;
    grid.add(cell, 'offered', draft.offered);
    grid.add(cell, 'answered', draft.answered);
    grid.add(cell, 'abandoned', draft.abandoned);
    grid.add(cell, 'handleSum', draft.handleSum);
    grid.add(cell, 'handleWeight', draft.handleWeight);
    grid.add(cell, 'answeredWaitSum', draft.answeredWaitSum);
    grid.add(cell, 'answeredWaitWeight', Number.isNaN(draft.answeredWaitSum) ? Number.NaN : draft.answered);
    grid.add(cell, 'abandonedWaitSum', draft.abandonedWaitSum);
    grid.add(cell, 'abandonedWaitWeight', Number.isNaN(draft.abandonedWaitSum) ? Number.NaN : draft.abandoned);
    grid.add(cell, 'answeredInTime', draft.answeredInTime);
    grid.add(cell, 'shortAbandoned', draft.shortAbandoned);
    grid.add(cell, 'agents', draft.agents);
  }

  /**
   * One contact, which is no row of its own and never a repetition.
   * @param outcome place in `outcomes`, not that of contacts which never queued
   * @returns false where its date is far off
   */
  count(type: number, instant: number, outcome: number, wait: number, handle: number, inTime: boolean): boolean {
    if (this.#isFar(instant)) return false;
    const cell = this.#open(type, instant);
    const grid = this.#grids[type]!;
    const isAnswered = outcome === ANSWERED;
    grid.add(cell, 'offered', 1);
    grid.add(cell, 'answered', isAnswered ? 1 : 0);
    grid.add(cell, 'abandoned', outcome === ABANDONED ? 1 : 0);
    if (!Number.isNaN(handle)) {
      grid.add(cell, 'handleSum', handle);
      grid.add(cell, 'handleWeight', 1);
    }
    if (Number.isNaN(wait)) return true;
    grid.add(cell, 'answeredInTime', isAnswered && inTime ? 1 : 0);
    if (isAnswered) {
      grid.add(cell, 'answeredWaitSum', wait);
      grid.add(cell, 'answeredWaitWeight', 1);
    } else if (outcome === ABANDONED) {
      grid.add(cell, 'abandonedWaitSum', wait);
      grid.add(cell, 'abandonedWaitWeight', 1);
    }
    return true;
  }

  /** Everything counted, as a table; the tally itself is empty afterwards. */
  table(timezone: string, acceptableWait: number | undefined): IntervalTable {
    // Rows no longer come, so what was seen of them need not stand beside the table.
    this.#marks = new Map();
    this.#earlier = [];
    this.#markStore.release();
    return tableOfGrids({
      grids: this.#grids,
      contactTypes: this.names.found(),
      interval: this.#interval,
      merged: this.#interval / this.#native,
      startOf: (cell) => this.#startOf(cell),
      timezone,
      acceptableWait,
    });
  }

  findings(): Finding[] {
    const merged = this.#interval === this.#native ? undefined : this.#interval;
    return oddityFindings(this.#oddities, this.#native, merged);
  }

  /** Where a row belongs, given what has been seen; undefined where it is not to be counted. */
  #placed(draft: IntervalDraft, line: string): number | undefined {
    const fold = draft.told ? draft.start : this.#written.instantOf(draft.local, 'last');
    const cell = this.#nativeCell(draft.start);
    for (const marks of this.#earlier) {
      const before = marks.get(line)?.get(cell) ?? 0;
      if (before === 0 || fold !== draft.start) continue;
      this.#note(before === draft.hash ? 'repeated' : 'conflicting', draft.start, ` ${draft.contactType}`);
      return undefined;
    }
    let own = this.#marks.get(line);
    if (own === undefined) {
      own = new MarkGrid(this.#markStore);
      this.#marks.set(line, own);
    }
    const before = own.get(cell);
    if (before === 0) {
      own.set(cell, draft.hash);
      return draft.start;
    }
    if (fold !== draft.start && own.get(this.#nativeCell(fold)) === 0) {
      own.set(this.#nativeCell(fold), draft.hash);
      this.#note('second', fold);
      return fold;
    }
    if (before === draft.hash) {
      this.#note('repeated', draft.start, ` ${draft.contactType}`);
      return undefined;
    }
    this.#note('addedUp', draft.start, ` ${draft.contactType}`);
    own.set(cell, draft.hash);
    return draft.start;
  }

  #isFar(instant: number): boolean {
    if (Math.abs(instant - this.#around) <= FURTHEST) return false;
    this.#note('far', instant);
    return true;
  }

  #note(what: Oddity, instant: number, more = ''): void {
    const oddity = this.#oddities[what];
    oddity.count++;
    if (oddity.examples.length < MOST_EXAMPLES)
      oddity.examples.push(`${this.#clock.textOf(instant).slice(0, 16).replace('T', ' ')}${more}`);
  }

  #nativeCell(instant: number): number {
    return this.#cellAt(instant, this.#native);
  }

  /** Days follow the calendar, whatever the clocks do; shorter intervals follow time itself. */
  #cellAt(instant: number, interval: number): number {
    if (interval === DAY) return Math.floor(this.#clock.localOf(instant) / DAY);
    const length = Math.max(3600, this.#native);
    // Whole hours on the clock begin an interval, so that intervals may be merged to hours.
    this.#anchor ??= (((instant - this.#clock.localOf(instant)) % length) + length) % length;
    return Math.floor((instant - this.#anchor) / interval);
  }

  #startOf(cell: number): number {
    return this.#interval === DAY ? this.#clock.instantOf(cell * DAY) : this.#anchor! + cell * this.#interval;
  }

  #open(type: number, instant: number): number {
    while (this.#grids.length <= type) this.#grids.push(new CellGrid());
    const cell = this.#cellAt(instant, this.#interval);
    const start = this.#startOf(cell);
    if (start !== instant && this.#native === this.#interval && this.#marks.size > 0) {
      this.#note('offGrid', instant);
    }
    const grid = this.#grids[type]!;
    const before = grid.high - grid.low + 1;
    grid.open(cell);
    this.#cells += grid.high - grid.low + 1 - before;
    if (tableBytes(grid, this.#cells) <= this.#mostBytes) return cell;
    this.#coarsen();
    return this.#cellAt(instant, this.#interval);
  }

  #coarsen(): void {
    const next = COARSER.find((interval) => interval > this.#interval && interval % this.#interval === 0);
    if (next === undefined) {
      throw new RefusedImport(
        `more intervals of ${this.#interval / 60} min than there is room for; import fewer contact types or a shorter time`,
      );
    }
    const many = next / this.#interval;
    this.#interval = next;
    this.#cells = 0;
    for (const grid of this.#grids) {
      grid.merge(many);
      this.#cells += grid.high - grid.low + 1;
    }
  }
}
