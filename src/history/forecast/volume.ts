/**
 * Volumes as the forecast sees them: one contact type's counts as a table of days by intervals, in the local time that
 * the history was written in.
 */

export interface Volume {
  /** The contact type. */
  readonly name: string;
  /** Seconds; divides a day. */
  readonly interval: number;
  /** Intervals of a day. */
  readonly slots: number;
  /** Days since 1970-01-01 of the first day. */
  readonly firstDay: number;
  readonly days: number;
  /** Contacts, `days × slots`, day by day; NaN where the history says nothing. */
  readonly counts: Float64Array;
  /** Mean handle time in seconds, weighed by contacts; undefined where the history has none. */
  readonly handleTime: number | undefined;
}

/** Seconds in a day as the clock on the wall counts them. */
export const DAY = 86_400;
