/** A scenario field explained: what it is, how it is written, what holds without it. */
import type { z } from 'zod';
import type { Kind } from '../../fields/kind.ts';
import { kindOf, notesOf } from '../../scenario/walk.ts';
import { numberWord } from '../number-word.ts';
import type { Paint } from '../terminal/paint.ts';
import { definitionList } from './definition-list.ts';
import { type FoundField, insideOf } from './field-at.ts';

const unitNames: Readonly<Record<string, string>> = { s: 'read into seconds', '1': 'read into a share from 0 to 1' };

/** As the reference page has it. */
const lawForms =
  '`3m` or `{ mean: 3m }` (exponential), `{ mean: 3m, cv: 0.9 }` (lognormal), `{ fixed: 40s }`, `{ values: [2m, 5m] }` or `{ file: observed.csv }` (as observed), or `distribution` with what it takes; a law of no time has plain numbers instead';

/** @returns the text, ending with a line break */
export function explainField({ path, type, forms }: FoundField, paint: Paint): string {
  const words = wordsOf(forms);
  if (words.length > 1) return definitionList(path, 'One of these words.', words, paint);
  const notes = notesOf(type);
  const kind = notes.kind ?? kindOf(type);
  const { fields, each } = insideOf(type);
  const isList = notes.items !== undefined;
  const options = notes.shared === undefined ? Object.values(notes.variants?.options ?? {}) : [];
  const names = [...fields.keys(), ...(each === undefined || isList ? [] : ['names of your own'])];
  const inner = each === undefined ? [] : [...insideOf(each).fields.keys()];
  return definitionList(
    path,
    notes.summary ?? '',
    [
      [
        'type',
        kind?.name ??
          (options.length > 0 ? `one of ${numberWord(options.length)} forms` : undefined) ??
          (notes.shared === undefined ? (isList ? 'list' : names.length > 0 ? 'table' : undefined) : notes.shared),
      ],
      ['accepted', kind?.accepted ?? (notes.shared === 'law' ? lawForms : undefined)],
      ...options.map((option, k) => [k === 0 ? 'accepted' : '', formText(option)] as const),
      ['unit', unitText([kind, ...options.map(kindOf)])],
      ['default', defaultOf(type)],
      ['example', notes.example],
      ['holds', names.length > 0 ? names.join(', ') : undefined],
      ['each holds', inner.length > 0 ? inner.join(', ') : undefined],
    ],
    paint,
  );
}

/** A form that a field may have: `Posts by interval, from a file: { file: roster.csv }`. */
function formText(option: z.ZodType): string {
  const { summary = '', example } = notesOf(option);
  const text = kindOf(option)?.accepted ?? summary.replace(/\.$/, '');
  return example === undefined ? text : `${text}: ${example}`;
}

function unitText(kinds: readonly (Kind<unknown> | undefined)[]): string | undefined {
  const units = [...new Set(kinds.flatMap((kind) => kind?.unit ?? []))];
  return units.length === 0 ? undefined : units.map((unit) => unitNames[unit] ?? unit).join(', or ');
}

/** The words that a field may be, each of which tells a table's form, with what they mean. */
function wordsOf(forms: readonly z.ZodType[]): [word: string, summary: string][] {
  return forms.flatMap((form): [string, string][] => {
    const kind = kindOf(form);
    return kind?.name === 'word' ? [[kind.accepted, notesOf(form).summary ?? '']] : [];
  });
}

/** What holds where the field is left out. */
function defaultOf(type: z.ZodType): string {
  const { written, absent } = notesOf(type);
  if (absent !== undefined) return absent;
  if (written !== undefined) return typeof written === 'string' ? written : JSON.stringify(written);
  return type.safeParse(undefined).success ? 'may be left out' : 'none: it must be given';
}
