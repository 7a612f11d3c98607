/** The field that a path names, found in the scenario's own types, so that the explanation is what the checks go by. */
import type { z } from 'zod';
import { fieldMeta } from '../../fields/field.ts';
import { nearest } from '../../fields/nearest.ts';
import { root } from '../../scenario/schema/root.ts';
import { bare, partsOf } from '../../scenario/walk.ts';

export interface FoundField {
  readonly kind: 'field';
  /** The path with `*` where the name is the user's own. */
  readonly path: string;
  readonly type: z.ZodType;
}

export interface UnknownField {
  readonly kind: 'unknown';
  /** Path up to what is known. */
  readonly parent: string;
  readonly step: string;
  readonly accepted: readonly string[];
  readonly suggestion: string | undefined;
}

/** @param path such as `contact_types.*.patience` or `contact_types.billing.patience` */
export function fieldAt(path: string): FoundField | UnknownField {
  let type: z.ZodType = root;
  const walked: string[] = [];
  for (const step of path.split('.')) {
    const { fields, each } = insideOf(type);
    const own = fields.get(step);
    const next = own ?? each;
    if (next === undefined) {
      const accepted = [...fields.keys()];
      return { kind: 'unknown', parent: walked.join('.'), step, accepted, suggestion: nearest(step, accepted) };
    }
    walked.push(own === undefined ? '*' : step);
    type = next;
  }
  return { kind: 'field', path: walked.join('.'), type };
}

/** What a type holds, in whichever of its forms: its own fields by name, and the type of entries with the user's names. */
export function insideOf(type: z.ZodType): { fields: ReadonlyMap<string, z.ZodType>; each: z.ZodType | undefined } {
  const fields = new Map<string, z.ZodType>();
  let each: z.ZodType | undefined;
  for (const form of formsOf(type)) {
    const parts = partsOf(form, undefined);
    for (const [name, field] of Object.entries(parts?.shape ?? {})) if (!fields.has(name)) fields.set(name, field);
    each ??= parts?.each;
  }
  return { fields, each };
}

/** The type without wrappers, or each of those that may apply in its stead. */
function formsOf(type: z.ZodType): z.ZodType[] {
  const plain = bare(type);
  const variants = fieldMeta.get(plain)?.variants;
  return variants === undefined ? [plain] : Object.values(variants.options).flatMap(formsOf);
}
