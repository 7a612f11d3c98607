/**
 * A kind of value that a user writes, such as a duration or a share: how it is read, shown and bounded. The checks, the
 * JSON Schema, the reference page and `change` all follow from it.
 */
import type { Reading } from './reading.ts';

/** A fragment of JSON Schema (draft 2020-12). */
export type JsonSchema = { readonly [key: string]: unknown };

/** Limits of a quantity in its SI unit. */
export interface Bounds {
  readonly min?: number;
  /** Exclusive lower limit. */
  readonly above?: number;
  readonly max?: number;
  /** Exclusive upper limit. */
  readonly below?: number;
}

/** What makes a kind a quantity, that is, a number that `add` and `times` can act on. */
export interface Quantity {
  readonly bounds: Bounds;
  /** Whole numbers only: a product is rounded to the nearest. */
  readonly whole: boolean;
  /** In a table, `add` leaves what is 0 alone: 0 says that there is none of it there, not how many there are. */
  readonly addSparesNought?: true;
  /** Reads an amount to add: the kind's own way of writing, a sign allowed, no bounds. */
  readAmount(raw: unknown): Reading<number>;
  /** Holds a worked-out value against the bounds. */
  check(value: number): Reading<number>;
}

export interface Kind<T> {
  /** The kind's noun, such as `duration`. */
  readonly name: string;
  /** SI unit of the value that is read; absent where it has none. */
  readonly unit?: string;
  /** What a message says is accepted. */
  readonly accepted: string;
  /** What an editor may complete and check. */
  readonly json: JsonSchema;
  /** Absent for what is no quantity (names, times of day, ordinals). */
  readonly quantity?: Quantity;
  /** The block whose names this value refers to, `contact_types` for one. */
  readonly refersTo?: string;
  /** Words taken beside those names. */
  readonly also?: readonly string[];
  /** A file of this sort is read with the scenario. */
  readonly file?: 'history' | 'replay' | 'roster' | 'values';
  /** Reads what a user wrote, `undefined` never among it. */
  read(raw: unknown): Reading<T>;
  /** @returns the value as a user would write it */
  show(value: T): string;
}
