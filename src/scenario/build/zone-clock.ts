/**
 * One time zone's clock. The zone's changes of offset are taken from Temporal once, as far as they are needed; turning
 * local times into instants and back is then arithmetic, cheap enough for every interval of a year.
 * Instants are seconds since 1970-01-01T00:00Z. Local times are seconds since 1970-01-01T00:00 as the zone's clocks
 * show them.
 */

/** Which instant a local time that comes twice stands for. One that does not exist moves forward by the gap in either. */
export type Occurrence = 'first' | 'last';

const DAY = 86400;
/** Room kept on either side of what was asked for, so that extending stays rare. */
const MARGIN = 200 * DAY;

export class ZoneClock {
  readonly zone: string;
  /** `offsets[k]` holds from `changes[k]` (an instant) until the next; the first from the start of what is covered. */
  #changes: number[] = [];
  #offsets: number[] = [];
  #from = 0;
  #to = 0;
  #last = 0;

  /** @throws RangeError when the zone is not in the time-zone table */
  constructor(zone: string) {
    this.zone = zone;
    this.#cover(0, 0, at(zone, 0));
  }

  /** Seconds that the zone's clocks are ahead of UTC at an instant. */
  offsetAt(instant: number): number {
    // Looking a piece up may replace the lists, so it comes first.
    const piece = this.#pieceAt(instant);
    return this.#offsets[piece]!;
  }

  /** The first change of offset after an instant, or `limit` where none comes before it. */
  nextChange(instant: number, limit: number): number {
    this.#pieceAt(limit); // Covers it.
    const piece = this.#pieceAt(instant);
    const next = this.#changes[piece + 1];
    return next === undefined ? limit : Math.min(next, limit);
  }

  localOf(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** The instant of a local time; clock changes are assumed to lie at least two days apart. */
  instantOf(local: number, occurrence: Occurrence = 'first'): number {
    const before = this.offsetAt(local - DAY);
    const after = this.offsetAt(local + DAY);
    if (before === after) return local - before;
    const early = local - before;
    const late = local - after;
    const earlyExists = this.offsetAt(early) === before;
    const lateExists = this.offsetAt(late) === after;
    if (earlyExists && lateExists) return occurrence === 'first' ? early : late;
    // In a gap neither exists: reading the local time by the offset before it moves it forward.
    return lateExists ? late : early;
  }

  /** An instant as ISO text with its offset, cut to whole seconds: `2026-03-02T09:00:00+01:00`. */
  textOf(instant: number): string {
    const offset = this.offsetAt(instant);
    const minutes = Math.abs(Math.round(offset / 60));
    const text = new Date(Math.floor(instant + offset) * 1000).toISOString().slice(0, 19);
    return `${text}${offset < 0 ? '-' : '+'}${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}`;
  }

  #pieceAt(instant: number): number {
    if (instant < this.#from || instant > this.#to) this.#extend(instant);
    const changes = this.#changes;
    let k = this.#last;
    if (instant < changes[k]!) k = 0;
    while (k + 1 < changes.length && changes[k + 1]! <= instant) k++;
    this.#last = k;
    return k;
  }

  #extend(instant: number): void {
    const from = Math.min(this.#from, instant - MARGIN);
    const to = Math.max(this.#to, instant + MARGIN);
    // A first call far from 1970 starts afresh rather than list half a century of changes.
    const near = this.#to > this.#from;
    this.#cover(near ? from : instant - MARGIN, near ? to : instant + MARGIN, undefined);
  }

  #cover(from: number, to: number, first: Temporal.ZonedDateTime | undefined): void {
    let moment = first ?? at(this.zone, from);
    this.#changes = [from];
    this.#offsets = [moment.offsetNanoseconds / 1e9];
    for (;;) {
      const next = moment.getTimeZoneTransition('next');
      if (next === null || next.epochMilliseconds / 1000 > to) break;
      this.#changes.push(next.epochMilliseconds / 1000);
      this.#offsets.push(next.offsetNanoseconds / 1e9);
      moment = next;
    }
    this.#from = from;
    this.#to = to;
    this.#last = 0;
  }
}

function at(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant) * 1000).toZonedDateTimeISO(zone);
}

function pair(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
