/** One contact type's days as the fit sees them: the last quarter, open days only. */
import { weekdayOf } from '../../../scenario/build/week-days.ts';
import { openDays } from '../../forecast/open-days.ts';
import type { Volume } from '../../forecast/volume.ts';

export interface DayTotals {
  /** Contacts of each day taken. */
  readonly totals: Float64Array;
  /** Monday 0. */
  readonly weekdays: Uint8Array;
  /** Days since 1970-01-01. */
  readonly keys: Int32Array;
  /** Place of each day in the volume. */
  readonly places: Int32Array;
  /** Usually open days that had no contacts. */
  readonly closed: readonly number[];
  /** Days left out because intervals are missing. */
  readonly incomplete: number;
}

/** Days looked back: older ones say little of the centre as it is. */
const LOOK_BACK = 91;

export function dayTotals(volume: Volume): DayTotals {
  const calendar = openDays(volume, 0);
  const lacking = new Set(calendar.incomplete);
  const from = Math.max(0, volume.days - LOOK_BACK);
  const places: number[] = [];
  for (let day = from; day < volume.days; day++)
    if (!Number.isNaN(calendar.totals[day]!) && !lacking.has(day)) places.push(day);
  return {
    totals: Float64Array.from(places, (day) => calendar.totals[day]!),
    weekdays: Uint8Array.from(places, (day) => weekdayOf(volume.firstDay + day)),
    keys: Int32Array.from(places, (day) => volume.firstDay + day),
    places: Int32Array.from(places),
    closed: calendar.closed.filter((day) => day >= from).map((day) => volume.firstDay + day),
    incomplete: calendar.incomplete.filter((day) => day >= from).length,
  };
}
