/**
 * What every log of calls, chats or tickets comes down to: when a contact asked for an agent, how long it waited, what
 * became of it and how long it was dealt with. One record is a row; a history is a table of columns.
 */
import type { Channel, ContactTypeFound } from './contact-type-found.ts';

/** How a contact ended; `before_queue`: left before it asked for an agent (in a menu), so it was never offered. */
export const outcomes = ['answered', 'abandoned', 'before_queue', 'open'] as const;
export type Outcome = (typeof outcomes)[number];

/** Places in `outcomes`, for loops over columns. */
export const ANSWERED = 0;
export const ABANDONED = 1;
export const BEFORE_QUEUE = 2;
export const OPEN = 3;

/** One row. What the log does not tell is `undefined`. */
export interface ContactRecord {
  /** Instant at which an agent was asked for, in seconds since 1970-01-01T00:00Z. */
  readonly arrival: number;
  /** Seconds from then until an agent answered (for a ticket: replied) or the customer gave up; 0 where there was no wait. */
  readonly wait?: number | undefined;
  /** Seconds that an agent was busy with it, as far as the log tells. */
  readonly handle?: number | undefined;
  /** Instant at which the contact was over: the agent done, or the customer gone. */
  readonly end?: number | undefined;
  readonly outcome: Outcome;
  /** Queue or kind, as the log has it. */
  readonly contactType: string;
  readonly channel?: Channel | undefined;
  readonly agent?: string | undefined;
  /** Whatever tells customers apart. */
  readonly customer?: string | undefined;
  /** The log's own class of priority, as a number. */
  readonly priority?: number | undefined;
  /** Times that a ticket was opened again. */
  readonly reopens?: number | undefined;
  /** 1 satisfied, 0 not, or a score as the log has it. */
  readonly satisfaction?: number | undefined;
}

/** In the columns `agent`: nobody, or not told. */
export const NO_AGENT = 0xffff;
/** In the column `customer`: not told. */
export const NO_CUSTOMER = 0xffffffff;

/** Records as columns, in order of arrival. */
export interface ContactTable {
  readonly rows: number;
  /** IANA zone whose clocks the centre lives by: as asked for, else the log's own, else UTC. */
  readonly timezone: string;
  readonly contactTypes: readonly ContactTypeFound[];
  /** Place in `contactTypes`, by row. */
  readonly contactType: Uint16Array;
  /** Instants in seconds since 1970-01-01T00:00Z. */
  readonly arrival: Float64Array;
  /** Seconds; NaN where not known. For `abandoned` it is a patience, for `answered` a wait that patience outlasted. */
  readonly wait: Float64Array;
  /** Seconds; NaN where not known or not answered. */
  readonly handle: Float64Array;
  /** Instants; NaN where not known. The agent was busy from `end − handle` to `end`. */
  readonly end: Float64Array;
  /** Place in `outcomes`. */
  readonly outcome: Uint8Array;
  /** Names as the log has them, by place. */
  readonly agents: readonly string[];
  /** Place in `agents`, or NO_AGENT; undefined where the log names no agents. */
  readonly agent: Uint16Array | undefined;
  /** Equal numbers are the same customer; NO_CUSTOMER where not told; undefined where the log tells none apart. */
  readonly customer: Uint32Array | undefined;
  /** NaN where not told; undefined where the log has no such column. */
  readonly priority: Float64Array | undefined;
  readonly reopens: Float64Array | undefined;
  readonly satisfaction: Float64Array | undefined;
}
