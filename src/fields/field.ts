/**
 * The zod types that scenarios are made of, each with its notes: what it is, how it is written, what else it may look
 * like. Checking, the JSON Schema, the reference page and `change` all walk the same types.
 */

import { z } from 'zod';
import type { JsonSchema, Kind } from './kind.ts';
import { PARSE_SETTINGS } from './parse-settings.ts';
import type { Reading, Refusal } from './reading.ts';
import { shown } from './shown.ts';

/** What a reader of the reference page is told of a field. */
export interface Notes {
  readonly summary: string;
  /** As a user would write it. */
  readonly example?: string;
  /** What holds in its absence, where that is no fixed value. */
  readonly absent?: string;
}

/** Types of which one applies, by what the value looks like (the written and the read value alike). */
export interface Variants {
  readonly options: Readonly<Record<string, z.ZodType>>;
  /** @returns the option's name, or why none applies */
  pick(value: unknown): string | Refusal;
}

/** What is known of a type beyond what zod knows. */
export interface FieldMeta extends Partial<Notes> {
  readonly kind?: Kind<unknown>;
  /** The default as written. */
  readonly written?: unknown;
  readonly items?: z.ZodType;
  readonly variants?: Variants;
  /** Name of the definition under which the JSON Schema and the reference page describe the type once. */
  readonly shared?: string;
  /** Short forms that an editor takes beside the long one. */
  readonly short?: readonly JsonSchema[];
}

/** The notes of every type. (zod's own registry rewrites the types of its notes, which TypeScript cannot follow here.) */
export const fieldMeta: WeakMap<z.core.$ZodType, FieldMeta> = new WeakMap();

/** Stands in a list for an element that has been taken out because it is faulty, so that the others keep their places. */
export const LOST: unique symbol = Symbol('lost');

/** @returns the type of a required field */
export function field<T>(kind: Kind<T>, notes: Notes): z.ZodType<T> {
  return noted(
    transformed((raw, context) => pass(kind.read(raw), raw, context), kind.accepted),
    { ...notes, kind: kind as Kind<unknown> },
  );
}

/** @returns the type of a field that may be left out */
export function optionalField<T>(kind: Kind<T>, notes: Notes): z.ZodType<T | undefined> {
  return field(kind, notes).optional();
}

/**
 * @param written the default as a user would write it
 * @returns the type of a field with a default
 */
export function defaultField<T>(kind: Kind<T>, written: unknown, notes: Notes): z.ZodType<T> {
  const reading = kind.read(written);
  if (!reading.ok) throw new RangeError(`invalid default: ${String(written)}`);
  const type = field(kind, notes);
  fieldMeta.set(type, { ...fieldMeta.get(type), written });
  return type.default(reading.value as z.core.util.NoUndefined<T>) as z.ZodType<T>;
}

/** @returns the type of a table with exactly these fields */
export function group(shape: Readonly<Record<string, z.ZodType>>, notes: Notes): z.ZodType {
  return noted(z.strictObject(shape), notes);
}

/** @returns the type of a table whose keys are the user's own */
export function table(key: Kind<string>, value: z.ZodType, notes: Notes): z.ZodType {
  return noted(z.record(field(key, { summary: '' }), value), notes);
}

/** @returns the type of a list; an element that is LOST stays so */
export function list(item: z.ZodType, notes: Notes, least = 0): z.ZodType {
  const type = transformed((raw, context) => {
    if (!Array.isArray(raw)) return reject({ message: `expected a list, found ${shown(raw)}` }, raw, context);
    if (raw.length < least) return reject({ message: 'the list is empty' }, raw, context);
    return raw.map((element: unknown, k) => (element === LOST ? LOST : parseInside(item, element, [k], context)));
  }, 'a list');
  return noted(type, { ...notes, items: item });
}

/** @returns the type that is one of several, by what the value looks like */
export function variant(variants: Variants, notes: Notes): z.ZodType {
  const type = transformed((raw, context) => {
    const picked = variants.pick(raw);
    return typeof picked === 'string'
      ? parseInside(variants.options[picked]!, raw, [], context)
      : reject(picked, raw, context);
  });
  return noted(type, { ...notes, variants });
}

/**
 * @param expand turns a short form into the long one, and leaves all else alone
 * @param short what an editor takes for the short forms
 * @returns the type that takes both
 */
export function shorthand(
  type: z.ZodType,
  expand: (raw: unknown) => unknown,
  short: readonly JsonSchema[],
  notes: Notes,
): z.ZodType {
  const expanded = z.transform(expand) as unknown as z.ZodType;
  return noted(z.pipe(expanded, type as z.ZodType<unknown, unknown>) as unknown as z.ZodType, { ...notes, short });
}

/** @returns the type with notes */
export function noted<Type extends z.ZodType>(type: Type, meta: FieldMeta): Type {
  fieldMeta.set(type, meta);
  return type;
}

/** Parses a part of the value with its own type, its issues going to the whole's. */
export function parseInside(
  type: z.ZodType,
  raw: unknown,
  path: readonly (string | number)[],
  context: z.core.$RefinementCtx,
): unknown {
  const result = type.safeParse(raw, PARSE_SETTINGS);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    context.issues.push({ ...issue, path: [...path, ...issue.path] } as z.core.$ZodRawIssue);
  return z.NEVER;
}

/** Adds a refusal to the issues. */
export function reject(refusal: Refusal, raw: unknown, context: z.core.$RefinementCtx): never {
  context.issues.push({
    code: 'custom',
    input: raw,
    path: [...(refusal.at ?? [])],
    message: refusal.message,
    params: { refusal },
  });
  return z.NEVER;
}

/** A type that reads with a function; nothing at all is reported as missing before the function sees it. */
export function transformed<T>(
  read: (raw: unknown, context: z.core.$RefinementCtx) => T,
  accepted?: string,
): z.ZodType<T> {
  return z.transform((raw: unknown, context) => {
    if (raw !== undefined) return read(raw, context);
    const refusal = { message: 'missing', ...(accepted === undefined ? {} : { accepted }) };
    context.issues.push({ code: 'custom', input: raw, message: 'missing', params: { refusal, missing: true } });
    return z.NEVER;
  }) as unknown as z.ZodType<T>;
}

function pass<T>(reading: Reading<T>, raw: unknown, context: z.core.$RefinementCtx): T {
  if (reading.ok) return reading.value;
  for (const refusal of reading.refusals) reject(refusal, raw, context);
  return z.NEVER;
}
