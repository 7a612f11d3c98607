/** What somebody typed in a field, as the plain data that goes into the text. */
import { parseDocument } from 'yaml';
import type { FormField } from './form-field.ts';

/** @returns undefined where the field was emptied: then it is taken out */
export function writtenValue(typed: string, { kind, isText }: Pick<FormField, 'kind' | 'isText'>): unknown {
  if (typed.trim() === '') return undefined;
  if (kind === 'lines')
    return typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(plain);
  return isText ? typed.trim() : plain(typed.trim());
}

/** As YAML would read it; what is no YAML is a text. */
function plain(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
  return value === null || value === undefined ? text : value;
}
