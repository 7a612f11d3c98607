/** The hour of the day, in the scenario's zone, of any simulated moment: a table by the quarter-hour. */
import type { CentrePlan } from '../centre/plan.ts';

const CELL = 900;
const HOUR = 3600;
const DAY = 24 * HOUR;

const known = new WeakMap<object, LocalHours>();

/** The hours of a plan, worked out once for all of its replications. */
export function localHoursOf(plan: Pick<CentrePlan, 'start' | 'days'>): LocalHours {
  const hours = known.get(plan) ?? new LocalHours(plan);
  known.set(plan, hours);
  return hours;
}

export class LocalHours {
  private readonly start: number;
  private readonly hours: Uint8Array;

  constructor({ start, days: { starts } }: Pick<CentrePlan, 'start' | 'days'>) {
    const first = starts[0] ?? start;
    const last = starts[starts.length - 1] ?? start + DAY;
    this.start = first;
    this.hours = new Uint8Array(Math.max(1, Math.ceil((last - first) / CELL)));
    let day = 0;
    for (let cell = 0; cell < this.hours.length; cell++) {
      const time = first + cell * CELL;
      while (day + 2 < starts.length && starts[day + 1]! <= time) day++;
      this.hours[cell] = hourOf(time, starts[day]!, starts[day + 1] ?? starts[day]! + DAY);
    }
  }

  /** @returns 0 to 23; a moment outside the plan's days has the hour of their first or last one */
  at(time: number): number {
    const cell = Math.floor((time - this.start) / CELL);
    return this.hours[Math.min(Math.max(cell, 0), this.hours.length - 1)]!;
  }
}

/** Clocks change in the small hours: until two of them have passed, they count from the day's start, and then from its end. */
function hourOf(time: number, start: number, end: number): number {
  const fromStart = Math.floor((time - start) / HOUR);
  if (fromStart < 2) return fromStart;
  return Math.max(0, 24 - Math.ceil((end - time) / HOUR));
}
