/** The field that a path names, found in the scenario's own types, so that the explanation is what the checks go by. */
import type { z } from 'zod';
import { fieldMeta } from '../../fields/field.ts';
import { nearest } from '../../fields/nearest.ts';
import { root } from '../../scenario/schema/root.ts';
import { stepsOf } from '../../scenario/steps-of.ts';
import { bare, notesOf, partsOf } from '../../scenario/walk.ts';

export interface FoundField {
  readonly kind: 'field';
  /** The path with `*` where the name is the user's own, or any place in a list. */
  readonly path: string;
  readonly type: z.ZodType;
  /** What the field is in each form that the table around it may have, where it has several. */
  readonly forms: readonly z.ZodType[];
}

export interface UnknownField {
  readonly kind: 'unknown';
  /** Path up to what is known. */
  readonly parent: string;
  readonly step: string;
  readonly accepted: readonly string[];
  readonly suggestion: string | undefined;
}

/** @param path such as `contact_types.*.patience`, `contact_types.billing.patience` or `agent_groups.<name>.shifts[].breaks` */
export function fieldAt(path: string): FoundField | UnknownField {
  let type: z.ZodType = root;
  let forms: readonly z.ZodType[] = [];
  const walked: string[] = [];
  for (const written of stepsOf(path)) {
    const step = /^<.*>$/.test(written) ? '*' : written;
    // In a list a field may follow at once: any place is meant.
    const items = itemsOf(type);
    if (items !== undefined && !/^(\*|\d+)$/.test(step)) {
      walked.push('*');
      type = items;
    }
    const { fields, each } = insideOf(type);
    const own = fields.get(step);
    const next = own?.[0] ?? each;
    if (next === undefined) {
      const accepted = [...fields.keys()];
      return { kind: 'unknown', parent: walked.join('.'), step, accepted, suggestion: nearest(step, accepted) };
    }
    walked.push(own === undefined ? '*' : step);
    forms = own ?? [];
    type = next;
  }
  return { kind: 'field', path: walked.join('.'), type, forms };
}

/** Every field that has this name, wherever it stands; what a law holds is told of the law alone. */
export function fieldsCalled(name: string): FoundField[] {
  const found: FoundField[] = [];
  const search = (type: z.ZodType, path: readonly string[]): void => {
    if (notesOf(type).shared !== undefined) return;
    const { fields, each } = insideOf(type);
    for (const [key, forms] of fields) {
      const whole = [...path, key];
      if (key === name) found.push({ kind: 'field', path: whole.join('.'), type: forms[0]!, forms });
      for (const form of forms) search(form, whole);
    }
    if (each !== undefined) search(each, [...path, '*']);
  };
  search(root, []);
  return found.filter(({ path }, k) => found.findIndex((other) => other.path === path) === k);
}

/**
 * What a type holds: its own fields by name, each as it is in every form that the type may have, and the type of entries
 * with the user's names.
 */
export function insideOf(type: z.ZodType): {
  fields: ReadonlyMap<string, readonly z.ZodType[]>;
  each: z.ZodType | undefined;
} {
  const fields = new Map<string, z.ZodType[]>();
  let each: z.ZodType | undefined;
  for (const form of formsOf(type)) {
    const parts = partsOf(form, undefined);
    for (const [name, field] of Object.entries(parts?.shape ?? {}))
      fields.set(name, [...(fields.get(name) ?? []), field]);
    each ??= parts?.each;
  }
  return { fields, each };
}

function itemsOf(type: z.ZodType): z.ZodType | undefined {
  return formsOf(type)
    .map((form) => fieldMeta.get(form)?.items)
    .find((items) => items !== undefined);
}

/** The type without wrappers, or each of those that may apply in its stead. */
function formsOf(type: z.ZodType): z.ZodType[] {
  const plain = bare(type);
  const variants = fieldMeta.get(plain)?.variants;
  return variants === undefined ? [plain] : Object.values(variants.options).flatMap(formsOf);
}
