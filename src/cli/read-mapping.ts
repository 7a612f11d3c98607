/** `--map offered=Calls` as the import takes it; unit and form of a time may follow: `handle_time="AHT (min)":min:mean`. */
import { nearest } from '../fields/nearest.ts';
import type { Mapping } from '../history/import/bind-columns.ts';
import { contactFields, type Field, intervalFields } from '../history/import/fields.ts';
import { UsageError } from './exit.ts';

const fields: readonly string[] = [...new Set([...Object.keys(intervalFields), ...Object.keys(contactFields)])];
const units = ['s', 'ms', 'min', 'h'] as const;
const forms = ['total', 'mean'] as const;

/**
 * Either side may be the field: `offered=Calls` and `Calls=offered` mean the same.
 * @throws UsageError on what is no mapping
 */
export function readMapping(text: string): Mapping {
  const at = text.indexOf('=');
  if (at < 1)
    throw new UsageError(
      `--map: expected field=column, found ${JSON.stringify(text)}\n  accepted: ${fields.join(', ')}`,
    );
  const [left, right] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const field = [left, right].find((side) => fields.includes(side));
  if (field === undefined) {
    const close = nearest(left, fields) ?? nearest(right, fields);
    const hint = close === undefined ? '' : ` (did you mean "${close}"?)`;
    throw new UsageError(
      `--map: neither ${JSON.stringify(left)} nor ${JSON.stringify(right)} is a field${hint}\n  accepted: ${fields.join(', ')}`,
    );
  }
  const [column, settings] = withSettings(field === left ? right : left);
  return { field: field as Field, column, ...settings };
}

function withSettings(text: string): [string, Pick<Mapping, 'unit' | 'form'>] {
  const parts = text.split(':');
  const settings: { unit?: (typeof units)[number]; form?: (typeof forms)[number] } = {};
  while (parts.length > 1) {
    const last = parts.at(-1)!.trim();
    const unit = units.find((known) => known === last);
    const form = forms.find((known) => known === last);
    if (unit === undefined && form === undefined) break;
    if (unit !== undefined) settings.unit = unit;
    if (form !== undefined) settings.form = form;
    parts.pop();
  }
  return [parts.join(':').trim(), settings];
}
