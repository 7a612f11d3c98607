/** Days since 1970-01-01 as a date. */
import { DAY } from './volume.ts';

export function dateText(dayKey: number): string {
  return new Date(dayKey * DAY * 1000).toISOString().slice(0, 10);
}
