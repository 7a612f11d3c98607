/** When a multiple of today's need is reached, at a steady growth from month to month. */

import { SECONDS_PER } from '../../fields/per.ts';

/** Mean days in a month. */
const MONTH = SECONDS_PER.month! / SECONDS_PER.day!;

/**
 * Months from the first day: ln m ÷ ln(1 + monthly).
 * @param volume multiple of today's need, above 0; below 1 lies in the past
 * @param monthly growth a month, above 0
 */
export function monthsTo(volume: number, monthly: number): number {
  // Minus nought would be shown as such.
  return volume === 1 ? 0 : Math.log(volume) / Math.log1p(monthly);
}

/**
 * @param start first local date
 * @returns ISO date; null where it lies beyond the calendar
 */
export function dateOf(volume: number, monthly: number, start: string): string | null {
  const days = Math.round(monthsTo(volume, monthly) * MONTH);
  try {
    return Temporal.PlainDate.from(start).add({ days }).toString();
  } catch {
    return null;
  }
}
