/** What became of the contacts of each day: in a log, and in a simulation of the same days. */
import { Centre } from '../../../centre/centre.ts';
import type { CentrePlan } from '../../../centre/plan.ts';
import { SilentObserver } from '../../../centre/silent-observer.ts';
import { ZoneClock } from '../../../scenario/build/zone-clock.ts';
import { ABANDONED, BEFORE_QUEUE, type ContactTable } from '../../contact-record.ts';

/** By day of arrival. */
export interface DayOutcomes {
  readonly offered: Float64Array;
  readonly abandoned: Float64Array;
  /** Contacts that waited at all, and the seconds that they waited together. */
  readonly waited: Float64Array;
  readonly waiting: Float64Array;
}

function nothing(days: number): DayOutcomes {
  return {
    offered: new Float64Array(days),
    abandoned: new Float64Array(days),
    waited: new Float64Array(days),
    waiting: new Float64Array(days),
  };
}

const DAY = 86400;

/** @param first day, as days since 1970-01-01 */
export function loggedOutcomes(contacts: ContactTable, first: number, days: number): DayOutcomes {
  const clock = new ZoneClock(contacts.timezone);
  const sums = nothing(days);
  for (let row = 0; row < contacts.rows; row++) {
    if (contacts.outcome[row] === BEFORE_QUEUE) continue;
    const day = Math.floor(clock.localOf(contacts.arrival[row]!) / DAY) - first;
    if (day < 0 || day >= days) continue;
    sums.offered[day]!++;
    if (contacts.outcome[row] === ABANDONED) sums.abandoned[day]!++;
    const wait = contacts.wait[row]!;
    if (!(wait > 0)) continue;
    sums.waited[day]!++;
    sums.waiting[day]! += wait;
  }
  return sums;
}

/** @returns means over the replications */
export function simulatedOutcomes(plan: CentrePlan, days: number, seed: number, replications: number): DayOutcomes {
  const sums = nothing(days);
  for (let replication = 0; replication < replications; replication++) {
    const watch = new DayWatch(plan.days.starts, sums);
    new Centre(plan, watch, { seed, replication, queueLengths: false, runOut: false }).run();
  }
  for (const column of Object.values(sums) as Float64Array[])
    for (let day = 0; day < days; day++) column[day]! /= replications;
  return sums;
}

/** Counts what the centre tells; the plan has no warm-up, so day 0 is the first. */
class DayWatch extends SilentObserver {
  readonly #starts: Float64Array;
  readonly #sums: DayOutcomes;

  constructor(starts: Float64Array, sums: DayOutcomes) {
    super();
    this.#starts = starts;
    this.#sums = sums;
  }

  override offered(contact: number): void {
    this.#add(this.#sums.offered, contact, 1);
  }

  override answered(contact: number): void {
    this.#ended(contact, this.centre.now - this.centre.contacts.arrival[contact]!);
  }

  override abandoned(contact: number): void {
    this.#add(this.#sums.abandoned, contact, 1);
    this.#ended(contact, this.centre.contacts.left[contact]! - this.centre.contacts.arrival[contact]!);
  }

  #ended(contact: number, wait: number): void {
    if (!(wait > 0)) return;
    this.#add(this.#sums.waited, contact, 1);
    this.#add(this.#sums.waiting, contact, wait);
  }

  #add(column: Float64Array, contact: number, amount: number): void {
    const arrival = this.centre.contacts.arrival[contact]!;
    let day = Math.min(column.length - 1, Math.floor(arrival / DAY));
    // A clock change moves midnight by an hour or so.
    while (day > 0 && arrival < this.#starts[day]!) day--;
    while (arrival >= this.#starts[day + 1]!) day++;
    if (day < column.length) column[day]! += amount;
  }
}
