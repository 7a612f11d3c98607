/**
 * Finding one's way in the scenario's types: the type behind wrappers, the type of a part, every part of a value. This
 * is what lets a path in `change` be read by the very field that it names.
 */
import { z } from 'zod';
import { type FieldMeta, fieldMeta, LOST } from '../fields/field.ts';
import { isTable } from '../fields/is-table.ts';
import type { Kind } from '../fields/kind.ts';

/** @returns what is known of a type, wrappers such as `optional` and shorthands looked through; the outermost notes win */
export function notesOf(type: z.ZodType): FieldMeta {
  let notes: FieldMeta = {};
  for (let layer: z.ZodType | undefined = type; layer !== undefined; layer = inner(layer)) {
    notes = { ...fieldMeta.get(layer), ...notes };
  }
  return notes;
}

/** @returns whether the type may be left out */
export function isOptional(type: z.ZodType): boolean {
  return WRAPPERS.includes(type.def.type);
}

/** @returns the type with wrappers and shorthands taken off */
export function bare(type: z.ZodType): z.ZodType {
  const known = bares.get(type);
  if (known !== undefined) return known;
  let layer = type;
  for (let next = inner(layer); next !== undefined; next = inner(layer)) layer = next;
  bares.set(type, layer);
  return layer;
}

/** @returns the type that applies to the value where there are several, else the bare type; undefined where none applies */
export function applying(type: z.ZodType, value: unknown): z.ZodType | undefined {
  const plain = bare(type);
  const variants = fieldMeta.get(plain)?.variants;
  if (variants === undefined) return plain;
  const picked = variants.pick(value);
  return typeof picked === 'string' ? applying(variants.options[picked]!, value) : undefined;
}

/** @returns the kind of a single value; undefined for tables and lists */
export function kindOf(type: z.ZodType): Kind<unknown> | undefined {
  return fieldMeta.get(bare(type))?.kind;
}

/** What a table or list holds. */
export interface Parts {
  /** Fields that have names of their own. */
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  /** Type of every other entry. */
  readonly each?: z.ZodType;
  /** Kind of the keys of those entries. */
  readonly key?: Kind<unknown>;
}

/** @returns what the type's tables or lists hold, for this value; undefined for a single value */
export function partsOf(type: z.ZodType, value: unknown): Parts | undefined {
  const plain = applying(type, value);
  if (plain === undefined) return undefined;
  let known = allParts.get(plain);
  if (known === undefined) {
    known = { parts: partsOfPlain(plain) };
    allParts.set(plain, known);
  }
  return known.parts;
}

function partsOfPlain(plain: z.ZodType): Parts | undefined {
  const items = fieldMeta.get(plain)?.items;
  if (items !== undefined) return { each: items };
  if (plain instanceof z.ZodObject) {
    const { catchall } = plain.def;
    const open = catchall !== undefined && !(catchall instanceof z.ZodNever);
    return { shape: plain.shape as Record<string, z.ZodType>, ...(open ? { each: catchall as z.ZodType } : {}) };
  }
  if (plain instanceof z.ZodRecord) {
    const key = kindOf(plain.keyType as unknown as z.ZodType);
    return { each: plain.valueType as z.ZodType, ...(key === undefined ? {} : { key }) };
  }
  return undefined;
}

/** @returns the type of the part under a key, for this value; undefined where the type has none */
export function partType(type: z.ZodType, value: unknown, key: string): z.ZodType | undefined {
  const parts = partsOf(type, value);
  if (parts === undefined) return undefined;
  return parts.shape !== undefined && Object.hasOwn(parts.shape, key) ? parts.shape[key] : parts.each;
}

/**
 * Looks at a part: its type, its value and its path, which is only good until the visit returns; `key` is the kind of
 * its key where the key is the user's own.
 */
export type Visit = (type: z.ZodType, value: unknown, path: readonly string[], key: Kind<unknown> | undefined) => void;

/** Visits a value and every part of it, parts after wholes; what has been taken out is passed over. */
export function walk(type: z.ZodType, value: unknown, path: readonly string[], visit: Visit): void {
  visitParts(type, value, [...path], visit, undefined, false);
}

/** Like `walk`, over what a user wrote: shorthands are expanded on the way, and nothing need be sound. */
export function walkWritten(type: z.ZodType, written: unknown, path: readonly string[], visit: Visit): void {
  visitParts(type, written, [...path], visit, undefined, true);
}

function visitParts(
  type: z.ZodType,
  raw: unknown,
  path: string[],
  visit: Visit,
  key: Kind<unknown> | undefined,
  written: boolean,
): void {
  const value = written ? expanded(type, raw) : raw;
  if (value === undefined || value === null || value === LOST) return;
  visit(type, value, path, key);
  const parts = typeof value === 'object' ? partsOf(type, value) : undefined;
  if (parts === undefined || Array.isArray(value) !== (parts.shape === undefined && parts.key === undefined)) return;
  for (const [name, part] of Object.entries(value)) {
    const own = parts.shape !== undefined && Object.hasOwn(parts.shape, name);
    const partOf = own ? parts.shape[name] : parts.each;
    if (partOf === undefined) continue;
    path.push(name);
    visitParts(partOf, part, path, visit, own ? undefined : parts.key, written);
    path.pop();
  }
}

/** @returns what a user wrote, in the long form of its type */
export function expanded(type: z.ZodType, written: unknown): unknown {
  let value = written;
  for (let layer: z.ZodType | undefined = type; layer !== undefined; layer = inner(layer)) {
    if (layer.def.type !== 'pipe' || value === undefined) continue;
    const { transform } = ((layer as unknown as z.ZodPipe).def.in as unknown as z.ZodTransform).def;
    // The expansions are made by `shorthand`: they look at the value alone.
    value = (transform as unknown as (value: unknown) => unknown)(value);
  }
  return value;
}

/** @returns the value at the path, undefined where there is none */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let part = value;
  for (const step of path) {
    if (Array.isArray(part)) part = part[Number(step)];
    else if (isTable(part) && Object.hasOwn(part, step)) part = part[step];
    else return undefined;
  }
  return part;
}

const WRAPPERS: readonly string[] = ['optional', 'default', 'prefault'];
const bares = new WeakMap<z.ZodType, z.ZodType>();
const allParts = new WeakMap<z.ZodType, { readonly parts: Parts | undefined }>();

// `instanceof` is slow on zod's types, and this is asked of every value.
function inner(type: z.ZodType): z.ZodType | undefined {
  if (WRAPPERS.includes(type.def.type)) return (type as z.ZodOptional<z.ZodType>).def.innerType;
  return type.def.type === 'pipe' ? ((type as unknown as z.ZodPipe).def.out as z.ZodType) : undefined;
}
