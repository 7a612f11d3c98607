/** A scenario field explained: what it is, how it is written, what holds without it. */
import type { z } from 'zod';
import { kindOf, notesOf } from '../../scenario/walk.ts';
import type { Paint } from '../terminal/paint.ts';
import { definitionList } from './definition-list.ts';
import { type FoundField, insideOf } from './field-at.ts';

const unitNames: Readonly<Record<string, string>> = { s: 'seconds', '1': 'a share from 0 to 1' };

/** @returns the text, ending with a line break */
export function explainField({ path, type, forms }: FoundField, paint: Paint): string {
  const words = wordsOf(forms);
  if (words.length > 1) return definitionList(path, 'One of these words.', words, paint);
  const notes = notesOf(type);
  const kind = notes.kind ?? kindOf(type);
  const { fields, each } = insideOf(type);
  const isList = notes.items !== undefined;
  const names = [...fields.keys(), ...(each === undefined || isList ? [] : ['names of your own'])];
  const inner = each === undefined ? [] : [...insideOf(each).fields.keys()];
  return definitionList(
    path,
    notes.summary ?? '',
    [
      [
        'type',
        kind?.name ??
          (notes.shared === undefined ? (isList ? 'list' : names.length > 0 ? 'table' : undefined) : notes.shared),
      ],
      ['accepted', kind?.accepted],
      ['unit', kind?.unit === undefined ? undefined : `read into ${unitNames[kind.unit] ?? kind.unit}`],
      ['default', defaultOf(type)],
      ['example', notes.example],
      ['holds', names.length > 0 ? names.join(', ') : undefined],
      ['each holds', inner.length > 0 ? inner.join(', ') : undefined],
    ],
    paint,
  );
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
