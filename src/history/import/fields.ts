/**
 * What a column of an export can stand for. `--map` names these; the words beside each are headers that it goes by, for
 * recognising a file without a vendor's signature and for suggesting a mapping.
 */
import { contactFields } from './contact-fields.ts';
import type { FieldSpec } from './field-spec.ts';
import { intervalFields } from './interval-fields.ts';

export { contactFields, intervalFields };

export type IntervalField = keyof typeof intervalFields;
export type ContactField = keyof typeof contactFields;
export type Field = IntervalField | ContactField;
export type HistoryKind = 'intervals' | 'contacts';

export function fieldsOf(kind: HistoryKind): Readonly<Record<string, FieldSpec>> {
  return kind === 'intervals' ? intervalFields : contactFields;
}

/** A header as it is compared: lower case, accents and punctuation gone, `StartInterval` as `startinterval`. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .toLowerCase()
    .replace(/%/g, ' % ')
    .replace(/[^a-z0-9%\u0080-\uffff]+/g, ' ')
    .trim();
}
