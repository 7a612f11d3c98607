/** Finds an importer's columns in a header; a column of the file stands for one field only. */
import { type Field, plainHeader } from './fields.ts';
import type { ColumnSpec, Form, Importer } from './importer.ts';
import type { TimeUnit } from './read-number.ts';

/** A field and where it stands, before its unit and form are settled. */
export interface Binding {
  readonly field: Field;
  readonly place: number;
  readonly header: string;
  readonly unit: TimeUnit | undefined;
  readonly form: Form | undefined;
}

/** What the user says that a column is: `offered=Calls`, or with unit and form `handle_time=AHT:min:mean`. */
export interface Mapping {
  readonly field: Field;
  readonly column: string;
  readonly unit?: TimeUnit;
  readonly form?: Form;
}

/**
 * @param mappings go first; a mapped column is no longer looked up
 * @returns undefined where a column that the importer needs is missing
 */
export function bindColumns(
  importer: Importer,
  header: readonly string[],
  mappings: readonly Mapping[] = [],
): Binding[] | undefined {
  const plain = header.map(plainHeader);
  const used = new Set<number>();
  const bindings: Binding[] = [];
  for (const { field, column, unit, form } of mappings) {
    const place = placeOf(column, plain, header);
    if (place === undefined) return undefined;
    used.add(place);
    bindings.push({ field, place, header: header[place]!, unit, form });
  }
  const mapped = new Set(mappings.map(({ field }) => field));
  for (const spec of importer.columns) {
    if (mapped.has(spec.field)) continue;
    const place = firstPlace(spec, plain, used);
    if (place !== undefined) {
      used.add(place);
      bindings.push({ field: spec.field, place, header: header[place]!.trim(), unit: spec.unit, form: spec.form });
    } else if (spec.needed) return undefined;
  }
  return bindings;
}

/** The column that a user names: by its header, or as `#3` by its number from 1. */
export function placeOf(column: string, plain: readonly string[], header: readonly string[]): number | undefined {
  const number = /^#(\d+)$/.exec(column);
  if (number !== null) {
    const place = Number(number[1]) - 1;
    return place >= 0 && place < header.length ? place : undefined;
  }
  const exact = header.findIndex((name) => name.trim() === column.trim());
  if (exact >= 0) return exact;
  const near = plain.indexOf(plainHeader(column));
  return near >= 0 ? near : undefined;
}

function firstPlace(spec: ColumnSpec, plain: readonly string[], used: ReadonlySet<number>): number | undefined {
  for (const name of spec.headers) {
    const wanted = plainHeader(name);
    const place = plain.findIndex((candidate, k) => candidate === wanted && !used.has(k));
    if (place >= 0) return place;
  }
  return undefined;
}

/** Whether the bound fields suffice to make records of the kind. */
export function suffices(kind: Importer['kind'], bindings: readonly Binding[]): boolean {
  const has = (field: Field) => bindings.some((binding) => binding.field === field);
  if (kind === 'intervals') return (has('start') || has('date')) && (has('offered') || has('answered'));
  const times = (['answered_at', 'ended_at', 'wait', 'handle', 'talk', 'outcome'] as const).filter(has);
  return (has('arrival') || (has('date') && has('time'))) && times.length > 0;
}
