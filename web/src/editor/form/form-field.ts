/** A field of the form: where it stands in the text, what it is called, what it holds and what it may. */
import type { Path } from '../document/scenario-document.ts';

export interface FormField {
  readonly path: Path;
  readonly label: string;
  /** One line about it. */
  readonly description: string;
  /** As written; undefined where the text does not have it. */
  readonly value: string | undefined;
  /** What holds in its absence, as far as it can be told. */
  readonly absent: string | undefined;
  readonly required: boolean;
  /** One of these; undefined where it is written freely. */
  readonly choices: readonly string[] | undefined;
  /** `lines`: a list, one entry a line. */
  readonly kind: 'line' | 'lines';
  /** Whether what is written is text, whatever it looks like. */
  readonly isText: boolean;
}

/** A part of the form that is shown at a time. */
export interface FormSection {
  readonly path: Path;
  readonly title: string;
  /** What it is: `A contact type`. */
  readonly description: string;
  readonly fields: readonly FormField[];
  /** Parts that the text leaves out, each with its own fields. */
  readonly leftOut: readonly {
    readonly title: string;
    readonly description: string;
    readonly fields: readonly FormField[];
  }[];
}
