/**
 * What every interval export comes down to: how many contacts of one type came in one stretch of time, what became of
 * them and how long they took. One record is a row; a history is a table of columns.
 */
import type { Channel, ContactTypeFound } from './contact-type-found.ts';

/** One row. What the export does not tell is `undefined`. Counts are contacts, times are seconds. */
export interface IntervalRecord {
  /** Instant at which it begins, in seconds since 1970-01-01T00:00Z. */
  readonly start: number;
  /** Seconds that it lasts; the export's commonest gap where it does not say. */
  readonly length?: number | undefined;
  /** Queue, skill or planning group, as the export has it. */
  readonly contactType: string;
  readonly channel?: Channel | undefined;
  readonly offered?: number | undefined;
  readonly answered?: number | undefined;
  readonly abandoned?: number | undefined;
  /** Mean handle time (talk, hold and wrap-up) of the contacts answered. */
  readonly handleTime?: number | undefined;
  /** Mean wait of the contacts answered, zero waits included (average speed of answer). */
  readonly answeredWait?: number | undefined;
  /** Mean wait of the contacts abandoned. */
  readonly abandonedWait?: number | undefined;
  /** Contacts answered within the acceptable wait. */
  readonly answeredInTime?: number | undefined;
  /** Contacts abandoned within the time that the export calls short. */
  readonly shortAbandoned?: number | undefined;
  /** Agents on duty, mean over the interval. */
  readonly agents?: number | undefined;
}

/** Quantities of a record, in the order in which they are documented. */
export const intervalQuantities = [
  'offered',
  'answered',
  'abandoned',
  'handleTime',
  'answeredWait',
  'abandonedWait',
  'answeredInTime',
  'shortAbandoned',
  'agents',
] as const;
export type IntervalQuantity = (typeof intervalQuantities)[number];

/** Numbers by row, in as many bytes as they need. */
export type NumberColumn = Float64Array | Float32Array;

/**
 * Records as columns, ordered by contact type and then by start, each (contact type, start) once. An interval that the
 * export leaves out has no row: whether it was nought or is lost, the export does not say.
 */
export interface IntervalTable {
  readonly rows: number;
  /** Seconds that every interval lasts. */
  readonly interval: number;
  /** IANA zone whose clocks the centre lives by: as asked for, else the export's own, else UTC. */
  readonly timezone: string;
  readonly contactTypes: readonly ContactTypeFound[];
  /** Place in `contactTypes`, by row. */
  readonly contactType: Uint16Array;
  /** `from[t]` to `from[t + 1]` (not included) are the rows of contact type t. */
  readonly from: Uint32Array;
  /** Instants in seconds since 1970-01-01T00:00Z, by row. */
  readonly start: Float64Array | Uint32Array;
  /** By row, NaN where not known; a quantity that the export nowhere tells has no column. `offered` is always there. */
  readonly offered: NumberColumn;
  readonly columns: Readonly<Partial<Record<IntervalQuantity, NumberColumn>>>;
  /** Acceptable wait behind `answeredInTime`, in seconds, where the export or the user says. */
  readonly acceptableWait: number | undefined;
}
