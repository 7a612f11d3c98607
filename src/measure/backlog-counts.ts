/**
 * Follows the emails that wait, those put down included: how many over time, and how old the oldest is, on the clock and
 * in open hours. Kept for each type of email and, where there are several, for all of them together. The waiting stand in
 * a list by arrival, of which only the head is asked; who joins is nearly always the youngest.
 */
import { NONE, NOWHERE } from '../centre/contacts.ts';
import type { CentrePlan } from '../centre/plan.ts';
import type { OpenHours } from '../scenario/build/spans.ts';
import type { ContactLimits } from './contact-limits.ts';
import { BACKLOG_COUNTERS, BacklogCounter as C } from './counters.ts';
import { newGrid } from './grids.ts';
import type { IntervalClock } from './interval-clock.ts';
import type { ObservedCentre } from './observed-centre.ts';
import { type OpenClock, openClockOf } from './open-clock.ts';

/** The contact types of the emails, in order: one series each, and a last one for all where there are several. */
export function emailTypes(plan: Pick<CentrePlan, 'contactTypes'>): number[] {
  return plan.contactTypes.flatMap(({ channel }, type) => (channel === 'email' ? [type] : []));
}

/** How many series of backlogs a plan has. */
export function backlogSeries(emails: number): number {
  return emails > 1 ? emails + 1 : emails;
}

export class BacklogCounts {
  readonly grid: Float64Array<ArrayBuffer>;
  private readonly clock: IntervalClock;
  private readonly horizon: number;
  private readonly interval: number;
  private readonly series: number;
  /** Types of email; series `emails` is that of all, where there are several. */
  private readonly emails: number;
  /** By contact type, its series. */
  private readonly seriesOf: Int32Array;
  private readonly clocks: readonly (OpenClock | undefined)[];
  /** By series: how many wait, since when that is so, and the list's ends; the series of all has no list. */
  private readonly length: Int32Array;
  private readonly since: Float64Array;
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private centre!: ObservedCentre;

  constructor(plan: CentrePlan, limits: readonly ContactLimits[], clock: IntervalClock) {
    const types = emailTypes(plan);
    this.clock = clock;
    this.horizon = plan.horizon;
    this.interval = plan.interval;
    this.emails = types.length;
    this.series = backlogSeries(types.length);
    this.seriesOf = Int32Array.from(plan.contactTypes, (_, type) => types.indexOf(type));
    this.clocks = openClocks(plan, limits, types);
    this.grid = newGrid(clock.rows * this.series * BACKLOG_COUNTERS);
    this.length = new Int32Array(this.series);
    this.since = new Float64Array(this.series).fill(plan.start);
    this.head = new Int32Array(this.series).fill(NONE);
    this.tail = new Int32Array(this.series).fill(NONE);
  }

  begin(centre: ObservedCentre): void {
    this.centre = centre;
  }

  isEmail(contact: number): boolean {
    return this.seriesOf[this.centre.contacts.type[contact]!]! >= 0;
  }

  /** The email begins to wait, again where it had been put down. */
  joins(contact: number): void {
    const { contacts } = this.centre;
    const series = this.seriesOf[contacts.type[contact]!]!;
    this.follow(series);
    this.insert(series, contact);
    this.count(series, 1);
    if (this.series > this.emails) this.count(this.emails, 1);
  }

  /** The email no longer waits, where it did. */
  leaves(contact: number): void {
    const { contacts } = this.centre;
    if (contacts.nextNote[contact] === NOWHERE) return;
    const series = this.seriesOf[contacts.type[contact]!]!;
    this.follow(series);
    this.remove(series, contact);
    this.count(series, -1);
    if (this.series > this.emails) this.count(this.emails, -1);
  }

  /** The run is over. */
  end(): void {
    for (let series = 0; series < this.series; series++) {
      this.follow(series);
      const clock = this.clocks[series];
      if (clock === undefined) continue;
      for (let row = 1; row < this.clock.rows; row++) {
        const base = (row * this.series + series) * BACKLOG_COUNTERS;
        const from = (row - 1) * this.interval;
        this.grid[base + C.openSeconds] = clock.between(from, Math.min(from + this.interval, this.horizon));
        this.grid[base + C.onHours] = 1;
      }
    }
  }

