/** What every part of the report of `staff` is made from, and the few words that they share. */
import type { StaffPart, StaffResults } from '../../experiment/staff/staff-results.ts';
import { formatPlain } from '../numbers/format-number.ts';

export interface StaffContext {
  readonly results: StaffResults;
  /** ISO code; undefined where no money is counted. */
  readonly currency: string | undefined;
  /** The file as the user named it, and what was set on the command line, for the hint at the end. */
  readonly path: string;
  readonly set: readonly string[];
}

/** `15 (14–17)`; the band is left out where it is one number, and open where it has no end. */
export function withBand(
  needed: number | null,
  low: number | null,
  high: number | null,
  text: (value: number) => string = whole,
): string {
  if (needed === null) return '–';
  if (low === null && high === null) return text(needed);
  const from = text(low ?? needed);
  if (high === null) return `${text(needed)} (≥${from})`;
  return from === text(high) ? text(needed) : `${text(needed)} (${from}–${text(high)})`;
}

export function partBand({ needed, low, high }: StaffPart): string {
  return withBand(needed, low, high);
}

export function whole(value: number): string {
  return formatPlain(value, 0);
}

export function oneDecimal(value: number): string {
  return formatPlain(value, 1);
}

/** A number that may be unknown. */
export function orNothing(value: number | null): string {
  return value === null ? '–' : whole(value);
}
