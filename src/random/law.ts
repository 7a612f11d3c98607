/**
 * How a distribution is described and plugged in: a law's name with its parameters in SI units, and a descriptor of its
 * fields from which checks, the reference page and forms follow.
 */
import type { Distribution } from './distribution.ts';

/** A distribution's name with its parameters beside it: `{ distribution: 'gamma', mean: 180, cv: 0.8 }`. */
export interface LawDescription {
  readonly distribution: string;
  readonly [parameter: string]: LawParameter | string | undefined;
}

/** One component of a mixture: its weight and its law. */
export interface LawPart {
  readonly share: number;
  readonly law: LawDescription;
}

/** Seconds or a dimensionless number, a list of them, or the parts of a mixture. */
export type LawParameter = number | readonly number[] | readonly LawPart[];

export type LawParameters = Readonly<Record<string, LawParameter | string | undefined>>;

export type LawFieldKind = 'duration' | 'number' | 'share' | 'integer' | 'durations' | 'shares' | 'parts';

export interface LawField {
  readonly name: string;
  readonly kind: LawFieldKind;
  /** One line for the reference page. */
  readonly summary: string;
  /** Whether every description must have it; where a law has `forms`, one of those says what else must be there. */
  readonly required: boolean;
  /** Least value allowed, of each element where the kind is a list. */
  readonly min?: number;
  readonly exclusiveMin?: number;
  readonly max?: number;
}

/** A distribution as a plug-in. */
export interface LawKind {
  readonly name: string;
  /** One line for the reference page. */
  readonly summary: string;
  readonly fields: readonly LawField[];
  /** Where a law can be given in several ways: the sets of fields, exactly one of which is given, whole. */
  readonly forms?: readonly (readonly string[])[];
  /** @throws RangeError when parameters are missing or impossible */
  build(parameters: LawParameters): Distribution;
}