  /** Tells what has stood since the last change of the series, and of that of all. */
  private follow(series: number): void {
    this.tell(series, this.head[series]!);
    if (this.series > this.emails && series < this.emails) this.tell(this.emails, this.oldest());
  }

  private tell(series: number, oldest: number): void {
    const { grid, since, interval } = this;
    const { now, contacts } = this.centre;
    const from = Math.max(since[series]!, 0);
    const to = Math.min(now, this.horizon);
    since[series] = now;
    if (oldest === NONE) return;
    const length = this.length[series]!;
    const arrival = contacts.arrival[oldest]!;
    const clock = this.clocks[series];
    let at = from;
    for (let row = Math.floor(from / interval) + 1; at < to; row++) {
      const next = Math.min(row * interval, to);
      if (next <= at) continue;
      const base = (row * this.series + series) * BACKLOG_COUNTERS;
      grid[base + C.area]! += length * (next - at);
      if (length > grid[base + C.most]!) grid[base + C.most] = length;
      grid[base + C.ageArea]! += (next - at) * ((at + next) / 2 - arrival);
      if (next - arrival > grid[base + C.ageMost]!) grid[base + C.ageMost] = next - arrival;
      if (clock !== undefined) {
        const since = clock.at(at);
        const until = clock.at(next);
        const arrived = clock.at(arrival);
        grid[base + C.openAgeArea]! += (until - since) * ((since + until) / 2 - arrived);
        if (until - arrived > grid[base + C.openAgeMost]!) grid[base + C.openAgeMost] = until - arrived;
      }
      at = next;
    }
  }

  private count(series: number, change: number): void {
    const length = this.length[series]! + change;
    this.length[series] = length;
    if (change < 0 || this.clock.row === 0) return;
    const most = (this.clock.row * this.series + series) * BACKLOG_COUNTERS + C.most;
    if (length > this.grid[most]!) this.grid[most] = length;
  }

  /** The oldest email of all types. */
  private oldest(): number {
    const { arrival } = this.centre.contacts;
    let oldest = NONE;
    for (let series = 0; series < this.emails; series++) {
      const head = this.head[series]!;
      if (head !== NONE && (oldest === NONE || arrival[head]! < arrival[oldest]!)) oldest = head;
    }
    return oldest;
  }

  private insert(series: number, contact: number): void {
    const { arrival, nextNote: next, previousNote: previous } = this.centre.contacts;
    const tail = this.tail[series]!;
    let after = tail;
    if (tail !== NONE && arrival[contact]! < arrival[tail]!) {
      // One put down is among the oldest.
      let before = this.head[series]!;
      while (arrival[before]! <= arrival[contact]!) before = next[before]!;
      after = previous[before]!;
    }
    const before = after === NONE ? this.head[series]! : next[after]!;
    next[contact] = before;
    previous[contact] = after;
    if (after === NONE) this.head[series] = contact;
    else next[after] = contact;
    if (before === NONE) this.tail[series] = contact;
    else previous[before] = contact;
  }

  private remove(series: number, contact: number): void {
    const { nextNote: next, previousNote: previous } = this.centre.contacts;
    const before = previous[contact]!;
    const after = next[contact]!;
    if (before === NONE) this.head[series] = after;
    else next[before] = after;
    if (after === NONE) this.tail[series] = before;
    else previous[after] = before;
    next[contact] = NOWHERE;
  }
}

/** By series; all types together have a clock where they share one. */
function openClocks(
  plan: CentrePlan,
  limits: readonly ContactLimits[],
  types: readonly number[],
): (OpenClock | undefined)[] {
  const clocks = types.map((type) => openClockOf(limits[type]!.openHours, plan));
  if (types.length < 2) return clocks;
  const hours = types.map((type) => limits[type]!.openHours);
  return [...clocks, hours.every((each) => isSame(each, hours[0])) ? clocks[0] : undefined];
}

function isSame(one: OpenHours | undefined, other: OpenHours | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const equal = (a: Float64Array, b: Float64Array) => a.length === b.length && a.every((value, k) => value === b[k]);
  return one === other || (equal(one.opens, other.opens) && equal(one.closes, other.closes));
}
