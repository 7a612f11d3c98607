/** What comes of reading a value that a user wrote: the value in SI, or why it is refused and what would be accepted. */

export interface Refusal {
  /** What was found and why it will not do, as a sentence without full stop. */
  readonly message: string;
  /** What is accepted instead. */
  readonly accepted?: string;
  /** The likeliest correct spelling. */
  readonly suggestion?: string;
  /** Where inside the value the fault lies; absent: the value itself. */
  readonly at?: readonly string[];
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** @returns the reading of a value that is in order */
export function accept<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** @returns the reading of a value that is refused, with what would be accepted */
export function refuse(message: string, accepted?: string, suggestion?: string): Reading<never> {
  const refusal = {
    message,
    ...(accepted === undefined ? {} : { accepted }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
  return { ok: false, refusals: [refusal] };
}
